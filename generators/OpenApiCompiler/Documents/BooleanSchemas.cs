using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Documents;

/// <summary>Schemas of version 3.1 that are 'true' (any JSON) or 'false' (none), in the words of 3.0.</summary>
internal static class BooleanSchemas
{
    private static readonly string[] Single = ["items", "not", "schema"];
    private static readonly string[] Lists = ["allOf", "anyOf", "oneOf", "prefixItems"];
    private static readonly string[] Maps = ["patternProperties", "properties", "schemas"];

    public static void Replace(JObject place)
    {
        var tokens = Single.Select(word => place[word])
            .Concat(Lists.SelectMany(word => place[word] as JArray ?? []))
            .Concat(Maps.SelectMany(word => (place[word] as JObject)?.PropertyValues() ?? []));
        foreach (var token in tokens.OfType<JValue>().Where(token => token.Type == JTokenType.Boolean).ToList())
        {
            token.Replace((bool)token ? new JObject() : new JObject { ["not"] = new JObject() });
        }
    }
}
