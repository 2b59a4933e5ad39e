using System.Globalization;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Line numbers as people write them: 'line 14', 'lines 3, 7 to 9 and 12', 'sheet Guests, row 14'.</summary>
internal static class LineList
{
    private const int MostRanges = 50;

    /// <param name="sheet">The sheet of a workbook; null for a text file.</param>
    /// <param name="lines">Ascending, at least one.</param>
    public static string Of(string? sheet, IReadOnlyList<int> lines)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var line in lines)
        {
            if (ranges.Count > 0 && ranges[^1].Last + 1 == line)
            {
                ranges[^1] = (ranges[^1].First, line);
            }
            else
            {
                ranges.Add((line, line));
            }
        }

        List<string> parts = [.. ranges.Take(MostRanges).SelectMany(Texts)];
        if (ranges.Count > MostRanges)
        {
            parts.Add($"{ranges.Skip(MostRanges).Sum(range => range.Last - range.First + 1).ToString(CultureInfo.InvariantCulture)} more");
        }

        var label = (sheet is null ? "line" : $"{Messages.Sheet(sheet)}, row") + (lines.Count == 1 ? " " : "s ");
        return label + (parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}");
    }

    private static string[] Texts((int First, int Last) range) => (range.Last - range.First) switch
    {
        0 => [Number(range.First)],
        1 => [Number(range.First), Number(range.Last)],
        _ => [$"{Number(range.First)} to {Number(range.Last)}"],
    };

    private static string Number(int line) => line.ToString(CultureInfo.InvariantCulture);
}
