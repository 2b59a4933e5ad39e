using System.Globalization;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Tests.Hostile;

/// <summary>Documents that would make a careless tool run, grow or recurse without end, or look elsewhere.</summary>
internal static class Bombs
{
    private const int Many = 5_000;

    // What is compiled in the end takes its time.
    private static readonly int Some = Campaign.IsFull ? Many : 700;

    private static readonly string[] Enums =
    [
        """{ "type": "string", "enum": [] }""", """{ "type": "string", "enum": [null] }""", """{ "type": "string", "enum": ["a", null], "nullable": true }""", """{ "enum": ["a", "a", "A"] }""",
        """{ "type": "integer", "enum": [1, -1, 0, 9223372036854775807, -9223372036854775808] }""", """{ "type": "integer", "enum": [99999999999999999999] }""", """{ "type": "number", "enum": [1.5, 2] }""",
        """{ "type": "integer", "enum": ["a", "b"] }""", """{ "type": "string", "enum": [1, 2] }""", """{ "type": "boolean", "enum": [true] }""", """{ "enum": [1, "a", true, null, 1.5, {}, []] }""",
        """{ "type": "array", "enum": [["a"]] }""", """{ "type": "object", "enum": [{}] }""", """{ "allOf": [{ "type": "string", "enum": ["a"] }, { "description": "b" }] }""",
        """{ "allOf": [{ "type": "string", "enum": ["a"] }, { "type": "string", "enum": ["b"] }] }""",
    ];

    // Every kind of value, and every way to leave something out.
    private static readonly string[] Kinds =
    [
        "{}", """{ "type": "string" }""", """{ "type": "integer" }""", """{ "type": "integer", "format": "int32" }""", """{ "type": "number", "format": "float" }""",
        """{ "type": "boolean" }""", """{ "type": "string", "format": "date-time" }""", """{ "type": "string", "format": "date" }""", """{ "type": "string", "format": "byte" }""", """{ "type": "string", "format": "binary" }""",
        """{ "type": "string", "format": "uuid" }""", """{ "type": "string", "nullable": true }""", """{ "type": ["string", "null"] }""", """{ "type": ["string", "integer"] }""", """{ "type": "null" }""", """{ "type": "evil" }""",
        """{ "type": "object" }""", """{ "type": "object", "additionalProperties": true }""", """{ "type": "object", "additionalProperties": false }""", """{ "type": "object", "additionalProperties": { "type": "integer", "nullable": true } }""",
        """{ "additionalProperties": {} }""", """{ "type": "object", "properties": {} }""", """{ "type": "object", "properties": { "a": { "type": "string" } }, "additionalProperties": { "type": "string" } }""",
        """{ "type": "array" }""", """{ "type": "array", "items": {} }""", """{ "type": "array", "items": { "type": "string", "nullable": true } }""", """{ "type": "array", "items": { "type": "integer", "nullable": true } }""",
        """{ "items": { "type": "array", "items": { "type": "object", "properties": { "a": { "type": "string" } } } } }""", """{ "type": "string", "enum": ["a", "b"] }""", """{ "type": "integer", "enum": [1, 2] }""",
        """{ "type": "array", "items": { "type": "string", "enum": ["a"] } }""", """{ "type": "object", "additionalProperties": { "type": "string", "enum": ["a"] } }""",
        """{ "oneOf": [ { "type": "string" }, { "type": "integer" } ] }""", """{ "anyOf": [ { "type": "string" } ] }""", """{ "allOf": [ { "type": "string" } ], "description": "a" }""", """{ "allOf": [] }""", """{ "oneOf": [] }""",
        """{ "oneOf": [ { "type": "object", "properties": { "a": { "type": "string" } } }, { "type": "array", "items": { "type": "string" } }, { "type": "object", "additionalProperties": { "type": "string" } }, { "type": "null" } ] }""",
        """{ "type": "object", "properties": { "a": { "type": "string" } }, "oneOf": [ { "required": ["a"] }, { "required": ["b"] } ] }""", """{ "not": { "type": "string" } }""",
        """{ "type": "array", "items": { "oneOf": [ { "type": "boolean" }, { "type": "number" }, { "type": "string", "format": "date-time" }, { "type": "string", "enum": ["a"] }, { "type": "integer", "enum": [1] } ], "nullable": true } }""",
    ];

    /// <summary>Must be refused with a place.</summary>
    public static IReadOnlyDictionary<string, Func<string>> Refused { get; } = new Dictionary<string, Func<string>>
    {
        ["a reference to itself"] = () => Schemas(("A", Ref("A"))),
        ["two references to each other"] = () => Schemas(("A", Ref("B")), ("B", Ref("A"))),
        ["a ring of references"] = () => Schemas(Chain(i => Ref(Name((i + 1) % Many)))),
        ["a schema wrapped in itself"] = () => Schemas(("A", new JObject { ["oneOf"] = new JArray(Ref("A")) })),
        ["schemas wrapped in each other"] = () => Schemas(("A", new JObject { ["allOf"] = new JArray(Ref("B")) }), ("B", new JObject { ["anyOf"] = new JArray(Ref("A")) })),
        ["a list of itself"] = () => Schemas(("A", Holder(Ref("B"))), ("B", List(Ref("B")))),
        ["a map of itself"] = () => Schemas(("A", Holder(Ref("B"))), ("B", Map(Ref("B")))),
        ["lists in lists without end"] = () => Schemas([("Holder", Holder(Ref(Name(0)))), .. Chain(i => i + 1 < Many ? List(Ref(Name(i + 1))) : Text())]),
        ["a parameter that refers to itself"] = () => Components("parameters", "A", "#/components/parameters/A"),
        ["a body that refers to itself"] = () => Components("requestBodies", "A", "#/components/requestBodies/A"),
        ["a path item that refers to itself"] = () => """{ "openapi": "3.0.1", "paths": { "/a": { "$ref": "#/paths/~1a" } } }""",
        ["a file"] = () => Schemas(("A", Holder(new JObject { ["$ref"] = "/etc/passwd" }))),
        ["a file beside"] = () => Schemas(("A", Holder(new JObject { ["$ref"] = "other.json#/components/schemas/A" }))),
        ["an address"] = () => Schemas(("A", Holder(new JObject { ["$ref"] = "http://127.0.0.1:9/a.json" }))),
        ["the whole document"] = () => Schemas(("A", Holder(new JObject { ["$ref"] = "#" }))),
        ["a reference that is a number"] = () => Schemas(("A", Holder(new JObject { ["$ref"] = 1 }))),
        ["a reference that is null"] = () => Schemas(("A", Holder(new JObject { ["$ref"] = null }))),
        ["a reference that is an object"] = () => Schemas(("A", Holder(new JObject { ["$ref"] = new JObject { ["$ref"] = "#" } }))),
        ["a reference to a text"] = () => Schemas(("A", Holder(new JObject { ["$ref"] = "#/openapi" }))),
        ["a chain of hulls"] = () => Schemas([("Holder", Holder(Ref(Name(0)))), .. Chain(i => i + 1 < Many ? new JObject { ["allOf"] = new JArray(Ref(Name(i + 1))) } : Text())]),
        ["a chain of bases"] = () => Schemas(Chain(i => new JObject { ["properties"] = new JObject { [Name(i)] = Text() }, ["allOf"] = new JArray(Ref(Name((i + 1) % Many))) })),
        ["too many operations"] = () => Paths(Enumerable.Range(0, 6_000).Select(i => "/a" + i)),
        ["too many schemas"] = () => Schemas(Enumerable.Range(0, 21_000).Select(i => (Name(i), Holder(Text())))),
        ["too many properties"] = () => Schemas(("A", new JObject { ["properties"] = new JObject(Enumerable.Range(0, 61_000).Select(i => new JProperty(Name(i), Text()))) })),
        ["too many properties by bases"] = () => Schemas(
            [("Base", new JObject { ["properties"] = new JObject(Enumerable.Range(0, 2_000).Select(i => new JProperty(Name(i), Text()))) }),
             .. Enumerable.Range(0, 100).Select(i => ("Kind" + i, new JObject { ["properties"] = new JObject { ["own"] = Text() }, ["allOf"] = new JArray(Ref("Base")) }))]),
        ["too many words"] = () => Schemas(("A", new JObject { ["enum"] = new JArray(Enumerable.Range(0, 61_000).Select(Name)) })),
        ["too much text"] = () => Schemas(("A", new JObject { ["enum"] = new JArray(Enumerable.Range(0, 6_000).Select(i => i + new string('x', 1_900))) })),
        ["a name without end"] = () => Schemas((new string('A', 100_000), Holder(Text()))),
        ["nesting without end"] = () => string.Concat(Enumerable.Repeat("""{"a":""", Many)) + "1" + new string('}', Many),
        ["arrays without end"] = () => new string('[', 100_000),
        ["a name twice"] = () => """{ "openapi": "3.0.1", "paths": {}, "paths": {} }""",
        ["a number out of range"] = () => """{ "openapi": "3.0.1", "paths": {}, "x-n": 1e999 }""",
        ["nothing"] = () => "",
        ["no object"] = () => "[]",
        ["no JSON"] = () => "openapi: 3.0.1",
        ["text behind the end"] = () => """{ "openapi": "3.0.1", "paths": {} } evil""",
        ["version 2"] = () => """{ "swagger": "2.0", "paths": {} }""",
        ["no version"] = () => """{ "paths": {} }""",
        ["no paths"] = () => """{ "openapi": "3.0.1" }""",
        ["paths that are a list"] = () => """{ "openapi": "3.0.1", "paths": [] }""",
        ["a path item that is a text"] = () => """{ "openapi": "3.0.1", "paths": { "/a": "evil" } }""",
        ["an operation that is a list"] = () => """{ "openapi": "3.0.1", "paths": { "/a": { "get": [] } } }""",
        ["parameters that are an object"] = () => """{ "openapi": "3.0.1", "paths": { "/a": { "get": { "parameters": {}, "responses": {} } } } }""",
        ["a parameter that is a text"] = () => """{ "openapi": "3.0.1", "paths": { "/a": { "get": { "parameters": ["a"], "responses": {} } } } }""",
        ["responses that are a list"] = () => """{ "openapi": "3.0.1", "paths": { "/a": { "get": { "responses": [] } } } }""",
        ["a response that is a text"] = () => """{ "openapi": "3.0.1", "paths": { "/a": { "get": { "responses": { "200": "a" } } } } }""",
        ["schemas that are a list"] = () => """{ "openapi": "3.0.1", "paths": {}, "components": { "schemas": [] } }""",
        ["a schema that is a text"] = () => """{ "openapi": "3.0.1", "paths": {}, "components": { "schemas": { "A": "evil" } } }""",
        ["a schema that is null"] = () => """{ "openapi": "3.0.1", "paths": {}, "components": { "schemas": { "A": null } } }""",
        ["components that are a text"] = () => """{ "openapi": "3.0.1", "paths": {}, "components": "evil" }""",
        ["a step up in a path"] = () => Paths(["/a/../b"]),
        ["an escaped step up in a path"] = () => Paths(["/a/%2e%2E/b"]),
    };

    /// <summary>Must become code that compiles.</summary>
    public static IReadOnlyDictionary<string, Func<string>> Harmless { get; } = new Dictionary<string, Func<string>>
    {
        ["a chain of references"] = () => Schemas([("Holder", Holder(Ref(Name(0)))), .. Chain(i => i + 1 < Many ? Ref(Name(i + 1)) : Text())]),
        ["a chain of objects"] = () => Schemas([.. Chain(i => Holder(Ref(Name(i + 1)))).Take(Some), (Name(Some), Text())]),
        ["a ring of objects"] = () => Schemas(Chain(i => Holder(Ref(Name((i + 1) % Some)))).Take(Some)),
        ["an object that holds itself"] = () => Schemas(("A", Holder(Ref("A")))),
        ["an object that holds many of itself"] = () => Schemas(("A", new JObject { ["properties"] = new JObject { ["list"] = List(Ref("A")), ["map"] = Map(Map(Ref("A"))) } })),
        ["a base of itself"] = () => Schemas(("A", new JObject { ["properties"] = new JObject { ["a"] = Text() }, ["allOf"] = new JArray(Ref("A"), Ref("B")) }), ("B", new JObject { ["allOf"] = new JArray(Ref("A")) })),
        ["a union of itself"] = () => Schemas(("A", new JObject { ["oneOf"] = new JArray(Ref("A"), Ref("B"), Text(), List(Ref("A")), Map(Ref("A"))) }), ("B", Holder(Ref("A")))),
        ["unions of each other"] = () => Schemas(("A", new JObject { ["oneOf"] = new JArray(Ref("B"), Text()) }), ("B", new JObject { ["anyOf"] = new JArray(Ref("A"), Text()) })),
        ["bases that double each time"] = () => Schemas(Enumerable.Range(0, 60).Select(i => (Name(i), new JObject
        {
            ["properties"] = new JObject { [Name(i)] = Text() },
            ["allOf"] = i < 59 ? new JArray(Ref(Name(i + 1)), Ref(Name(i + 1))) : new JArray(),
        }))),
        ["unions that double each time"] = () => Schemas(Enumerable.Range(0, 60).Select(i => (Name(i), new JObject { ["oneOf"] = new JArray(Ref(Name((i + 1) % 60)), Ref(Name((i + 2) % 60))) }))),
        ["objects in objects"] = () => Schemas(("A", Enumerable.Range(0, 60).Aggregate(Text(), (inner, _) => Holder(inner)))),
        ["a reference into an object"] = () => Schemas(("A", Holder(Holder(Text()))), ("B", Holder(new JObject { ["$ref"] = "#/components/schemas/A/properties/held" }))),
        ["a reference into itself"] = () => Schemas(("A", Holder(new JObject { ["type"] = "object", ["properties"] = new JObject { ["again"] = new JObject { ["$ref"] = "#/components/schemas/A/properties/held" } } }))),
        ["a reference to nothing"] = () => Schemas(("A", Holder(Ref("Missing")))),
        ["a reference into a path"] = () => Schemas(("A", Holder(new JObject { ["$ref"] = "#/paths/~1a" }))),
        ["names that differ in case"] = () => Schemas(("Thing", Holder(Text())), ("thing", Holder(Text())), ("THING", Holder(Text()))),
        ["names that collapse"] = () => Schemas(("a-b", Holder(Text())), ("a_b", Holder(Text())), ("a b", Holder(Text())), ("A.B", Holder(Text())), ("AB", Holder(Text())), ("AB2", Holder(Text()))),
        ["properties that collapse"] = () => Schemas(("A", new JObject { ["properties"] = new JObject(new[] { "a-b", "a_b", "a b", "A.B", "AB", "ab", "AB2", "A", "a", "aValue" }.Select(n => new JProperty(n, Text()))) })),
        ["words that collapse"] = () => Schemas(("A", new JObject { ["type"] = "string", ["enum"] = new JArray("a-b", "a_b", "A B", "ab", "AB", "", " ", "<", "<=", "≤", "1", "-1", "1.0", "1_0", "a-b") })),
        ["many properties that collapse"] = () => Schemas(("A", new JObject { ["properties"] = new JObject(Enumerable.Range(1, 2_000).Select(i => new JProperty(new string('-', i), Text()))) })),
        ["parameters that collapse"] = () => Operation(
            """
            { "parameters": [
                { "name": "id", "in": "query", "required": true, "schema": { "type": "string" } }, { "name": "ID", "in": "query", "required": true, "schema": { "type": "string" } },
                { "name": "id", "in": "header", "required": true, "schema": { "type": "string" } }, { "name": "id", "in": "cookie", "schema": { "type": "string" } },
                { "name": "id", "in": "query", "schema": { "type": "integer" } }, { "name": "i-d", "in": "query", "schema": { "type": "integer" } } ], "responses": {} }
            """),
        ["operations that collapse"] = () => Paths(["/a/{b}", "/a/{c}", "/a/{b-c}", "/a/{b_c}", "/A/{b}", "/a/", "/a", "/a//", "/-a-/{b}", "/{a}/{b}", "/{x}/{y}", "/{a}", "/"]),
        ["a client called like a schema"] = () =>
            """
            { "openapi": "3.0.1", "paths": { "/things": { "get": { "responses": {} } } }, "components": { "schemas": {
                "ThingsClient": { "type": "object" }, "ThingsGetOptions": { "type": "object" }, "Things": { "type": "object", "properties": { "Things": { "type": "string" } } } } } }
            """,
        ["enums of every kind"] = () => Schemas(("A", new JObject { ["properties"] = new JObject(Enums.Select((e, i) => new JProperty("p" + Letters(i), JToken.Parse(e)))) })),
        ["enum components of every kind"] = () => Schemas(Enums.Select((e, i) => ("E" + Letters(i), JObject.Parse(e)))
            .Append(("A", new JObject { ["properties"] = new JObject(Enums.Select((_, i) => new JProperty("p" + Letters(i), Ref("E" + Letters(i))))) }))),
        ["schemas of every kind"] = () => Schemas(("A", new JObject { ["properties"] = new JObject(Kinds.Select((k, i) => new JProperty("p" + i, JToken.Parse(k)))) })),
        ["answers of every kind"] = () => EachKind("get", kind => $$"""{ "responses": { "200": {{Json(kind)}} } }"""),
        ["bodies of every kind"] = () => EachKind("put", kind => $$"""{ "requestBody": {{Json(kind)}}, "responses": {} }"""),
        ["bodies of every kind that may be left out"] = () => EachKind("put", kind => $$"""{ "requestBody": { "required": false, {{Json(kind)[1..]}}, "responses": {} }"""),
        ["parameters of every kind"] = () => EachKind("get", kind => $$"""{ "parameters": [{{string.Join(", ", Parameters(kind))}}], "responses": {} }"""),
        ["multipart forms of every kind"] = () => Form("multipart/form-data"),
        ["encoded forms of every kind"] = () => Form("application/x-www-form-urlencoded"),
        ["successes of several kinds"] = () => Operation(
            """
            { "responses": {
                "200": { "content": { "application/json": { "schema": { "type": "object", "properties": { "a": { "type": "string" } } } } } },
                "201": { "content": { "application/json": { "schema": { "type": "object", "properties": { "a": { "type": "integer" }, "b": { "type": "string" } } } } } },
                "204": { "description": "" }, "default": { "description": "" } } }
            """),
        ["successes of incomparable kinds"] = () => Operation(
            """
            { "responses": {
                "200": { "content": { "application/json": { "schema": { "type": "object", "properties": { "a": { "type": "string" } } } } } },
                "2XX": { "content": { "application/json": { "schema": { "type": "array", "items": { "type": "string" } } } } } } }
            """),
        ["only a default"] = () => Operation("""{ "responses": { "default": { "content": { "application/json": { "schema": { "type": "string" } } } } } }"""),
        ["media types of every kind"] = () => Operation(
            """
            { "requestBody": { "content": { "application/octet-stream": {}, "text/csv": {}, "*/*": {} } },
              "responses": { "200": { "content": { "text/csv": {}, "image/png": { "schema": { "type": "string", "format": "binary" } } } } } }
            """),
        ["comments and quotes that only some take for JSON"] = () => "/* a */ { 'openapi': '3.0.1', // b\n 'paths': {} }",
    };

    private static string Schemas(params IEnumerable<(string Name, JObject Schema)> schemas)
    {
        var api = Places.Api();
        api["components"]!["schemas"] = new JObject(schemas.Select(s => new JProperty(s.Name, s.Schema)));
        return api.ToString();
    }

    private static string Paths(IEnumerable<string> paths) => Places.Api([.. paths.Select(p => (p, Places.Operation()))]).ToString();

    private static string Operation(string operation) => $$"""{ "openapi": "3.0.1", "paths": { "/a": { "post": {{operation}} } } }""";

    private static string EachKind(string verb, Func<string, string> operation)
        => Places.Api().ToString().Replace("\"paths\": {}", $$"""
            "paths": { {{string.Join(", ", Kinds.Select((kind, i) => $$"""
                "/kind/{{Letters(i)}}/{p}": { "{{verb}}": {{operation(kind)}} }
                """))}} }
            """, StringComparison.Ordinal);

    private static string Letters(int number) => $"{(char)('a' + (number / 26))}{(char)('a' + (number % 26))}";

    private static string Json(string schema) => $$"""{ "content": { "application/json": { "schema": {{schema}} } } }""";

    private static IEnumerable<string> Parameters(string schema)
        => from place in new[] { ("p", "path", "simple"), ("q", "query", "form"), ("d", "query", "deepObject"), ("h", "header", "simple"), ("c", "cookie", "form") }
           from isRequired in place.Item2 == "path" ? new[] { "true" } : ["true", "false"]
           select $$"""{ "name": "{{place.Item1}}{{(place.Item2 == "path" ? "" : isRequired)}}", "in": "{{place.Item2}}", "style": "{{place.Item3}}", "required": {{isRequired}}, "schema": {{schema}} }""";

    private static string Form(string mediaType)
    {
        var properties = new JObject(Kinds.Select((kind, i) => new JProperty(Letters(i), JToken.Parse(kind))))
        {
            ["files"] = List(new JObject { ["type"] = "string", ["format"] = "binary" }),
        };
        return Operation(new JObject
        {
            ["requestBody"] = Places.Content(mediaType, new JObject { ["type"] = "object", ["properties"] = properties }),
            ["responses"] = new JObject(),
        }.ToString());
    }

    private static string Components(string kind, string name, string target)
    {
        var place = kind == "parameters" ? $$"""[{ "$ref": "#/components/{{kind}}/{{name}}" }]""" : $$"""{ "$ref": "#/components/{{kind}}/{{name}}" }""";
        var word = kind == "parameters" ? kind : "requestBody";
        return $$"""{ "openapi": "3.0.1", "paths": { "/a": { "post": { "{{word}}": {{place}}, "responses": {} } } }, "components": { "{{kind}}": { "{{name}}": { "$ref": "{{target}}" } } } }""";
    }

    private static IEnumerable<(string Name, JObject Schema)> Chain(Func<int, JObject> schema) => Enumerable.Range(0, Many).Select(i => (Name(i), schema(i)));

    private static string Name(int number) => "N" + number.ToString("D6", CultureInfo.InvariantCulture);

    private static JObject Ref(string name) => new() { ["$ref"] = "#/components/schemas/" + name };

    private static JObject Text() => new() { ["type"] = "string" };

    private static JObject List(JObject item) => new() { ["type"] = "array", ["items"] = item };

    private static JObject Map(JObject value) => new() { ["type"] = "object", ["additionalProperties"] = value };

    private static JObject Holder(JObject held) => new() { ["type"] = "object", ["properties"] = new JObject { ["held"] = held } };
}
