using System.Diagnostics;
using HubSpot.OpenApiCompiler.Diff;
using HubSpot.OpenApiCompiler.Diff.Reports;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Tests.Support;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Tests.Diff;

public sealed class HostileTests
{
    // What takes a second on an idle machine may take many on a loaded one; what grows without bounds takes longer than that.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private const string Everything = """
        {
          "openapi": "3.0.1",
          "info": { "title": "Text", "version": "1" },
          "servers": [ { "url": "https://api.example.com" } ],
          "tags": [ { "name": "a" } ],
          "security": [ { "key": [ "read" ] } ],
          "paths": {
            "/a/{id}": {
              "parameters": [ { "$ref": "#/components/parameters/Id" } ],
              "get": {
                "operationId": "a", "tags": [ "a" ], "deprecated": true,
                "parameters": [ { "name": "q", "in": "query", "required": true, "style": "form", "explode": true, "schema": { "type": "array", "items": { "type": "string" } } } ],
                "responses": {
                  "200": { "headers": { "X-A": { "required": true, "schema": { "type": "string" } } }, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/A" }, "example": 1 } } },
                  "default": { "$ref": "#/components/responses/Error" }
                }
              }
            },
            "/b": {
              "post": {
                "security": [ { "oauth": [ "read" ] }, {} ],
                "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/B" }, "encoding": {} } } },
                "responses": { "204": { "description": "Text" } }
              }
            }
          },
          "components": {
            "parameters": { "Id": { "name": "id", "in": "path", "required": true, "schema": { "type": "integer", "format": "int64" } } },
            "responses": { "Error": { "description": "Text", "content": { "*/*": { "schema": { "type": "object" } } } } },
            "securitySchemes": { "key": { "type": "apiKey", "in": "header", "name": "k" }, "oauth": { "type": "oauth2", "flows": { "implicit": { "authorizationUrl": "x", "scopes": { "read": "" } } } } },
            "schemas": {
              "A": { "type": "object", "required": [ "b" ], "properties": { "b": { "$ref": "#/components/schemas/B" }, "s": { "type": "string", "enum": [ "x", "y" ], "pattern": "a", "maxLength": 3, "default": "x" } }, "additionalProperties": { "type": "integer", "minimum": 1, "multipleOf": 2 } },
              "B": { "allOf": [ { "$ref": "#/components/schemas/C" }, { "properties": { "a": { "$ref": "#/components/schemas/A" } } } ], "discriminator": { "propertyName": "t", "mapping": { "x": "#/components/schemas/A" } } },
              "C": { "oneOf": [ { "type": "string" }, { "$ref": "#/components/schemas/A" } ], "nullable": true, "not": { "type": "boolean" } }
            }
          }
        }
        """;

    private static readonly string[] Replacements =
        ["null", "true", "7", "1e300", "\"*/\\u202e\"", "[]", "[ 1, null ]", "{}", """{ "$ref": "#/components/schemas/A" }""", """{ "allOf": [ { "$ref": "#/components/schemas/B" } ] }""", """{ "type": [ "null", "string" ], "const": 1 }"""];

    [Fact]
    public void Whatever_stands_anywhere_gives_a_report_or_names_the_place()
    {
        var original = Some.Document(Everything);
        var places = original.Root.Descendants().Where(t => t is not JProperty).Select(t => t.Path).ToList();
        var tried = 0;

        foreach (var (place, replacement) in places.SelectMany(_ => Replacements, (place, replacement) => (place, replacement)))
        {
            var copy = original.Copy();
            copy.Root.SelectToken(place)!.Replace(JToken.Parse(replacement));
            // Both directions, but each document in one of them.
            Try(tried % 2 == 0 ? original : copy, tried % 2 == 0 ? copy : original);
            tried++;
        }

        Assert.True(tried > 1000, $"Only {tried} documents were tried.");
    }

    [Fact]
    public void Schemas_that_hold_themselves_are_compared_once()
    {
        const string Loop = """{ "A": { "type": "object", "properties": { "a": { "allOf": [ { "$ref": "#/components/schemas/A" }, { "properties": { "x": { "type": "TYPE" } } } ] }, "b": { "$ref": "#/components/schemas/B" } } }, "B": { "type": "array", "items": { "$ref": "#/components/schemas/A" } } }""";

        var found = Changes.Full(
            Changes.Read("""{ "$ref": "#/components/schemas/A" }""", Loop.Replace("TYPE", "string")),
            Changes.Read("""{ "$ref": "#/components/schemas/A" }""", Loop.Replace("TYPE", "integer")));

        Assert.Equal(["wire-breaking type-changed | schema A, member a.x | string -> integer"], found);
    }

    [Fact]
    public void A_chain_of_thousands_of_schemas_is_compared_in_time()
    {
        static string Chain(string last)
            => "{" + string.Join(',', Enumerable.Range(0, 3000).Select(i => $$"""
                "S{{i}}": { "type": "object", "properties": { "next": { "$ref": "#/components/schemas/S{{i + 1}}" } } }
                """).Append($$"""
                "S3000": { "type": "{{last}}" }
                """)) + "}";
        var old = Changes.Read("""{ "$ref": "#/components/schemas/S0" }""", Chain("string"));
        var @new = Changes.Read("""{ "$ref": "#/components/schemas/S0" }""", Chain("integer"));
        var clock = Stopwatch.StartNew();

        var found = Changes.Full(old, @new);

        Assert.Equal(["wire-breaking type-changed | schema S3000 | string -> integer"], found);
        Assert.True(clock.Elapsed < Patience, $"It took {clock.Elapsed}.");
    }

    [Fact]
    public void A_chain_of_thousands_of_references_is_followed_in_time()
    {
        var schemas = "{" + string.Join(',', Enumerable.Range(0, 3000).Select(i => $$"""
            "S{{i}}": { "$ref": "#/components/schemas/S{{i + 1}}" }
            """).Append("""
            "S3000": { "type": "string" }
            """)) + "}";
        var old = Changes.Read("""{ "$ref": "#/components/schemas/S0" }""", schemas);
        var @new = Changes.Read("""{ "$ref": "#/components/schemas/S0" }""", schemas.Replace("\"string\"", "\"integer\""));
        var clock = Stopwatch.StartNew();

        var found = Changes.Full(old, @new);

        Assert.Equal(["wire-breaking type-changed | schema S3000 | string -> integer"], found);
        Assert.True(clock.Elapsed < Patience, $"It took {clock.Elapsed}.");
    }

    [Fact]
    public void Thousands_of_operations_that_all_moved_are_compared_in_time()
    {
        static OpenApiDocument Paths(string word)
            => Some.Api("{" + string.Join(',', Enumerable.Range(0, 2000).Select(i => $$"""
                "/{{word}}/{{i}}": { "get": { "responses": { "200": { "content": { "application/json": { "schema": { "type": "string", "maxLength": {{i}} } } } } } } }
                """)) + "}");
        var clock = Stopwatch.StartNew();

        var diff = DocumentDiff.Compare(Paths("a"), Paths("b"), null);

        Assert.Equal(VersionStep.Major, diff.Step);
        Assert.True(clock.Elapsed < Patience, $"It took {clock.Elapsed}.");
    }

    [Fact]
    public void No_name_or_value_can_steer_a_terminal_or_become_markup()
    {
        const string Evil = "a\\u001b[31m\\u202e`**x**`\\n# head\\u2028<b>";
        var diff = DocumentDiff.Compare(
            Changes.Read("""{ "type": "object", "properties": { "a": {} } }"""),
            Changes.Read($$"""{ "type": "object", "properties": { "a": {}, "{{Evil}}": { "type": "string", "format": "{{Evil}}" } } }"""),
            null);

        var text = TextReport.Of(diff);
        var markdown = MarkdownReport.Of(diff);
        var json = JsonReport.Of(diff);

        Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n' || c is '\u202e' or '\u2028');
        Assert.Contains("a\\u{1b}[31m\\u{202e}`**x**`\\u{a}# head\\u{2028}<b>", text, StringComparison.Ordinal);
        Assert.Contains("`get /events, answer 200, member a\\u{1b}[31m\\u{202e}'**x**'\\u{a}# head\\u{2028}<b>`", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain(json, c => c > '~' || (char.IsControl(c) && c != '\n'));
    }

    private static void Try(OpenApiDocument old, OpenApiDocument @new)
    {
        try
        {
            var diff = DocumentDiff.Compare(old, @new, null);
            Assert.NotEmpty(TextReport.Of(diff));
            Assert.NotEmpty(MarkdownReport.Of(diff));
            Assert.NotEmpty(JsonReport.Of(diff));
        }
        catch (DocumentException e)
        {
            Assert.NotEmpty(e.Message);
        }
    }
}
