using System.Globalization;
using static HubSpot.MarketingEvents.Cli.NumberText;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>The report that people read: a table of states and verdicts, one line per verdict, and why rows are not confirmed.</summary>
internal static class Summary
{
    private static readonly Verdict[] Verdicts = [Verdict.Confirmed, Verdict.AlreadyInState, Verdict.Rejected, Verdict.Unconfirmed];

    public static void Write(TextWriter output, Tally tally)
    {
        WriteTable(output, tally);
        foreach (var verdict in Verdicts)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Messages.Name(verdict)} {tally.CountOf(verdict)}"));
        }

        if (tally.NoShows is > 0 and var late)
        {
            output.WriteLine(Messages.StoredAsNoShow(late));
        }

        foreach (var verdict in Verdicts.Where(verdict => verdict != Verdict.Confirmed))
        {
            WriteReasons(output, verdict, tally);
        }
    }

    /// <summary>Why rows ended with a verdict. Rows with the same reasons share a line.</summary>
    public static void WriteReasons(TextWriter output, Verdict verdict, Tally tally)
    {
        var reasons = tally.ReasonsOf(verdict);
        if (reasons.Groups.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(Messages.Heading(verdict));
        foreach (var group in reasons.Groups)
        {
            output.WriteLine($"  {group.Lines.Text(group.Sheet)}: {string.Join(" ", group.Fate.Sentences)}");
        }

        if (reasons.Others > 0)
        {
            output.WriteLine($"  {Messages.MoreReasons(reasons.Others)}");
        }
    }

    private static void WriteTable(TextWriter output, Tally tally)
    {
        List<string[]> rows = [["state", "rows", .. Verdicts.Select(Messages.Name)]];
        rows.AddRange(tally.States.Select(state => Row(state.State?.ToWireWord() ?? Messages.NoStateInRow, state.Rows, state.CountOf)));
        rows.Add(Row(Messages.AllStates, tally.Rows, tally.CountOf));

        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        foreach (var row in rows)
        {
            output.WriteLine(string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))));
        }

        output.WriteLine();
    }

    private static string[] Row(string label, int rows, Func<Verdict, int> count)
        => [label, Number(rows), .. Verdicts.Select(verdict => Number(count(verdict)))];
}
