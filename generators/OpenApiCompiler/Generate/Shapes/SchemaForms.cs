using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>Decides which kind of value a schema describes: any JSON, when the schema says nothing or contradicts itself.</summary>
internal sealed class SchemaForms(SchemaParts parts)
{
    /// <param name="schema">The schema, after its references.</param>
    /// <param name="hasName">Whether the document names it. A named object without members is a type.</param>
    public SchemaForm Of(JObject schema, bool hasName)
    {
        if (EnumValues.Of(schema) is not null)
        {
            return SchemaForm.Words;
        }

        if (parts.Alternatives(schema).Count > 1 || parts.IsBase(schema))
        {
            return SchemaForm.Union;
        }

        var all = parts.Parts(schema);
        if (all.Any(p => parts.Properties(p) is { Count: > 0 }))
        {
            return SchemaForm.Object;
        }

        if (all.Any(p => p != schema && EnumValues.Of(p) is not null))
        {
            return SchemaForm.Words;
        }

        return TypeOf(schema) switch
        {
            "array" => SchemaForm.List,
            "object" when all.Any(p => p["additionalProperties"] is JObject) => SchemaForm.Map,
            "object" => hasName ? SchemaForm.Object : SchemaForm.Any,
            "string" or "integer" or "number" or "boolean" or "file" => SchemaForm.Scalar,
            _ => SchemaForm.Any,
        };
    }

    public Scalar ScalarOf(JObject schema)
        => (TypeOf(schema), First(schema, "format")) switch
        {
            ("integer", _) => Scalar.Integer,
            ("number", _) => Scalar.Number,
            ("boolean", _) => Scalar.Flag,
            ("file", _) or ("string", "binary") => Scalar.File,
            ("string", "date-time") => Scalar.Moment,
            ("string", "byte") => Scalar.Bytes,
            ("string", "int64") => Scalar.Id,
            _ => Scalar.Text,
        };

    /// <summary>The type that the schema or one of its parts states or implies; null when there is none.</summary>
    public string? TypeOf(JObject schema)
    {
        foreach (var part in parts.Parts(schema))
        {
            if (Named(part["type"]) is { } type)
            {
                return type;
            }
        }

        return parts.Parts(schema).Any(p => p["items"] is not null) ? "array"
            : parts.Parts(schema).Any(p => p["additionalProperties"] is JObject) ? "object"
            : null;
    }

    /// <summary>Whether the value is a list, an object with a list of 'results', or, where that is asked for, one of several such.</summary>
    public bool HoldsMany(JToken token, bool mayBeUnion)
        => parts.Underlying(token) is { } schema && Of(schema, hasName: false) switch
        {
            SchemaForm.List => true,
            SchemaForm.Object => parts.Parts(schema).Select(p => parts.Properties(p)?["results"]).Any(r => r is not null && parts.Underlying(r) is { } list && Of(list, hasName: false) == SchemaForm.List),
            SchemaForm.Union => mayBeUnion && parts.Alternatives(schema).All(a => HoldsMany(a, mayBeUnion: false)),
            _ => false,
        };

    /// <summary>Whether the value may be null.</summary>
    public static bool MayBeNull(JToken schema)
        => schema is JObject map
        && ((map["nullable"] as JValue)?.Value is true || (map["type"] as JArray)?.Any(t => (t as JValue)?.Value is "null") == true);

    private string? First(JObject schema, string name) => parts.Parts(schema).Select(p => (p[name] as JValue)?.Value as string).FirstOrDefault(v => v is not null);

    // Version 3.1 lists types, usually one and null.
    private static string? Named(JToken? type)
        => type switch
        {
            JValue { Value: string name } => name,
            JArray list when list.OfType<JValue>().Select(t => t.Value as string).Where(t => t != "null").ToList() is [var only] => only,
            _ => null,
        };
}
