using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Documents;

/// <summary>
/// Says a document of OpenAPI 3.1 in the words of 3.0, so that every later stage knows one version: lists of types, 'const', schemas that
/// are true or false, items by position, limits that exclude their value, and what may be left out. References of path items are followed.
/// </summary>
internal static class ModernForm
{
    /// <summary>Changes a document of version 3.1; in others, only references of path items are followed.</summary>
    public static void Apply(OpenApiDocument document)
    {
        PathReferences.Replace(document);
        if (Word(document.Root["openapi"])?.StartsWith("3.1", StringComparison.Ordinal) != true)
        {
            return;
        }

        document.Root["openapi"] = "3.0.3";
        document.Root["paths"] ??= new JObject();
        foreach (var place in Places(document.Root, namesAreFree: false).ToList())
        {
            BooleanSchemas.Replace(place);
            SaySchema(place);
        }

        foreach (var operation in (document.Root["paths"] as JObject ?? []).PropertyValues().OfType<JObject>().SelectMany(Operations))
        {
            operation["responses"] ??= new JObject();
        }
    }

    private static IEnumerable<JObject> Operations(JObject path) => OpenApiDocument.Verbs.Select(verb => path[verb]).OfType<JObject>();

    // Every object with keywords. What stands below 'properties' and its like are names, and examples and defaults are data.
    private static IEnumerable<JObject> Places(JToken at, bool namesAreFree)
        => at switch
        {
            JArray list => list.SelectMany(item => Places(item, namesAreFree: false)),
            JObject map => map.Properties()
                .Where(member => namesAreFree || !Keywords.HoldsData(member.Name))
                .SelectMany(member => Places(member.Value, !namesAreFree && Keywords.HoldsNames(member.Name)))
                .Concat(namesAreFree ? [] : [map]),
            _ => [],
        };

    private static void SaySchema(JObject schema)
    {
        TypeLists.Replace(schema);
        ReadNullBranch(schema, "oneOf");
        ReadNullBranch(schema, "anyOf");
        ReadConstant(schema);
        ReadLimit(schema, "minimum", "exclusiveMinimum");
        ReadLimit(schema, "maximum", "exclusiveMaximum");
        ReadContent(schema);
        ReadPositions(schema);
    }

    // C# has lists of one type: of all that the positions allow, and of what may follow. The keyword stays, for the comparison.
    private static void ReadPositions(JObject schema)
    {
        if (schema["prefixItems"] is not JArray { Count: > 0 } positions)
        {
            return;
        }

        schema["type"] ??= "array";
        var isClosed = schema["items"] is JObject { Count: 1 } none && none["not"] is JObject { Count: 0 };
        var types = positions.Concat(isClosed ? [] : [schema["items"] ?? new JObject()]).Distinct(new JTokenEqualityComparer()).ToList();
        schema["items"] = types.Exists(t => t is JObject { Count: 0 }) ? new JObject()
            : types.Count == 1 ? types[0].DeepClone()
            : new JObject { ["anyOf"] = new JArray(types.Select(t => t.DeepClone())) };
    }

    private static void ReadNullBranch(JObject schema, string keyword)
    {
        if (schema[keyword] is not JArray branches || branches.FirstOrDefault(b => Word((b as JObject)?["type"]) == "null") is not { } none)
        {
            return;
        }

        none.Remove();
        schema["nullable"] = true;
        if (branches.Count == 1)
        {
            schema["allOf"] = new JArray(branches[0].DeepClone());
            schema.Remove(keyword);
        }
    }

    private static void ReadConstant(JObject schema)
    {
        if (schema["const"] is not JValue only)
        {
            return;
        }

        schema.Remove("const");
        schema["enum"] ??= new JArray(only.DeepClone());
        var type = only.Type switch
        {
            JTokenType.String => "string",
            JTokenType.Integer => "integer",
            JTokenType.Float => "number",
            JTokenType.Boolean => "boolean",
            _ => null,
        };
        if (type is null)
        {
            schema["nullable"] = true;
        }
        else
        {
            schema["type"] ??= type;
        }
    }

    private static void ReadLimit(JObject schema, string limit, string exclusive)
    {
        if (schema[exclusive] is JValue { Type: JTokenType.Integer or JTokenType.Float } value)
        {
            schema[limit] = value.DeepClone();
            schema[exclusive] = true;
        }
    }

    private static void ReadContent(JObject schema)
    {
        if (schema["format"] is null && Word(schema["type"]) is null or "string")
        {
            var format = (Word(schema["contentEncoding"]), Word(schema["contentMediaType"])) switch
            {
                ("base64", _) => "byte",
                (null, "application/octet-stream") => "binary",
                _ => null,
            };
            if (format is not null)
            {
                schema["type"] = "string";
                schema["format"] = format;
            }
        }
    }

    private static string? Word(JToken? token) => (token as JValue)?.Value as string;
}
