namespace HubSpot.MarketingEvents.Cli;

/// <summary>The report that people read: a table of states and verdicts, one line per verdict, and why rows are not confirmed.</summary>
internal static class Summary
{
    private const int MostReasons = 200;

    private static readonly Verdict[] Verdicts = [Verdict.Confirmed, Verdict.AlreadyInState, Verdict.Rejected, Verdict.Unconfirmed];

    public static void Write(TextWriter output, IReadOnlyList<RowOutcome> outcomes)
    {
        WriteTable(output, outcomes);
        foreach (var verdict in Verdicts)
        {
            output.WriteLine($"{Messages.Name(verdict)} {outcomes.Count(outcome => outcome.Verdict == verdict)}");
        }

        if (outcomes.Count(outcome => outcome.Fate.IsNoShow) is > 0 and var late)
        {
            output.WriteLine(Messages.StoredAsNoShow(late));
        }

        foreach (var verdict in Verdicts.Where(verdict => verdict != Verdict.Confirmed))
        {
            WriteReasons(output, verdict, outcomes);
        }
    }

    private static void WriteTable(TextWriter output, IReadOnlyList<RowOutcome> outcomes)
    {
        var byState = outcomes.GroupBy(outcome => outcome.State).OrderBy(group => group.Key ?? (SubscriberState)int.MaxValue);
        List<string[]> rows = [["state", "rows", .. Verdicts.Select(Messages.Name)]];
        rows.AddRange(byState.Select(state => Row(state.Key?.ToWireWord() ?? Messages.NoStateInRow, [.. state])));
        rows.Add(Row(Messages.AllStates, outcomes));

        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        foreach (var row in rows)
        {
            output.WriteLine(string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))));
        }

        output.WriteLine();
    }

    private static string[] Row(string label, IReadOnlyList<RowOutcome> outcomes)
        => [label, $"{outcomes.Count}", .. Verdicts.Select(verdict => $"{outcomes.Count(outcome => outcome.Verdict == verdict)}")];

    /// <summary>Why rows ended with a verdict. Rows with the same reasons share a line.</summary>
    public static void WriteReasons(TextWriter output, Verdict verdict, IReadOnlyList<RowOutcome> outcomes)
    {
        var groups = outcomes
            .Where(outcome => outcome.Verdict == verdict)
            .GroupBy(outcome => (outcome.Fate, outcome.Place.Sheet), outcome => outcome.Place.Line)
            .ToList();
        if (groups.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(Messages.Heading(verdict));
        foreach (var group in groups.Take(MostReasons))
        {
            output.WriteLine($"  {LineList.Of(group.Key.Sheet, [.. group.Distinct()])}: {string.Join(" ", group.Key.Fate.Sentences)}");
        }

        if (groups.Count > MostReasons)
        {
            output.WriteLine($"  {Messages.MoreReasons(groups.Skip(MostReasons).Sum(group => group.Count()))}");
        }
    }
}
