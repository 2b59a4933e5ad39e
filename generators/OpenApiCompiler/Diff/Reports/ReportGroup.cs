namespace HubSpot.OpenApiCompiler.Diff.Reports;

/// <summary>Changes that share kind and reason, said once; what happened alike in many places is one line.</summary>
internal sealed record ReportGroup(Severity Severity, string Kind, string Reason, IReadOnlyList<ReportLine> Lines)
{
    public static IEnumerable<ReportGroup> Of(DocumentDiff diff)
        => diff.Changes
            .GroupBy(c => (c.Severity, c.Kind, c.Impact.Reason))
            .Select(g => new ReportGroup(g.Key.Severity, g.Key.Kind, g.Key.Reason, ReportLine.Of(g)));
}

/// <summary>Places where the same happened, and what.</summary>
internal sealed record ReportLine(IReadOnlyList<string> Places, string Values, IReadOnlyList<string> Uses)
{
    private const int MostPlaces = 3;
    private const int MostUses = 1;

    public string Where => Listing.Of(Places, MostPlaces, "; ");

    public string Use => Uses.Count == 0 ? "" : $"in {Listing.Of(Uses, MostUses, ", ")}";

    public static IReadOnlyList<ReportLine> Of(IEnumerable<Change> changes)
    {
        var places = changes.GroupBy(c => c.Place).Select(g => (Place: g.Key.Text, Values: Unless(g.Key.Text, Merge([.. g])), g.First().Uses));
        return [.. places.GroupBy(p => (p.Values, Uses: string.Join('\n', p.Uses)))
            .Select(g => new ReportLine([.. g.Select(p => Printable.Of(p.Place))], Printable.Of(g.Key.Values), [.. g.First().Uses.Select(Printable.Of)]))];
    }

    // Several values that came or went in one place are one list.
    private static string Merge(IReadOnlyList<Change> changes)
        => changes.Count > 1 && (changes.All(c => c.Old is null) || changes.All(c => c.New is null))
            ? string.Join(", ", changes.Select(c => c.Old ?? c.New))
            : string.Join(", ", changes.Select(Say).Where(v => v.Length > 0));

    private static string Say(Change change)
        => change is { Old: { } old, New: { } @new }
            ? change.Place.Text.EndsWith(@new, StringComparison.Ordinal) ? $"was {old}" : $"{old} -> {@new}"
            : change.Old ?? change.New ?? "";

    // What came or went is often what the place is called.
    private static string Unless(string place, string values) => place.EndsWith(values, StringComparison.Ordinal) ? "" : values;
}
