using System.Text;
using HubSpot.OpenApiCompiler.Diff;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Oracles;

/// <summary>The table of kinds in generators/Verdicts.md, as the comparison judges the pairs of the oracles and changes of whole documents.</summary>
internal static class VerdictTable
{
    private const string Head = "| kind | data travels | severity | reason |";

    public static string File { get; } = Repository.In("generators", "Verdicts.md");

    /// <summary>The page with the table of today.</summary>
    public static string Page(string page) => page[..page.IndexOf(Head, StringComparison.Ordinal)] + Text();

    private static string Text()
    {
        var rows = OraclePairs.All.Select(pair => pair.Diff).Concat(DocumentChange.All.Select(change => change.Diff)).SelectMany(diff => diff.Changes).Select(Row).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return rows.Aggregate(new StringBuilder(Head + "\n|---|---|---|---|\n"), (text, row) => text.Append(row).Append('\n')).ToString();
    }

    /// <summary>The kinds that a page has lines for.</summary>
    public static IReadOnlySet<string> KindsOf(string page)
        => page[page.IndexOf(Head, StringComparison.Ordinal)..].Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Split('`')[1]).ToHashSet(StringComparer.Ordinal);

    private static string Row(Change change) => $"| `{change.Kind}` | {Way(change)} | {Words.Of(change.Severity)} | {change.Impact.Reason} |";

    private static string Way(Change change)
        => change.IsSent switch
        {
            true => "to the service",
            false => "from the service",
            null => "",
        };
}
