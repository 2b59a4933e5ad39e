namespace HubSpot.OpenApiCompiler.Diff.Reports;

/// <summary>Lists of which a reader needs the beginning and the length.</summary>
internal static class Listing
{
    public static string Of(IReadOnlyList<string> items, int most, string separator)
        => items.Count <= most + 1 ? string.Join(separator, items) : FormattableString.Invariant($"{string.Join(separator, items.Take(most))} and {items.Count - most} more");
}
