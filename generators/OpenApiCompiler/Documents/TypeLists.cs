using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Documents;

/// <summary>Lists of types, which version 3.0 does not know: 'null' becomes 'nullable', and several others become alternatives.</summary>
internal static class TypeLists
{
    // Which keywords say something about values of one type only. They move to its alternative.
    private static readonly Dictionary<string, string[]> KeywordsByType = new(StringComparer.Ordinal)
    {
        ["array"] = ["items", "maxItems", "minItems", "uniqueItems"],
        ["object"] = ["additionalProperties", "maxProperties", "minProperties", "properties", "required"],
        ["string"] = ["format", "maxLength", "minLength", "pattern"],
        ["integer"] = ["format", "maximum", "minimum", "exclusiveMaximum", "exclusiveMinimum", "multipleOf"],
        ["number"] = ["format", "maximum", "minimum", "exclusiveMaximum", "exclusiveMinimum", "multipleOf"],
    };

    public static void Replace(JObject schema)
    {
        if (schema["type"] is not JArray types)
        {
            return;
        }

        var words = types.Select(type => (type as JValue)?.Value as string).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (words.Remove("null"))
        {
            schema["nullable"] = true;
        }

        schema.Remove("type");
        if (words.Count == 1)
        {
            schema["type"] = words[0];
        }
        else if (words.Count > 1 && schema["enum"] is null && schema["anyOf"] is null)
        {
            schema["anyOf"] = new JArray(words.Order(StringComparer.Ordinal).Select(word => Alternative(schema, word)).ToList());
            foreach (var word in words.SelectMany(word => KeywordsByType.GetValueOrDefault(word, [])))
            {
                schema.Remove(word);
            }
        }
    }

    private static JObject Alternative(JObject schema, string type)
    {
        var alternative = new JObject { ["type"] = type };
        foreach (var word in KeywordsByType.GetValueOrDefault(type, []).Where(word => schema[word] is not null))
        {
            alternative[word] = schema[word]!.DeepClone();
        }

        return alternative;
    }
}
