using HubSpot.OpenApiCompiler.Diff;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Oracles;

/// <summary>One thing that changes in a document and in no single schema or operation.</summary>
internal sealed record DocumentChange(string Name, string Old, string New)
{
    private const string Answer = """{ "get": { "operationId": "get", "tags": [ "a" ], "responses": { "200": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/A" } } } } } } }""";
    private const string A = """ "A": { "type": "object", "properties": { "a": { "type": "string" }, "further": { "type": "integer" } } } """;
    private const string B = """ "B": { "type": "object", "properties": { "a": { "type": "string" }, "further": { "type": "integer" } } } """;
    private const string Other = """ "B": { "type": "object", "properties": { "b": { "type": "boolean" } } } """;
    private const string Union = """ "oneOf": [ { "$ref": "#/components/schemas/B" }, { "$ref": "#/components/schemas/C" } ] """;
    private const string Branches = """ "B": { "type": "object", "properties": { "kind": { "type": "string" } } }, "C": { "type": "object", "properties": { "kind": { "type": "string" } } } """;

    // Each is tried in both directions.
    private static readonly (string Name, string One, string Other)[] Steps =
    [
        ("path", Of(Answer, A), Of(Answer, A, path: "/others/all")),
        ("verb", Of(Answer, A), Of(Answer.Replace("\"get\":", "\"put\":", StringComparison.Ordinal), A)),
        ("form of the edition", Of(Answer, A, path: "/marketing/v3/marketing-events/a"), Of(Answer, A, path: "/marketing/marketing-events/v3/a")),
        ("edition", Of(Answer, A, path: "/crm/v3/a"), Of(Answer, A, path: "/crm/v4/a")),
        ("trailing slash", Of(Answer, A), Of(Answer, A, path: "/events/")),
        ("tags", Of(Answer, A), Of(Answer.Replace("\"a\"", "\"b\"", StringComparison.Ordinal), A)),
        ("schema", Of(Answer, A), Of(Answer, $"{A}, {Other}")),
        ("name of a schema", Of(Answer, A), Of(Answer.Replace("/A\"", "/B\"", StringComparison.Ordinal), B)),
        ("one schema for another", Of(Answer, $"{A}, {B}"), Of(Answer.Replace("/A\"", "/B\"", StringComparison.Ordinal), $"{A}, {B}")),
        ("schema in its place", Of(Answer, A), Of(Answer.Replace("""{ "$ref": "#/components/schemas/A" }""", """{ "type": "object", "properties": { "a": { "type": "string" }, "further": { "type": "integer" } } }""", StringComparison.Ordinal), A)),
        ("base", Of(Answer, """ "A": { "type": "object", "properties": { "a": { "type": "string" } } }, "B": { "type": "object" } """),
            Of(Answer, """ "A": { "allOf": [ { "$ref": "#/components/schemas/B" } ], "type": "object", "properties": { "a": { "type": "string" } } }, "B": { "type": "object" } """)),
        ("discriminator", Of(Answer, $$""" "A": { {{Union}} }, {{Branches}} """), Of(Answer, $$""" "A": { {{Union}}, "discriminator": { "propertyName": "kind" } }, {{Branches}} """)),
        ("member of a discriminator", Of(Answer, $$""" "A": { {{Union}}, "discriminator": { "propertyName": "kind" } }, {{Branches}} """), Of(Answer, $$""" "A": { {{Union}}, "discriminator": { "propertyName": "type" } }, {{Branches}} """)),
        ("word of a discriminator", Of(Answer, Mapped(""" "b": "#/components/schemas/B" """)), Of(Answer, Mapped(""" "b": "#/components/schemas/B", "c": "#/components/schemas/C" """))),
        ("meaning of a word", Of(Answer, Mapped(""" "b": "#/components/schemas/B" """)), Of(Answer, Mapped(""" "b": "#/components/schemas/C" """))),
        ("extensible words answered", Of(Answer, """ "A": { "type": "object", "properties": { "a": { "type": "string", "x-extensible-enum": [ "a" ] } } } """),
            Of(Answer, """ "A": { "type": "object", "properties": { "a": { "type": "string", "x-extensible-enum": [ "a", "b" ] } } } """)),
        ("extensible words sent", Of(Sent("""{ "type": "string", "x-extensible-enum": [ "a" ] }""")), Of(Sent("""{ "type": "string", "x-extensible-enum": [ "a", "b" ] }"""))),
        ("webhook", """{ "openapi": "3.1.0", "paths": {} }""", """{ "openapi": "3.1.0", "paths": {}, "webhooks": { "done": { "post": { "responses": { "200": {} } } } } }"""),
        ("server", Of(Answer, A, """, "servers": [ { "url": "https://a.example" } ]"""), Of(Answer, A, """, "servers": [ { "url": "https://b.example" } ]""")),
        ("further server", Of(Answer, A, """, "servers": [ { "url": "https://a.example" } ]"""), Of(Answer, A, """, "servers": [ { "url": "https://a.example" }, { "url": "https://b.example" } ]""")),
        ("security scheme", Secured("""{}"""), Secured("""{ "key": { "type": "apiKey", "in": "header", "name": "X-Key" } }""")),
        ("name of a security scheme", Secured("""{ "key": { "type": "apiKey", "in": "header", "name": "X-Key" } }"""), Secured("""{ "token": { "type": "apiKey", "in": "header", "name": "X-Key" } }""")),
        ("place of credentials", Secured("""{ "key": { "type": "apiKey", "in": "header", "name": "X-Key" } }"""), Secured("""{ "key": { "type": "apiKey", "in": "query", "name": "X-Key" } }""")),
        ("address of tokens", Secured(OAuth("https://a.example")), Secured(OAuth("https://b.example"))),
        ("text", Of(Answer, """ "A": { "type": "string", "description": "One." } """), Of(Answer, """ "A": { "type": "string", "description": "Two." } """)),
        ("example", Of(Answer, """ "A": { "type": "string", "example": "a" } """), Of(Answer, """ "A": { "type": "string", "example": "b" } """)),
        ("version of the document", Of(Answer, A, """, "info": { "title": "A", "version": "1" }"""), Of(Answer, A, """, "info": { "title": "A", "version": "2" }""")),
        ("order", Of(Answer, $"{A}, {Other}"), Of(Answer, $"{Other}, {A}")),
    ];

    public static IReadOnlyList<DocumentChange> All { get; } = [.. Steps.SelectMany(s => new[] { new DocumentChange($"{s.Name}: added", s.One, s.Other), new DocumentChange($"{s.Name}: taken back", s.Other, s.One) })];

    public DocumentDiff Diff => DocumentDiff.Compare(Some.Document(Old), Some.Document(New), null);

    public override string ToString() => Name;

    private static string Of(string item, string schemas, string further = "", string path = "/events")
        => $$"""{ "openapi": "3.0.1", "paths": { "{{path}}": {{item}} }, "components": { "schemas": { {{schemas}} } }{{further}} }""";

    private static string Of(string sent)
        => $$"""{ "openapi": "3.0.1", "paths": { "/events": { "post": { "requestBody": { "required": true, "content": { "application/json": { "schema": {{sent}} } } }, "responses": { "204": {} } } } } }""";

    private static string Sent(string schema) => $$"""{ "type": "object", "properties": { "a": {{schema}} } }""";

    private static string Mapped(string words) => $$""" "A": { {{Union}}, "discriminator": { "propertyName": "kind", "mapping": { {{words}} } } }, {{Branches}} """;

    private static string Secured(string schemes) => $$"""{ "openapi": "3.0.1", "paths": { "/events": {{Answer.Replace("""{ "$ref": "#/components/schemas/A" }""", """{ "type": "string" }""", StringComparison.Ordinal)}} }, "components": { "securitySchemes": {{schemes}} } }""";

    private static string OAuth(string address)
        => $$"""{ "key": { "type": "oauth2", "flows": { "authorizationCode": { "authorizationUrl": "{{address}}", "tokenUrl": "{{address}}", "scopes": { "a": "a" } } } } }""";
}
