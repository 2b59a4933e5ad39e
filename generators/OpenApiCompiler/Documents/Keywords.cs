using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Documents;

/// <summary>Distinguishes OpenAPI keywords from the names of a document: 'description' is a keyword in a schema, and a name below 'properties'.</summary>
internal static class Keywords
{
    private static readonly HashSet<string> NameMaps =
    [
        "$defs", "callbacks", "content", "dependentSchemas", "encoding", "headers", "links", "mapping", "parameters", "pathItems", "paths",
        "patternProperties", "properties", "requestBodies", "responses", "schemas", "scopes", "securitySchemes", "variables", "webhooks",
    ];

    private static readonly HashSet<string> Data = ["const", "default", "enum", "example", "examples"];

    /// <summary>Whether the names in the object below a word are the document's own.</summary>
    public static bool HoldsNames(string word) => NameMaps.Contains(word);

    /// <summary>Whether data stands below a word, not structure.</summary>
    public static bool HoldsData(string word) => Data.Contains(word) || word.StartsWith("x-", StringComparison.Ordinal);

    /// <summary>Every member below a place whose name is a word of OpenAPI, in document order.</summary>
    public static IEnumerable<JProperty> Below(JToken place) => Below(place, namesAreFree: false);

    private static IEnumerable<JProperty> Below(JToken place, bool namesAreFree)
        => place switch
        {
            JArray list => list.SelectMany(item => Below(item, namesAreFree: false)),
            JObject map => map.Properties().SelectMany(member => namesAreFree ? Below(member.Value, namesAreFree: false) : BelowWord(member)),
            _ => [],
        };

    private static IEnumerable<JProperty> BelowWord(JProperty word)
        => HoldsData(word.Name) ? [word] : Below(word.Value, HoldsNames(word.Name)).Prepend(word);
}
