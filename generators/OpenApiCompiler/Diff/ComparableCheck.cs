using HubSpot.OpenApiCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff;

/// <summary>
/// Refuses what cannot be compared. Less strict than the check before generating: two documents may be compared of which no
/// code could be made, and other people's documents are not ours to mend.
/// </summary>
internal static class ComparableCheck
{
    public static void Apply(OpenApiDocument document)
    {
        var root = document.Root;
        var version = root["openapi"];
        Expect(version.Word()?.StartsWith("3.0", StringComparison.Ordinal) == true, document, version ?? root,
            "'openapi' must be a version 3.0 or 3.1 text such as '3.0.1'.");
        Expect(root["paths"] is JObject, document, root["paths"] ?? root, "'paths' must be an object of path items.");
        Expect(root["components"] is null or JObject, document, root["components"] ?? root, "'components' must be an object.");
        Expect(root["components"]?["schemas"] is null or JObject, document, root["components"]?["schemas"] ?? root, "'schemas' must be an object.");
        foreach (var path in document.Paths.Properties())
        {
            Expect(path.Value is JObject, document, path.Value, "A path item must be an object.");
            foreach (var member in ((JObject)path.Value).Properties().Where(m => OpenApiDocument.Verbs.Contains(m.Name)))
            {
                Expect(member.Value is JObject, document, member.Value, "An operation must be an object.");
                var responses = member.Value["responses"];
                Expect(responses is null or JObject, document, responses ?? member.Value, "'responses' must be an object by status code.");
            }
        }

        foreach (var reference in document.References().Select(r => r.Reference.Value))
        {
            References.Target(document, reference);
        }
    }

    private static void Expect(bool holds, OpenApiDocument document, JToken place, string message)
    {
        if (!holds)
        {
            throw DocumentException.At(place, document.File, message);
        }
    }
}
