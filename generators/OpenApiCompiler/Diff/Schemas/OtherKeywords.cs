using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff.Schemas;

/// <summary>Whatever else a schema says: nothing here knows what it means, but nobody shall say that nothing changed.</summary>
internal static class OtherKeywords
{
    private static readonly HashSet<string> Known =
    [
        "$ref", "type", "format", "nullable", "enum", "properties", "required", "items", "additionalProperties", "allOf", "oneOf", "anyOf",
        "discriminator", "default", "deprecated", "readOnly", "writeOnly", .. Limits.Keywords,
    ];

    public static void Compare(SchemaPair pair)
    {
        var keywords = pair.Old.Parts.Concat(pair.New.Parts).SelectMany(p => p.Properties()).Select(p => p.Name).Distinct(StringComparer.Ordinal);
        foreach (var keyword in keywords.Where(k => !Known.Contains(k) && !JToken.DeepEquals(pair.Old[k], pair.New[k])))
        {
            pair.Add(Kinds.OtherChanged, Impact.NotGenerated, pair.Old[keyword] is null ? null : keyword, pair.New[keyword] is null ? null : keyword);
        }
    }
}
