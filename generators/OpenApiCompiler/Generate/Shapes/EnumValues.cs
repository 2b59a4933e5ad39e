using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>The values of an 'enum' or 'const' that can become a type: all texts, or all whole numbers.</summary>
internal static class EnumValues
{
    /// <summary>The values as text, each once; null when the schema has no values, or they are mixed or contradict its type.</summary>
    public static IReadOnlyList<string>? Of(JObject schema)
    {
        if (List(schema) is not { } list)
        {
            return null;
        }

        var values = list.Where(v => v.Type != JTokenType.Null).ToList();
        var isOfTexts = values.Count > 0 && values.All(v => v.Type == JTokenType.String) && HasType(schema, "string");
        var isOfNumbers = values.Count > 0 && values.All(v => v is JValue { Value: long }) && HasType(schema, "integer");
        return isOfTexts || isOfNumbers
            ? [.. values.Select(v => Convert.ToString(((JValue)v).Value, System.Globalization.CultureInfo.InvariantCulture)!).Distinct(StringComparer.Ordinal)]
            : null;
    }

    public static bool AreNumbers(JObject schema) => List(schema)?.All(v => v.Type is JTokenType.Integer or JTokenType.Null) == true;

    private static IReadOnlyList<JToken>? List(JObject schema) => schema["enum"] is JArray list ? [.. list] : schema["const"] is JValue only ? [only] : null;

    private static bool HasType(JObject schema, string type)
        => schema["type"] switch
        {
            null => true,
            JValue { Value: string name } => name == type,
            JArray list => list.Any(t => (t as JValue)?.Value is string name && name == type),
            _ => false,
        };
}
