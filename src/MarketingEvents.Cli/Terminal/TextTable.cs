using System.Text;
using Spectre.Console;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>
/// A table that is written part by part. The first part decides how wide the columns are; what is longer is cut at a terminal and written whole
/// elsewhere.
/// </summary>
/// <param name="output">Where it goes.</param>
/// <param name="columns">The columns.</param>
/// <param name="width">The columns of the terminal; null when there is none.</param>
internal sealed class TextTable(TextWriter output, IReadOnlyList<TableColumn> columns, int? width)
{
    private const int NarrowestColumn = 6;
    private const string Gap = "  ";

    private int[]? _widths;

    /// <summary>Writes rows, and the titles before the first of them.</summary>
    public void Write(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        if (_widths is null)
        {
            _widths = Widths(rows);
            Append(text, [.. columns.Select(column => column.Title)]);
        }

        foreach (var row in rows)
        {
            Append(text, row);
        }

        output.Write(text.ToString());
    }

    private int[] Widths(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = columns.Select((column, index) => rows.Select(row => row[index].GetCellWidth()).Append(column.Title.Length).Max()).ToArray();
        while (widths.Sum() + (Gap.Length * (widths.Length - 1)) > width && Widest(widths) is { } widest)
        {
            widths[widest]--;
        }

        return widths;
    }

    private int? Widest(int[] widths)
        => columns.Select((column, index) => (column, index))
            .Where(pair => pair.column.CanBeCut && widths[pair.index] > NarrowestColumn)
            .Select(pair => (int?)pair.index)
            .MaxBy(index => widths[index!.Value]); // There are no nulls among them.

    private void Append(StringBuilder text, IReadOnlyList<string> row)
    {
        var begin = text.Length;
        for (var index = 0; index < row.Count; index++)
        {
            var cell = width is null ? row[index] : Cut(row[index], _widths![index]); // Set before the first row.
            var padding = new string(' ', Math.Max(0, _widths![index] - cell.GetCellWidth()));
            text.Append(index == 0 ? "" : Gap).Append(columns[index].IsNumber ? padding + cell : cell + padding);
        }

        while (text.Length > begin && text[^1] == ' ')
        {
            text.Length--;
        }

        text.AppendLine();
    }

    private static string Cut(string text, int width)
    {
        if (text.GetCellWidth() <= width)
        {
            return text;
        }

        var (kept, used) = (new StringBuilder(), 0);
        foreach (var rune in text.EnumerateRunes())
        {
            used += rune.ToString().GetCellWidth();
            if (used >= width)
            {
                break;
            }

            kept.Append(rune.ToString());
        }

        return kept.Append('…').ToString();
    }
}
