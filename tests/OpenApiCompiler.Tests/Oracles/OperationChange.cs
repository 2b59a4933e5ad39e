using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Tests.Oracles;

/// <summary>One thing that changes in an operation, which is written as its path item.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Old">The path item of before.</param>
/// <param name="New">The path item of after.</param>
/// <param name="OldPath">What the path of before has behind the pair's own part.</param>
/// <param name="NewPath">What the path of after has there.</param>
internal sealed record OperationChange(string Name, JObject Old, JObject New, string OldPath = "", string NewPath = "")
{
    private const string Text = """{ "type": "string" }""";
    private const string Flag = """{ "type": "boolean" }""";
    private const string First = """{ "name": "p", "in": "query", "schema": { "type": "string" } }""";

    // Each is tried in both directions.
    private static readonly (string Name, string One, string Other)[] Steps =
    [
        ("verb", Get("", Json(Text)), Get("", Json(Text)) + """, "delete": { "responses": { "204": {} } }"""),
        ("deprecated", Get("", Json(Text)), Get(""" "deprecated": true, """, Json(Text))),
        ("sunset", Get(""" "deprecated": true, """, Json(Text)), Get(""" "deprecated": true, "x-sunset": "2027-09-01", """, Json(Text))),
        ("other sunset", Get(""" "deprecated": true, "x-sunset": "2027-03-01", """, Json(Text)), Get(""" "deprecated": true, "x-sunset": "2027-09-01", """, Json(Text))),
        ("stability", Get(""" "x-stability-level": "beta", """, Json(Text)), Get("", Json(Text))),
        ("unknown stability", Get(""" "x-stability-level": "odd", """, Json(Text)), Get("", Json(Text))),
        ("unknown word", Get(""" "unheard-of": 1, """, Json(Text)), Get("", Json(Text))),
        ("operation id", Get(""" "operationId": "a", """, Json(Text)), Get(""" "operationId": "b", """, Json(Text))),
        ("first optional parameter", With(""), With(First)),
        ("further optional parameter", With(First), With(First + """, { "name": "q", "in": "query", "schema": { "type": "string" } }""")),
        ("required parameter", With(First), With(First + """, { "name": "q", "in": "query", "required": true, "schema": { "type": "string" } }""")),
        ("parameter required", With(First), With("""{ "name": "p", "in": "query", "required": true, "schema": { "type": "string" } }""")),
        ("name of a parameter", With(First), With("""{ "name": "other", "in": "query", "schema": { "type": "string" } }""")),
        ("place of a parameter", With(First), With("""{ "name": "p", "in": "header", "schema": { "type": "string" } }""")),
        ("reserved characters", With(First), With("""{ "name": "p", "in": "query", "allowReserved": true, "schema": { "type": "string" } }""")),
        ("exploded list", With("""{ "name": "p", "in": "query", "schema": { "type": "array", "items": { "type": "string" } } }"""),
            With("""{ "name": "p", "in": "query", "explode": false, "schema": { "type": "array", "items": { "type": "string" } } }""")),
        ("required body", Post(""), Post(Body("true", Text))),
        ("optional body", Post(""), Post(Body("false", Text))),
        ("body required", Post(Body("false", Text)), Post(Body("true", Text))),
        ("form of a body", Post(Body("true", Text)), Post(""" "requestBody": { "required": true, "content": { "application/json": { "schema": { "type": "string" } }, "text/plain": { "schema": { "type": "string" } } } }, """)),
        ("name of the form of a body", Post(Body("true", Text)), Post(""" "requestBody": { "required": true, "content": { "application/vnd.api+json": { "schema": { "type": "string" } } } }, """)),
        ("status", Get("", Json(Text)), Get("", """ "201": { "content": { "application/json": { "schema": { "type": "string" } } } } """)),
        ("second success of the same form", Get("", Json(Text)), Get("", Json(Text) + """, "201": { "content": { "application/json": { "schema": { "type": "string" } } } } """)),
        ("second success of another form", Get("", Json(Text)), Get("", Json(Text) + $$""", "207": { "content": { "application/json": { "schema": {{Flag}} } } } """)),
        ("second success of the same type", Get("", Json(Text)), Get("", Json(Text) + """, "207": { "content": { "application/json": { "schema": { "type": "string", "enum": [ "a" ] } } } } """)),
        ("name of the form of an answer", Get("", Json(Text)), Get("", """ "200": { "content": { "application/vnd.api+json": { "schema": { "type": "string" } } } } """)),
        ("only success", Get("", """ "204": {} """), Get("", """ "default": {} """)),
        ("body of an answer", Get("", """ "200": {} """), Get("", Json(Text))),
        ("error", Get("", Json(Text)), Get("", Json(Text) + """, "400": {} """)),
        ("header", Get("", """ "204": {} """), Get("", """ "204": { "headers": { "X-A": { "schema": { "type": "string" } } } } """)),
        ("header required", Get("", """ "204": { "headers": { "X-A": {} } } """), Get("", """ "204": { "headers": { "X-A": { "required": true } } } """)),
        ("link", Get("", Json(Text)), Get("", """ "200": { "links": { "next": { "operationId": "next" } }, "content": { "application/json": { "schema": { "type": "string" } } } } """)),
        ("header that stays optional", Get("", """ "204": { "headers": { "X-A": {} } } """), Get("", """ "204": { "headers": { "X-A": {}, "X-B": {} } } """)),
        ("header that is always there", Get("", """ "204": {} """), Get("", """ "204": { "headers": { "X-A": { "required": true } } } """)),
        ("any form of a body", Post(Body("true", Text)), Post(""" "requestBody": { "required": true, "content": { "*/*": { "schema": { "type": "string" } } } }, """)),
        ("callback", Get("", Json(Text)), Get(""" "callbacks": { "done": { "{$url}": { "post": { "responses": { "200": {} } } } } }, """, Json(Text))),
        ("server", Get("", Json(Text)), """ "servers": [ { "url": "https://other.example" } ], """ + Get("", Json(Text))),
        ("security", Get("", Json(Text)), Get(""" "security": [ { "a": [] } ], """, Json(Text))),
        ("kind of security", Get(""" "security": [ { "a": [] } ], """, Json(Text)), Get(""" "security": [ { "b": [] } ], """, Json(Text))),
        ("alternative of security", Get(""" "security": [ { "a": [] } ], """, Json(Text)), Get(""" "security": [ { "a": [] }, { "b": [] } ], """, Json(Text))),
        ("scope", Get(""" "security": [ { "a": [ "x" ] } ], """, Json(Text)), Get(""" "security": [ { "a": [ "x", "y" ] } ], """, Json(Text))),
        ("other scope", Get(""" "security": [ { "a": [ "x" ] } ], """, Json(Text)), Get(""" "security": [ { "a": [ "y" ] } ], """, Json(Text))),
    ];

    private static readonly (string Name, string One, string Other, string Path, string OtherPath)[] PathSteps =
    [
        ("name of a path parameter", InPath("id"), InPath("key"), "/{id}", "/{key}"),
        ("spelling of a path parameter", InPath("event_id"), InPath("eventId"), "/{event_id}", "/{eventId}"),
        ("path parameters that change places", InPath("id", "key"), InPath("id", "key"), "/{id}/{key}", "/{key}/{id}"),
        ("path parameters that take turns", InPath("a", "b", "c"), InPath("a", "b", "c"), "/{a}/{b}/{c}", "/{b}/{c}/{a}"),
        ("schema of a path parameter", InPath("id"), Get(""" "parameters": [ { "name": "id", "in": "path", "required": true, "schema": { "type": "integer" } } ], """, """ "204": {} """), "/{id}", "/{id}"),
    ];

    public static IReadOnlyList<OperationChange> All { get; } =
    [
        .. Steps.SelectMany(s => Both(s.Name, Item(s.One), Item(s.Other))),
        .. PathSteps.SelectMany(s => Both(s.Name, Item(s.One), Item(s.Other), s.Path, s.OtherPath)),
    ];

    private static OperationChange[] Both(string name, JObject one, JObject other, string path = "", string otherPath = "")
        => [new($"{name}: added", one, other, path, otherPath), new($"{name}: taken back", other, one, otherPath, path)];

    private static string InPath(params string[] names)
        => With(string.Join(", ", names.Select(n => $$"""{ "name": "{{n}}", "in": "path", "required": true, "schema": { "type": "string" } }""")));

    private static JObject Item(string members) => JObject.Parse($"{{ {members} }}");

    private static string Get(string members, string responses) => $$""" "get": { {{members}} "responses": { {{responses}} } } """;

    private static string With(string parameters) => Get($""" "parameters": [ {parameters} ], """, """ "204": {} """);

    private static string Post(string members) => $$""" "post": { {{members}} "responses": { "204": {} } } """;

    private static string Body(string isRequired, string schema) => $$""" "requestBody": { "required": {{isRequired}}, "content": { "application/json": { "schema": {{schema}} } } }, """;

    private static string Json(string schema) => $$""" "200": { "content": { "application/json": { "schema": {{schema}} } } } """;
}
