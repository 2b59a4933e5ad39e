using HubSpot.OpenApiCompiler.Canonical;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Tests.Support;
using Newtonsoft.Json;

namespace HubSpot.OpenApiCompiler.Tests.Canonical;

public class CanonicalFormTests
{
    [Fact]
    public void Names_are_sorted_by_their_characters_at_every_level()
    {
        var document = Canonical(Some.Api(schemas: """{ "b": { "type": "object", "format": "x" }, "B": {}, "a": {} }"""));

        Assert.Equal(
            Some.Text("""{ "components": { "schemas": { "B": {}, "a": {}, "b": { "format": "x", "type": "object" } } }, "openapi": "3.0.1", "paths": {} }"""),
            Some.Text(document.Root));
    }

    [Fact]
    public void Lists_whose_order_means_nothing_are_sorted_and_hold_nothing_twice()
    {
        var document = Canonical(Some.Api(schemas: """{ "A": { "required": ["b", "a", "b"], "enum": ["y", "x", "y"] } }"""));

        Assert.Equal(Some.Text("""{ "enum": ["x", "y"], "required": ["a", "b"] }"""), Some.Text(document.Schemas["A"]!));
    }

    [Fact]
    public void Parameters_are_sorted_by_place_and_name()
    {
        var document = Canonical(Some.Operation(
            """{ "parameters": [{ "name": "b", "in": "query" }, { "name": "z", "in": "path" }, { "in": "query", "name": "a" }], "responses": {} }"""));

        var names = document.Paths["/events"]!["get"]!["parameters"]!.Select(p => (string?)p["name"]);

        Assert.Equal(["z", "a", "b"], names);
    }

    [Fact]
    public void Lists_whose_order_means_something_keep_it()
    {
        var document = Canonical(Some.Api(schemas: """{ "A": { "oneOf": [{ "type": "string" }, { "type": "integer" }], "default": [3, 1, 2] } }"""));

        Assert.Equal(Some.Text("""{ "default": [3, 1, 2], "oneOf": [{ "type": "string" }, { "type": "integer" }] }"""), Some.Text(document.Schemas["A"]!));
    }

    [Fact]
    public void Texts_examples_and_extensions_are_taken_off()
    {
        var document = Canonical(Some.Operation(
            """
            { "summary": "s", "description": "d", "externalDocs": { "url": "https://example.com" }, "x-own": 1, "deprecated": true,
              "responses": { "200": { "description": "d", "content": { "application/json": { "example": {}, "examples": {}, "schema": { "title": "t", "example": 1, "type": "string" } } } } } }
            """));

        Assert.Equal(
            Some.Text("""{ "deprecated": true, "responses": { "200": { "content": { "application/json": { "schema": { "type": "string" } } } } } }"""),
            Some.Text(document.Paths["/events"]!["get"]!));
    }

    [Fact]
    public void Texts_stay_when_they_are_asked_for()
    {
        var document = Some.Api(schemas: """{ "A": { "description": "d", "x-own": 1 } }""");

        CanonicalForm.Apply(document, keepTexts: true);

        Assert.Equal(Some.Text("""{ "description": "d", "x-own": 1 }"""), Some.Text(document.Schemas["A"]!));
    }

    [Theory]
    [InlineData("description")]
    [InlineData("summary")]
    [InlineData("title")]
    [InlineData("example")]
    [InlineData("examples")]
    [InlineData("x-own")]
    [InlineData("default")]
    [InlineData("enum")]
    [InlineData("required")]
    [InlineData("properties")]
    [InlineData("parameters")]
    public void A_property_keeps_its_name_and_loses_its_texts_whatever_it_is_called(string name)
    {
        var document = Canonical(Some.Api(schemas: $$"""{ "A": { "properties": { "{{name}}": { "type": "string", "description": "d" } } } }"""));

        Assert.Equal(Some.Text($$"""{ "properties": { "{{name}}": { "type": "string" } } }"""), Some.Text(document.Schemas["A"]!));
    }

    [Fact]
    public void A_default_value_is_data_and_keeps_what_looks_like_a_text()
    {
        var document = Canonical(Some.Api(schemas: """{ "A": { "default": { "description": "d", "a": 1 } } }"""));

        Assert.Equal(Some.Text("""{ "default": { "description": "d", "a": 1 } }"""), Some.Text(document.Schemas["A"]!));
    }

    [Fact]
    public void A_default_response_is_arranged_like_any_other()
    {
        var document = Canonical(Some.Operation("""{ "responses": { "default": { "description": "d" }, "200": {} } }"""));

        Assert.Equal(Some.Text("""{ "200": {}, "default": {} }"""), Some.Text(document.Paths["/events"]!["get"]!["responses"]!));
    }

    [Fact]
    public void Every_part_keeps_its_line()
    {
        var document = Canonical(Some.Document("{\n\"paths\": {},\n\"openapi\": \"3.0.1\",\n\"components\": {\n\"schemas\": {\n\"A\": {} } } }"));

        Assert.Equal((2, 6), (LineOf(document.Paths), LineOf(document.Schemas["A"]!)));

        static int LineOf(IJsonLineInfo place) => place.LineNumber;
    }

    private static OpenApiDocument Canonical(OpenApiDocument document)
    {
        CanonicalForm.Apply(document);
        return document;
    }
}
