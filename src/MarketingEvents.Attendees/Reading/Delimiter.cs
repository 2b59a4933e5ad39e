using System.Text.RegularExpressions;

namespace HubSpot.MarketingEvents.Attendees;

/// <summary>What separates the values of a text file.</summary>
/// <param name="Character">The separator.</param>
/// <param name="IsDeclared">Whether the first line declares it ('sep=;') and holds nothing else.</param>
internal sealed partial record Delimiter(char Character, bool IsDeclared)
{
    private const int MostLines = 200;

    // Of equals, the first wins; a text without any delimiter is a list with one column.
    private static readonly char[] Candidates = [',', ';', '\t', '|'];

    /// <summary>Found by meaning: the separator with which a line becomes the most known names of columns; else by regularity.</summary>
    public static Delimiter Find(string sample, ColumnMapping? mapping)
    {
        if (Declaration().Match(sample) is { Success: true } declared)
        {
            return new Delimiter(declared.Groups["separator"].Value is "\\t" ? '\t' : declared.Groups["separator"].Value[0], IsDeclared: true);
        }

        var lines = Lines(sample);
        return new Delimiter(Candidates.MaxBy(candidate => (Known(lines, candidate, mapping), Regularity(lines, candidate))), IsDeclared: false);
    }

    public static string Name(char delimiter) => delimiter switch
    {
        ',' => "commas",
        ';' => "semicolons",
        '\t' => "tabs",
        '|' => "vertical bars",
        _ => SafeText.Quoted(delimiter.ToString()),
    };

    private static int Known(List<string> lines, char delimiter, ColumnMapping? mapping)
    {
        var mapped = mapping?.Columns.Values.Select(HeaderText.Normalized).ToHashSet() ?? [];
        return lines.Max(line =>
        {
            var cells = Split(line, delimiter);
            return cells.Count < 2 ? 0 : cells.Take(1000).Count(cell => cell.Length <= 100 && (HeaderNames.Find(cell) is not null || mapped.Contains(HeaderText.Normalized(cell))));
        });
    }

    private static int Regularity(List<string> lines, char delimiter)
    {
        var widest = lines.Select(line => Split(line, delimiter).Count).Where(count => count > 1).GroupBy(count => count).MaxBy(group => group.Count());
        return widest is null ? 0 : (widest.Count() * 1000) + Math.Min(widest.Key, 999);
    }

    private static List<string> Lines(string sample)
    {
        var lines = new List<string>();
        var (begin, isQuoted) = (0, false);
        for (var i = 0; i <= sample.Length && lines.Count < MostLines; i++)
        {
            if (i == sample.Length || (!isQuoted && sample[i] is '\n' or '\r'))
            {
                lines.Add(sample[begin..i]);
                begin = i + 1;
            }
            else
            {
                isQuoted ^= sample[i] == '"';
            }
        }

        return lines.Count == 0 ? [""] : lines;
    }

    private static List<string> Split(string line, char delimiter)
    {
        var cells = new List<string>();
        var (begin, isQuoted) = (0, false);
        for (var i = 0; i <= line.Length; i++)
        {
            if (i == line.Length || (!isQuoted && line[i] == delimiter))
            {
                cells.Add(line[begin..i].Trim().Trim('"'));
                begin = i + 1;
            }
            else
            {
                isQuoted ^= line[i] == '"';
            }
        }

        return cells;
    }

    // Saved again by a spreadsheet, the declaration is in quotation marks or padded.
    [GeneratedRegex("""^\uFEFF?"?sep=(?<separator>\\t|.)"?[,;\t"]*(\r|\n|$)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();
}
