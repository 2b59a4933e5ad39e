using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Tests.Oracles;

/// <summary>One thing that changes in a schema.</summary>
internal sealed record SchemaChange(string Name, JObject Old, JObject New)
{
    // Each is tried in both directions.
    private static readonly (string Name, string One, string Other)[] Steps =
    [
        ("nullable", """{ "type": "string" }""", """{ "type": "string", "nullable": true }"""),
        ("nullable number", """{ "type": "integer" }""", """{ "type": "integer", "nullable": true }"""),
        ("deprecated", """{ "type": "string" }""", """{ "type": "string", "deprecated": true }"""),
        ("read only", """{ "type": "string" }""", """{ "type": "string", "readOnly": true }"""),
        ("default", """{ "type": "integer" }""", """{ "type": "integer", "default": 1 }"""),
        ("other default", """{ "type": "integer", "default": 1 }""", """{ "type": "integer", "default": 5 }"""),
        ("int32 to int64", """{ "type": "integer", "format": "int32" }""", """{ "type": "integer", "format": "int64" }"""),
        ("int32", """{ "type": "integer" }""", """{ "type": "integer", "format": "int32" }"""),
        ("int64", """{ "type": "integer" }""", """{ "type": "integer", "format": "int64" }"""),
        ("float", """{ "type": "number" }""", """{ "type": "number", "format": "float" }"""),
        ("float to double", """{ "type": "number", "format": "float" }""", """{ "type": "number", "format": "double" }"""),
        ("date-time", """{ "type": "string" }""", """{ "type": "string", "format": "date-time" }"""),
        ("date", """{ "type": "string" }""", """{ "type": "string", "format": "date" }"""),
        ("email", """{ "type": "string" }""", """{ "type": "string", "format": "email" }"""),
        ("password", """{ "type": "string" }""", """{ "type": "string", "format": "password" }"""),
        ("uuid", """{ "type": "string" }""", """{ "type": "string", "format": "uuid" }"""),
        ("date to date-time", """{ "type": "string", "format": "date" }""", """{ "type": "string", "format": "date-time" }"""),
        ("byte", """{ "type": "string" }""", """{ "type": "string", "format": "byte" }"""),
        ("enum value", """{ "type": "string", "enum": [ "A", "B" ] }""", """{ "type": "string", "enum": [ "A", "B", "C" ] }"""),
        ("enum", """{ "type": "string" }""", """{ "type": "string", "enum": [ "a", "aa" ] }"""),
        ("numeric enum value", """{ "type": "integer", "enum": [ 1, 5 ] }""", """{ "type": "integer", "enum": [ 1, 5, 10 ] }"""),
        ("text or number", """{ "type": "string" }""", """{ "type": "integer" }"""),
        ("text or flag", """{ "type": "string" }""", """{ "type": "boolean" }"""),
        ("integer or number", """{ "type": "integer" }""", """{ "type": "number" }"""),
        ("number or flag", """{ "type": "number" }""", """{ "type": "boolean" }"""),
        ("text or list", """{ "type": "string" }""", """{ "type": "array", "items": { "type": "string" } }"""),
        ("list or object", """{ "type": "array", "items": { "type": "string" } }""", """{ "type": "object", "properties": { "a": { "type": "string" } } }"""),
        ("text or anything", """{ "type": "string" }""", "{}"),
        ("items", """{ "type": "array", "items": { "type": "string" } }""", """{ "type": "array", "items": { "type": "integer" } }"""),
        ("minimum", """{ "type": "integer" }""", """{ "type": "integer", "minimum": 1 }"""),
        ("minimum by one", """{ "type": "integer", "minimum": 0 }""", """{ "type": "integer", "minimum": 1 }"""),
        ("maximum", """{ "type": "integer", "maximum": 100 }""", """{ "type": "integer", "maximum": 10 }"""),
        ("multipleOf", """{ "type": "integer" }""", """{ "type": "integer", "multipleOf": 5 }"""),
        ("minLength", """{ "type": "string" }""", """{ "type": "string", "minLength": 2 }"""),
        ("maxLength", """{ "type": "string" }""", """{ "type": "string", "maxLength": 2 }"""),
        ("pattern", """{ "type": "string" }""", """{ "type": "string", "pattern": "^a*$" }"""),
        ("other pattern", """{ "type": "string", "pattern": "^a*$" }""", """{ "type": "string", "pattern": "^b*$" }"""),
        ("minItems", """{ "type": "array", "items": { "type": "string" } }""", """{ "type": "array", "items": { "type": "string" }, "minItems": 1 }"""),
        ("maxItems", """{ "type": "array", "items": { "type": "string" } }""", """{ "type": "array", "items": { "type": "string" }, "maxItems": 1 }"""),
        ("uniqueItems", """{ "type": "array", "items": { "type": "boolean" } }""", """{ "type": "array", "items": { "type": "boolean" }, "uniqueItems": true }"""),
        ("property", """{ "type": "object", "properties": { "a": { "type": "string" } } }""", """{ "type": "object", "properties": { "a": { "type": "string" }, "b": { "type": "string" } } }"""),
        ("required property", """{ "type": "object", "properties": { "a": { "type": "string" } } }""", """{ "type": "object", "required": [ "b" ], "properties": { "a": { "type": "string" }, "b": { "type": "string" } } }"""),
        ("required", """{ "type": "object", "properties": { "a": { "type": "string" } } }""", """{ "type": "object", "required": [ "a" ], "properties": { "a": { "type": "string" } } }"""),
        ("undeclared required", """{ "type": "object", "properties": { "a": { "type": "string" } } }""", """{ "type": "object", "required": [ "b" ], "properties": { "a": { "type": "string" } } }"""),
        ("required read only", """{ "type": "object", "properties": { "a": { "type": "string", "readOnly": true } } }""", """{ "type": "object", "required": [ "a" ], "properties": { "a": { "type": "string", "readOnly": true } } }"""),
        ("write only of a required property", """{ "type": "object", "required": [ "a" ], "properties": { "a": { "type": "string" } } }""", """{ "type": "object", "required": [ "a" ], "properties": { "a": { "type": "string", "writeOnly": true } } }"""),
        ("write only of an optional property", """{ "type": "object", "properties": { "a": { "type": "string" } } }""", """{ "type": "object", "properties": { "a": { "type": "string", "writeOnly": true } } }"""),
        ("closed object", """{ "type": "object", "properties": { "a": { "type": "string" } } }""", """{ "type": "object", "additionalProperties": false, "properties": { "a": { "type": "string" } } }"""),
        ("property of a closed object", """{ "type": "object", "additionalProperties": false, "properties": { "a": { "type": "string" } } }""", """{ "type": "object", "additionalProperties": false, "properties": { "a": { "type": "string" }, "b": { "type": "string" } } }"""),
        ("type of a property", """{ "type": "object", "properties": { "a": { "type": "string" } } }""", """{ "type": "object", "properties": { "a": { "type": "boolean" } } }"""),
        ("values of a map", """{ "type": "object", "additionalProperties": { "type": "string" } }""", """{ "type": "object", "additionalProperties": { "type": "boolean" } }"""),
        ("map or object", """{ "type": "object", "additionalProperties": { "type": "string" } }""", """{ "type": "object", "properties": { "a": { "type": "string" } } }"""),
        ("alternative", """{ "oneOf": [ { "type": "string" }, { "type": "boolean" } ] }""", """{ "oneOf": [ { "type": "string" }, { "type": "boolean" }, { "type": "integer" } ] }"""),
        ("alternatives", """{ "type": "string" }""", """{ "oneOf": [ { "type": "string" }, { "type": "boolean" } ] }"""),
        ("content type", """{ "type": "string" }""", """{ "type": "string", "contentMediaType": "application/json" }"""),
        ("extension", """{ "type": "string" }""", """{ "type": "string", "x-vendor": 1 }"""),
    ];

    private static readonly string[] NotInQuery = ["object", "list", "map", "propert", "required", "alternative", "items", "anything", "nullable", "byte", "only"];

    public static IReadOnlyList<SchemaChange> All { get; } = [.. Steps.SelectMany(s => Both(s.Name, JObject.Parse(s.One), JObject.Parse(s.Other)))];

    /// <summary>Whether the values are single ones, which an address can hold.</summary>
    public bool FitsInQuery => !NotInQuery.Any(word => Name.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static SchemaChange[] Both(string name, JObject one, JObject other) => [new($"{name}: added", one, other), new($"{name}: taken back", other, one)];
}
