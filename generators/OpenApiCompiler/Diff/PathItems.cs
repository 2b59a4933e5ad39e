using HubSpot.OpenApiCompiler.Canonical;
using HubSpot.OpenApiCompiler.Diff.Operations;
using HubSpot.OpenApiCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff;

/// <summary>What paths say beside their operations: servers, how they are spelled, and members that nobody knows.</summary>
internal static class PathItems
{
    private static readonly string[] Compared = [.. OpenApiDocument.Verbs, "parameters", "servers"];

    /// <param name="old">The document of before, as it is.</param>
    /// <param name="new">The document of after, as it is.</param>
    /// <param name="before">The document of before in canonical form.</param>
    /// <param name="after">The document of after in canonical form.</param>
    /// <param name="pairs">The operations that are one.</param>
    /// <param name="log">Takes the changes.</param>
    public static void Compare(OpenApiDocument old, OpenApiDocument @new, OpenApiDocument before, OpenApiDocument after, OperationPairs pairs, ChangeLog log)
    {
        var slashesBefore = WithSlash(old);
        var slashesAfter = WithSlash(@new);
        foreach (var (one, other) in pairs.Same.Concat(pairs.Moved).DistinctBy(p => (p.Old.Path, p.New.Path)).Select(p => (p.Old.Path, p.New.Path)))
        {
            var item = (JObject)after.Paths[other]!;
            Servers.Compare((JObject)before.Paths[one]!, item, log);
            OtherMembers.Compare((JObject)before.Paths[one]!, item, Compared, log);
            if (slashesBefore.Contains(one) != slashesAfter.Contains(other))
            {
                log.Add(Kinds.TrailingSlashChanged, Slash, item, Spelled(one, slashesBefore), Spelled(other, slashesAfter));
            }
        }
    }

    private static Impact Slash { get; } = Impact.Harmless("Many services answer with and without the slash; whether this one does is not said.");

    private static string Spelled(string path, HashSet<string> slashes) => slashes.Contains(path) ? path.TrimEnd('/') + "/" : path;

    // The canonical form has no slash at the end.
    private static HashSet<string> WithSlash(OpenApiDocument document)
        => document.Paths.Properties().Select(p => p.Name).Where(p => p.Length > 1 && p.EndsWith('/'))
            .Select(EditionPrefix.Strip).Where(p => p != "/").ToHashSet(StringComparer.Ordinal);
}
