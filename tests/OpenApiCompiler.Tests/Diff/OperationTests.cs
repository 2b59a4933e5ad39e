using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Diff;

public sealed class OperationTests
{
    private const string None = """{ "responses": { "204": {} } }""";

    [Theory]
    [InlineData(None, """{ "deprecated": true, "responses": { "204": {} } }""", "additive deprecation-added")]
    [InlineData(None, """{ "operationId": "other", "tags": [ "Other" ], "responses": { "204": {} } }""", "noise operation-ids-changed; noise tags-changed")]
    [InlineData(None, """{ "summary": "Text.", "responses": { "204": { "description": "Text." } } }""", "noise texts-changed")]
    [InlineData(None, """{ "x-extension": 1, "parameters": [], "responses": { "204": { "content": {} } } }""", "noise extensions-changed")]
    [InlineData(None, """{ "callbacks": { "done": {} }, "responses": { "204": {} } }""", "additive callback-added")]
    [InlineData("""{ "callbacks": { "done": { "{$url}": { "post": { "requestBody": { "content": { "application/json": { "schema": { "type": "object" } } } } } } } }, "responses": { "204": {} } }""",
        """{ "callbacks": { "done": { "{$url}": { "post": { "requestBody": { "content": { "application/json": { "schema": { "type": "object", "required": [ "a" ] } } } } } } } }, "responses": { "204": {} } }""",
        "additive property-became-required")]
    [InlineData("""{ "callbacks": { "done": { "{$url}": { "post": { "responses": { "200": { "content": { "application/json": { "schema": { "type": "object" } } } } } } } } }, "responses": { "204": {} } }""",
        """{ "callbacks": { "done": { "{$url}": { "post": { "responses": { "200": { "content": { "application/json": { "schema": { "type": "object", "required": [ "a" ] } } } } } } } } }, "responses": { "204": {} } }""",
        "wire-breaking property-became-required")]
    [InlineData(None, """{ "servers": [ { "url": "https://other.example" } ], "responses": { "204": {} } }""", "additive server-added")]
    [InlineData(None, """{ "unheard-of": 1, "responses": { "204": {} } }""", "additive unknown-changed")]
    [InlineData(None, """{ "responses": { "204": { "links": { "next": { "operationId": "next" } } } } }""", "additive other-changed")]
    [InlineData("""{ "deprecated": true, "responses": { "204": {} } }""", """{ "deprecated": true, "x-sunset": "2027-09-01", "responses": { "204": {} } }""", "additive sunset-added")]
    [InlineData(None, """{ "x-stability-level": "beta", "responses": { "204": {} } }""", "additive stability-lowered")]
    [InlineData("""{ "x-stability-level": "alpha", "responses": { "204": {} } }""", """{ "x-stability-level": "beta", "responses": { "204": {} } }""", "additive stability-raised")]
    [InlineData(None, "{}", "wire-breaking success-response-removed")]
    public void An_operation_as_a_whole(string old, string @new, string expected)
    {
        var found = Changes.OfOperation(old, @new);

        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData("", """{ "name": "q", "in": "query", "schema": { "type": "string" } }""", "source-breaking parameter-added")]
    [InlineData("""{ "name": "p", "in": "query" }""", """{ "name": "p", "in": "query" }, { "name": "q", "in": "query", "schema": { "type": "string" } }""", "additive parameter-added")]
    [InlineData("""{ "name": "p", "in": "query" }""", """{ "name": "p", "in": "query", "allowReserved": true }""", "additive other-changed")]
    [InlineData("", """{ "name": "q", "in": "query", "required": true, "schema": { "type": "string" } }""", "wire-breaking parameter-added")]
    [InlineData("""{ "name": "q", "in": "query", "schema": { "type": "string" } }""", "", "source-breaking parameter-removed")]
    [InlineData("""{ "name": "q", "in": "query", "schema": { "type": "string" } }""", """{ "name": "query", "in": "query", "schema": { "type": "string" } }""", "wire-breaking parameter-renamed")]
    [InlineData("""{ "name": "q", "in": "query", "schema": { "type": "string" } }""", """{ "name": "q", "in": "header", "schema": { "type": "string" } }""", "wire-breaking parameter-moved")]
    [InlineData("""{ "name": "Q", "in": "header", "schema": { "type": "string" } }""", """{ "name": "q", "in": "header", "schema": { "type": "string" } }""", "noise form-changed")]
    [InlineData("""{ "name": "q", "in": "query", "schema": { "type": "string" } }""", """{ "name": "q", "in": "query", "required": true, "schema": { "type": "string" } }""", "wire-breaking parameter-became-required")]
    [InlineData("""{ "name": "q", "in": "query", "required": true, "schema": { "type": "string" } }""", """{ "name": "q", "in": "query", "schema": { "type": "string" } }""", "source-breaking parameter-became-optional")]
    [InlineData("""{ "name": "q", "in": "query", "schema": { "type": "string" } }""", """{ "name": "q", "in": "query", "deprecated": true, "schema": { "type": "string" } }""", "additive deprecation-added")]
    [InlineData("""{ "name": "q", "in": "query", "schema": { "type": "integer", "default": 10 } }""", """{ "name": "q", "in": "query", "schema": { "type": "integer", "default": 20 } }""", "wire-breaking default-changed")]
    [InlineData("""{ "name": "q", "in": "query", "schema": { "type": "string" } }""", """{ "name": "q", "in": "query", "style": "FORM", "explode": true, "schema": { "type": "string" } }""", "noise form-changed")]
    [InlineData("""{ "name": "q", "in": "query", "schema": { "type": "array", "items": { "type": "string" } } }""", """{ "name": "q", "in": "query", "explode": false, "schema": { "type": "array", "items": { "type": "string" } } }""", "wire-breaking serialization-changed")]
    public void A_parameter(string old, string @new, string expected)
    {
        var found = Changes.OfOperation(With(old), With(@new));

        Assert.Equal(expected, found);

        static string With(string parameter) => $$"""{ "parameters": [ {{parameter}} ], "responses": { "204": {} } }""";
    }

    [Theory]
    [InlineData("", """ "requestBody": { "required": true, "content": { "application/json": {} } }, """, "wire-breaking request-body-added")]
    [InlineData("", """ "requestBody": { "content": { "application/json": {} } }, """, "source-breaking request-body-added")]
    [InlineData(""" "requestBody": { "content": { "application/json": {} } }, """, "", "wire-breaking request-body-removed")]
    [InlineData(""" "requestBody": { "content": { "application/json": {} } }, """, """ "requestBody": { "required": true, "content": { "application/json": {} } }, """, "wire-breaking request-body-became-required")]
    [InlineData(""" "requestBody": { "required": true, "content": { "application/json": {} } }, """, """ "requestBody": { "content": { "application/json": {} } }, """, "additive request-body-became-optional")]
    [InlineData(""" "requestBody": { "content": { "application/json": {} } }, """, """ "requestBody": { "content": { "application/json": {}, "text/plain": {} } }, """, "additive media-type-added")]
    [InlineData(""" "requestBody": { "content": { "application/json": {}, "text/plain": {} } }, """, """ "requestBody": { "content": { "application/json": {} } }, """, "wire-breaking media-type-removed")]
    [InlineData(""" "requestBody": { "content": { "application/json": {} } }, """, """ "requestBody": { "content": { "application/json; charset=utf-8": {} } }, """, "noise form-changed")]
    [InlineData(""" "requestBody": { "content": { "application/json": {} } }, """, """ "requestBody": { "content": { "application/vnd.api+json": {} } }, """, "wire-breaking media-type-changed")]
    [InlineData(""" "requestBody": { "content": { "*/*": {} } }, """, """ "requestBody": { "content": { "application/json": {} } }, """, "additive media-type-changed")]
    [InlineData(""" "requestBody": { "content": { "application/json": {} } }, """, """ "requestBody": { "content": { "*/*": {} } }, """, "additive media-type-changed")]
    public void A_request_body(string old, string @new, string expected)
    {
        var found = Changes.OfOperation(With(old), With(@new));

        Assert.Equal(expected, found);

        static string With(string body) => $$"""{ {{body}} "responses": { "204": {} } }""";
    }

    [Theory]
    [InlineData("""[ { "a": [ "read" ] } ]""", """[ { "a": [ "write" ] } ]""", "wire-breaking scope-changed")]
    [InlineData("""[ { "a": [ "read" ] } ]""", """[ { "a": [ "read", "write" ] } ]""", "wire-breaking scope-added")]
    [InlineData("""[ { "a": [ "read", "write" ] } ]""", """[ { "a": [ "read" ] } ]""", "additive scope-removed")]
    [InlineData("""[ { "a": [] } ]""", """[ { "a": [] }, { "b": [] } ]""", "additive security-alternative-added")]
    [InlineData("""[ { "a": [] }, { "b": [] } ]""", """[ { "a": [] } ]""", "wire-breaking security-alternative-removed")]
    [InlineData("""[ { "a": [] } ]""", """[ { "b": [] } ]""", "wire-breaking security-changed")]
    [InlineData("""[]""", """[ { "a": [] } ]""", "wire-breaking security-added")]
    [InlineData("""[ { "a": [] } ]""", """[]""", "additive security-removed")]
    [InlineData("""[ { "a": [] }, { "b": [] } ]""", """[ { "b": [] }, { "a": [] } ]""", "noise form-changed")]
    public void Security(string old, string @new, string expected)
    {
        var found = Changes.OfOperation(With(old), With(@new));

        Assert.Equal(expected, found);

        static string With(string security) => $$"""{ "security": {{security}}, "responses": { "204": {} } }""";
    }

    [Fact]
    public void A_security_scheme_that_only_changes_its_name_is_noise()
    {
        var found = Changes.Short(With("oauth2_legacy"), With("oauth2"));

        Assert.Equal("noise security-scheme-renamed", found);

        static OpenApiDocument With(string name)
            => Some.Document($$"""
                {
                  "openapi": "3.0.1",
                  "paths": { "/events": { "get": { "security": [ { "{{name}}": [ "read" ] } ], "responses": { "204": {} } } } },
                  "components": { "securitySchemes": { "{{name}}": { "type": "oauth2", "flows": {} } } }
                }
                """);
    }
}
