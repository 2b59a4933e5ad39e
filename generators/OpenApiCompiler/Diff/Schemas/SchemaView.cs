using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff.Schemas;

/// <summary>
/// A schema as seen from one position: references followed, and the branches of 'allOf' laid over each other, because it makes
/// no difference to anybody on the wire which of them holds a member.
/// </summary>
internal sealed class SchemaView(JToken? position, JToken? target, string? name, IReadOnlyList<JObject> parts, IReadOnlyList<string> bases, bool isNullableHere)
{
    private static readonly string[] Keywords = ["enum", "items", "properties", "additionalProperties", "type"];

    /// <summary>Where the schema is used; null when there is none.</summary>
    public JToken? Position { get; } = position;

    /// <summary>The schema itself, behind all references.</summary>
    public JToken? Target { get; } = target;

    /// <summary>The name among the components; null when the schema stands where it is used.</summary>
    public string? Name { get; } = name;

    /// <summary>The schema and every branch of its 'allOf', itself first.</summary>
    public IReadOnlyList<JObject> Parts { get; } = parts;

    /// <summary>The names of the schemas that it derives from.</summary>
    public IReadOnlyList<string> Bases { get; } = bases;

    /// <summary>Whether the position alone says so, whatever the schema says.</summary>
    public bool IsNullableHere { get; } = isNullableHere;

    public bool IsNullable { get; } = isNullableHere || parts.Any(p => p["nullable"].IsTrue());

    public JToken? this[string keyword] => Parts.Select(p => p[keyword]).FirstOrDefault(t => t is not null);

    public string? Text(string keyword) => this[keyword].Word();

    public bool Flag(string keyword) => Parts.Any(p => p[keyword].IsTrue());

    public IReadOnlyDictionary<string, JToken> Properties
        => Parts.Select(p => p["properties"]).OfType<JObject>().SelectMany(p => p.Properties())
            .GroupBy(p => p.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Value, StringComparer.Ordinal);

    public IReadOnlySet<string> Required
        => Parts.Select(p => p["required"]).OfType<JArray>().SelectMany(l => l).Select(n => n.Word()).OfType<string>()
            .ToHashSet(StringComparer.Ordinal);

    public JArray? Alternatives => (this["oneOf"] ?? this["anyOf"]) as JArray;

    public Shape Shape => Target is JValue { Type: JTokenType.Boolean } closed && !(bool)closed ? Shape.Nothing : Named(Text("type")?.ToLowerInvariant());

    private Shape Named(string? type)
        => type switch
        {
            "string" => Shape.Text,
            "integer" => Shape.Integer,
            "number" => Shape.Number,
            "boolean" => Shape.Boolean,
            "array" => Shape.List,
            "object" => ObjectShape(),
            _ => Guess(),
        };

    private Shape Guess()
        => Keywords.FirstOrDefault(k => this[k] is not null) switch
        {
            "enum" when this["enum"] is JArray { Count: > 0 } list && list.All(v => v.Type is JTokenType.String or JTokenType.Null) => Shape.Text,
            "items" => Shape.List,
            "properties" or "additionalProperties" => ObjectShape(),
            _ => Shape.Any,
        };

    private Shape ObjectShape()
        => Parts.Any(p => p["properties"] is JObject { Count: > 0 }) ? Shape.Object
            : this["additionalProperties"] is JObject or JValue { Value: true } ? Shape.Map
            : Shape.Free;
}

/// <summary>What kind of data a schema describes.</summary>
internal enum Shape
{
    Any,
    Nothing,
    Text,
    Integer,
    Number,
    Boolean,
    List,
    Object,
    Map,

    /// <summary>An object of which nothing is said.</summary>
    Free,
}
