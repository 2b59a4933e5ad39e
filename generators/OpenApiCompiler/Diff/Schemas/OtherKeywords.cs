using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff.Schemas;

/// <summary>Whatever else a schema says. Keywords that the comparison does not know must be reported, too.</summary>
internal static class OtherKeywords
{
    private static readonly HashSet<string> Known =
    [
        "$ref", "type", "format", "nullable", "enum", "properties", "required", "items", "additionalProperties", "allOf", "oneOf", "anyOf",
        "discriminator", "default", "deprecated", "readOnly", "writeOnly", .. Limits.Keywords, .. ContentTypes.Keywords, .. KnownExtensions.Names,
    ];

    public static void Compare(SchemaPair pair)
    {
        var keywords = pair.Old.Parts.Concat(pair.New.Parts).SelectMany(p => p.Properties()).Select(p => p.Name).Distinct(StringComparer.Ordinal);
        foreach (var keyword in keywords.Where(k => !Known.Contains(k) && !JToken.DeepEquals(pair.Old[k], pair.New[k])))
        {
            pair.Add(OtherMembers.KindOf(keyword), OtherMembers.Judge(keyword), pair.Old[keyword] is null ? null : keyword, pair.New[keyword] is null ? null : keyword);
        }
    }
}
