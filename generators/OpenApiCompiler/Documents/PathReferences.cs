using System.Globalization;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Documents;

/// <summary>Puts what a path item refers to in its place. What stands beside the reference wins over the target.</summary>
internal static class PathReferences
{
    // A few references to one large path item would otherwise become more text than any memory holds.
    private const int MostCopiedParts = 1_000_000;

    /// <exception cref="DocumentException">A reference leaves the document or leads back to itself, or the copies are too large.</exception>
    public static void Replace(OpenApiDocument document)
    {
        var copied = 0;
        foreach (var path in (document.Root["paths"] as JObject ?? []).Properties().Where(p => p.Value is JObject map && map["$ref"] is not null).ToList())
        {
            if (Target(document, (JObject)path.Value) is not { } target)
            {
                continue;
            }

            copied += target.Descendants().Count();
            if (copied > MostCopiedParts)
            {
                throw DocumentException.At(path.Value, document.File,
                    string.Create(CultureInfo.InvariantCulture, $"References of path items make the document too large: at most {MostCopiedParts} parts may be repeated."));
            }

            var item = (JObject)target.DeepClone();
            foreach (var own in ((JObject)path.Value).Properties().Where(p => p.Name != "$ref"))
            {
                item[own.Name] = own.Value.DeepClone();
            }

            path.Value = item;
        }
    }

    // A reference to nothing stays, for the check that names its place.
    private static JObject? Target(OpenApiDocument document, JObject item)
    {
        var seen = new HashSet<JToken>(ReferenceEqualityComparer.Instance);
        JToken? at = item;
        while (at is JObject map && map["$ref"] is { } reference)
        {
            if (!seen.Add(map))
            {
                throw DocumentException.At(item, document.File, "The reference leads back to itself.");
            }

            at = References.Target(document, reference);
        }

        return at as JObject;
    }
}
