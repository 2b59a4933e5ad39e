using HubSpot.OpenApiCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Generate.Shapes;

/// <summary>Resolves references, and what 'allOf', 'oneOf' and 'anyOf' combine.</summary>
internal sealed class SchemaParts(OpenApiDocument document, References references)
{
    private const int MostParts = 200;
    private const int LongestWrapping = 100;

    private static readonly string[] Telling
        = ["$ref", "type", "enum", "const", "properties", "additionalProperties", "items", "allOf", "oneOf", "anyOf", "discriminator"];

    private Dictionary<JObject, List<JObject>>? _subtypes;

    /// <summary>
    /// The schema that describes the value, after references and after an 'allOf' or 'oneOf' that only wraps one other schema, as
    /// documents do to add a description to a reference. Null when a reference points to nothing.
    /// </summary>
    public JObject? Underlying(JToken token)
    {
        var seen = new HashSet<JToken>(ReferenceEqualityComparer.Instance);
        for (var schema = End(token); schema is not null; schema = End(Wrapped(schema)!))
        {
            if (!seen.Add(schema) || seen.Count > LongestWrapping)
            {
                throw DocumentException.At(token, document.File, $"The schema wraps itself, or more than {LongestWrapping} others.");
            }

            if (Wrapped(schema) is null)
            {
                return schema;
            }
        }

        return null;
    }

    /// <summary>The schema itself and all schemas of its 'allOf', the nearest first.</summary>
    /// <exception cref="DocumentException">There are too many.</exception>
    public IReadOnlyList<JObject> Parts(JObject schema)
    {
        var parts = new List<JObject>();
        var seen = new HashSet<JToken>(ReferenceEqualityComparer.Instance);
        var open = new Stack<JObject>([schema]);
        while (open.TryPop(out var part))
        {
            if (!seen.Add(part))
            {
                continue;
            }

            parts.Add(part);
            if (parts.Count > MostParts)
            {
                throw DocumentException.At(schema, document.File, $"The schema combines more than {MostParts} others.");
            }

            foreach (var added in List(part, "allOf").Reverse())
            {
                if (End(added) is { } end)
                {
                    open.Push(end);
                }
            }
        }

        return parts;
    }

    /// <summary>The alternatives of the value, without those that only add conditions, and without null.</summary>
    public IReadOnlyList<JToken> Alternatives(JObject schema)
    {
        var named = List(schema, "oneOf").Concat(List(schema, "anyOf")).Where(Tells).ToList();
        return named.Count > 0 || schema["discriminator"] is not JObject ? named : Subtypes(schema);
    }

    /// <summary>Whether the alternatives of a schema with a discriminator are the schemas that have it in their 'allOf'.</summary>
    public bool IsBase(JObject schema)
        => schema["discriminator"] is JObject && !List(schema, "oneOf").Concat(List(schema, "anyOf")).Any(Tells) && Subtypes(schema).Count > 0;

    /// <summary>The entries of a list of schemas; none when the schema has no such list.</summary>
    public IEnumerable<JToken> List(JObject schema, string name)
        => schema[name] switch
        {
            null => [],
            JArray list => list,
            var other => throw DocumentException.At(other, document.File, $"'{name}' must be an array of schemas."),
        };

    public JObject? Properties(JObject schema)
        => schema["properties"] switch
        {
            null => null,
            JObject map => map,
            var other => throw DocumentException.At(other, document.File, "'properties' must be an object of schemas."),
        };

    /// <summary>What a list holds; null when the schema does not say.</summary>
    public JToken? Items(JObject schema) => Parts(schema).Select(p => p["items"]).FirstOrDefault(i => i is not null);

    // Version 3.1 has the schemas true, for any JSON, and false, for none.
    private JObject? End(JToken token) => token.Type == JTokenType.Boolean ? null : references.End(token);

    private JToken? Wrapped(JObject schema)
    {
        if (schema["enum"] is not null || schema["const"] is not null || Properties(schema) is { Count: > 0 } || schema["items"] is not null || schema["additionalProperties"] is JObject)
        {
            return null;
        }

        var added = List(schema, "allOf").Where(Tells).ToList();
        var named = List(schema, "oneOf").Concat(List(schema, "anyOf")).Where(Tells).ToList();
        // A named component that only wraps an object keeps its own type, because readers look for its name.
        return (added, named) switch
        {
            ([var only], []) when !IsComponent(schema) || !IsObject(only) => only,
            ([], [var only]) => only,
            _ => null,
        };
    }

    private bool Tells(JToken token) => token is not JObject schema || (schema.Properties().Any(p => Telling.Contains(p.Name)) && (string?)(schema["type"] as JValue) != "null");

    private bool IsObject(JToken token) => End(token) is { } end && Parts(end).Any(p => Properties(p) is { Count: > 0 } || (p["type"] as JValue)?.Value is "object");

    private bool IsComponent(JObject schema) => schema.Parent is JProperty { Parent: JObject map } && map == document.Schemas;

    private List<JObject> Subtypes(JObject schema)
    {
        _subtypes ??= FindSubtypes();
        var mapped = (schema["discriminator"]?["mapping"] as JObject)?.Properties().Select(m => Mapped(m.Value)).OfType<JObject>() ?? [];
        return [.. mapped.Concat(_subtypes.GetValueOrDefault(schema, [])).Where(s => s != schema).Distinct()];
    }

    private JObject? Mapped(JToken target)
        => (target as JValue)?.Value is string text && text.StartsWith("#/", StringComparison.Ordinal) ? JsonPointer.Resolve(document.Root, text) as JObject : null;

    private Dictionary<JObject, List<JObject>> FindSubtypes()
    {
        var subtypes = new Dictionary<JObject, List<JObject>>(ReferenceEqualityComparer.Instance);
        foreach (var schema in document.Schemas.Properties().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => p.Value).OfType<JObject>())
        {
            foreach (var part in Parts(schema).Skip(1).Where(p => p["discriminator"] is JObject))
            {
                if (!subtypes.TryGetValue(part, out var list))
                {
                    subtypes[part] = list = [];
                }

                list.Add(schema);
            }
        }

        return subtypes;
    }
}
