using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace HubSpot.OpenApiCompiler.Tests.Oracles;

/// <summary>NJsonSchema as the service: it takes a value or refuses it. What OpenAPI says in its own way is said in JSON Schema first.</summary>
internal sealed class SchemaValidator(JObject schema, bool isAnswer)
{
    private readonly JsonSchema _schema = JsonSchema.FromJsonAsync(Plain(schema, isAnswer).ToString()).GetAwaiter().GetResult();

    public bool Accepts(JToken value) => _schema.Validate(value).Count == 0;

    /// <summary>A schema that asks only for the members that the given one requires.</summary>
    public static SchemaValidator OfPresence(JObject schema)
    {
        var copy = (JObject)schema.DeepClone();
        foreach (var part in copy.DescendantsAndSelf().OfType<JObject>().ToList())
        {
            if (part.Parent is not JProperty { Name: "properties" })
            {
                part.Properties().Where(p => p.Name is not ("properties" or "items" or "additionalProperties" or "required" or "writeOnly") || p.Value is JValue { Value: false }).ToList().ForEach(p => p.Remove());
            }
        }

        return new SchemaValidator(copy, isAnswer: true);
    }

    private static JObject Plain(JObject schema, bool isAnswer)
    {
        var copy = (JObject)schema.DeepClone();
        foreach (var part in copy.DescendantsAndSelf().OfType<JObject>().Where(p => p.Parent is not JProperty { Name: "properties" }).ToList())
        {
            LiftMuteMarks(part, isAnswer ? "writeOnly" : "readOnly");
            LimitByFormat(part);
            if ((bool?)part["nullable"] == true)
            {
                part.Remove("nullable");
                part["type"] = new JArray(part["type"]!, "null");
            }
        }

        return copy;
    }

    private static void LiftMuteMarks(JObject part, string mark)
    {
        foreach (var name in (part["required"] as JArray ?? []).Where(n => (bool?)part["properties"]?[(string)n!]?[mark] == true).ToList())
        {
            name.Remove();
        }
    }

    // NJsonSchema leaves these to the types that it generates, and holds limits as decimals, which end before floats do.
    private static void LimitByFormat(JObject part)
    {
        var highest = (string?)part["format"] switch
        {
            "int32" => int.MaxValue,
            "float" => 1e28,
            _ => 0,
        };
        if (highest > 0)
        {
            part["minimum"] = -highest;
            part["maximum"] = highest;
        }

        // It takes a day for a point in time and the other way round.
        if ((string?)part["format"] is "date-time" or "date" && part["pattern"] is null)
        {
            part["pattern"] = (string)part["format"]! == "date" ? "^[0-9-]{10}$" : "T";
        }
    }
}
