using static HubSpot.MarketingEvents.Cli.NumberText;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Line numbers as people write them: 'line 14', 'lines 3, 7 to 9 and 12', 'sheet Guests, row 14'. After a number of ranges, lines are only counted.</summary>
internal sealed class LineList
{
    private const int MostRanges = 50;

    private readonly List<(int First, int Last)> _ranges = [];
    private int _last;
    private int _count;
    private int _more;

    /// <summary>Adds a line; they come in ascending order, and the same one may come again.</summary>
    public void Add(int line)
    {
        if (line == _last && _count > 0)
        {
            return;
        }

        _count++;
        if (_more == 0 && _ranges.Count > 0 && _ranges[^1].Last + 1 == line)
        {
            _ranges[^1] = (_ranges[^1].First, line);
        }
        else if (_ranges.Count < MostRanges)
        {
            _ranges.Add((line, line));
        }
        else
        {
            _more++;
        }

        _last = line;
    }

    /// <param name="sheet">The sheet of a workbook; null for a text file.</param>
    public string Text(string? sheet)
    {
        List<string> parts = [.. _ranges.SelectMany(Texts)];
        if (_more > 0)
        {
            parts.Add($"{Number(_more)} more");
        }

        var label = (sheet is null ? "line" : $"{Messages.Sheet(sheet)}, row") + (_count == 1 ? " " : "s ");
        return label + (parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}");
    }

    private static string[] Texts((int First, int Last) range) => (range.Last - range.First) switch
    {
        0 => [Number(range.First)],
        1 => [Number(range.First), Number(range.Last)],
        _ => [$"{Number(range.First)} to {Number(range.Last)}"],
    };
}
