namespace HubSpot.OpenApiCompiler.Tests.Support;

/// <summary>HubSpot's own documents of the marketing events API, of several editions and days.</summary>
internal static class PublishedDocuments
{
    // The first day on which the document had all the operations of today.
    private const string FirstComplete = "2024-11-14";

    /// <summary>Paths below the folder of published documents, of all that have the operations of today.</summary>
    public static IEnumerable<string> Complete()
        => Directory.EnumerateFiles(Checkout.Published, "marketing-events.*.json")
            .Concat(Directory.EnumerateFiles(Path.Combine(Checkout.Published, "history")).Where(IsComplete))
            .Select(file => Path.GetRelativePath(Checkout.Published, file))
            .Order(StringComparer.Ordinal);

    // Named '074.2024-11-14.v3.json': number, day, edition.
    private static bool IsComplete(string file)
        => Path.GetFileName(file).Split('.') is [_, var day, ..] && string.CompareOrdinal(day, FirstComplete) >= 0;
}
