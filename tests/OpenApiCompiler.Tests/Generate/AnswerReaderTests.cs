using HubSpot.OpenApiCompiler.Generate.Operations;
using HubSpot.OpenApiCompiler.Generate.Shapes;

namespace HubSpot.OpenApiCompiler.Tests.Generate;

public class AnswerReaderTests
{
    private const string Error = """{ "type": "object", "properties": { "category": { "type": "string" }, "correlationId": { "type": "string" }, "message": { "type": "string" } } }""";

    [Theory]
    [InlineData("get", "", "File")]
    [InlineData("get", """ "content": { "*/*": { "schema": { "$ref": "#/components/schemas/Error" } } } """, "File")]
    [InlineData("get", """ "content": { "text/csv": {} } """, "File")]
    [InlineData("get", """ "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } } """, "Json")]
    [InlineData("post", """ "content": { "*/*": { "schema": { "$ref": "#/components/schemas/Error" } } } """, "Json")]
    [InlineData("delete", "", "Json")]
    [InlineData("head", "", "Nothing")]
    public void An_operation_that_declares_only_default_loses_no_answer(string verb, string response, string expected)
    {
        var answer = Read(verb, $$"""{ "default": { "description": "", {{response}} } }""".Replace(", }", " }", StringComparison.Ordinal).Replace(",  }", " }", StringComparison.Ordinal));

        Assert.Equal(expected, answer.Kind.ToString());
        Assert.Equal(expected == "Json" && response.Contains("Thing", StringComparison.Ordinal), answer.Shape is ModelShape);
    }

    [Theory]
    [InlineData("""{ "204": { "description": "" } }""", "Nothing", true)]
    [InlineData("""{ "200": { "content": { "application/json": {} } } }""", "Json", false)]
    [InlineData("""{ "200": { "content": { "application/json": {} } }, "204": { "description": "" } }""", "Json", true)]
    public void A_success_may_be_empty_where_the_document_says_so(string responses, string kind, bool mayBeEmpty)
    {
        var answer = Read("post", responses);

        Assert.Equal((kind, mayBeEmpty), (answer.Kind.ToString(), answer.MayBeEmpty));
    }

    [Theory]
    [InlineData("""{ "const": "a" }""", "AWords")]
    [InlineData("""{ "type": "string", "const": "a" }""", "AWords")]
    [InlineData("true", "Any")]
    [InlineData("""{ "type": ["string", "null"] }""", "Text")]
    [InlineData("""{ "type": "array", "items": true }""", "ListOfAny")]
    public void Schemas_of_version_3_1_get_their_types(string schema, string expected)
    {
        var api = Code.Read($$"""{ "openapi": "3.1.0", "paths": {}, "components": { "schemas": { "A": { "type": "object", "properties": { "words": {{schema}} } } } } }""");

        Assert.Equal(expected, ShapeNames.Of(api.Models.OfType<ObjectModel>().Single().Members.Single().Shape));
    }

    [Fact]
    public void A_required_part_of_a_form_is_required()
    {
        var api = Code.Read(
            """
            { "openapi": "3.0.1", "paths": { "/files": { "post": { "requestBody": { "content": { "multipart/form-data": { "schema": {
              "type": "object", "required": ["file"], "properties": { "file": { "type": "string", "format": "binary" }, "note": { "type": "string" } } } } } }, "responses": {} } } } }
            """);

        var form = (ObjectModel)((ModelShape)api.Operations.Single().Body!.Shape).Model;

        Assert.Equal([("file", true), ("note", false)], form.Members.Select(m => (m.WireName, m.IsRequired)));
    }

    [Fact]
    public void The_largest_page_is_read()
    {
        var api = Code.Read(
            """
            { "openapi": "3.0.1", "paths": { "/things": { "get": {
              "parameters": [{ "name": "after", "in": "query", "schema": { "type": "integer" } }, { "name": "limit", "in": "query", "schema": { "type": "integer", "maximum": 250 } }],
              "responses": { "200": { "content": { "application/json": { "schema": { "type": "object", "properties": {
                "things": { "type": "array", "items": { "type": "object", "properties": { "id": { "type": "string" } } } }, "names": { "type": "array", "items": { "type": "string" } },
                "paging": { "type": "object", "properties": { "next": { "type": "object", "properties": { "after": { "type": "string" } } } } } } } } } } } } } } }
            """);

        var paging = api.Operations.Single().Paging!;

        Assert.Equal(("Enumerate", "After", Scalar.Integer, "things", "Limit", 250), (paging.Name, paging.CursorParameter, paging.CursorKind, paging.ItemsWireName, paging.LimitParameter, paging.LimitMaximum));
    }

    [Fact]
    public void Names_that_C_sharp_would_confuse_compile()
    {
        var files = Code.Of(
            """
            { "openapi": "3.0.1", "paths": { "/a": { "get": { "parameters": [{ "name": "a-get-options", "in": "query", "schema": {} }, { "name": "A_Get_Options", "in": "query", "schema": {} }], "responses": {} } } },
              "components": { "schemas": { "Item2": { "type": "object", "properties": { "item": { "type": "string" }, "Item": { "type": "string" } } } } } }
            """);

        Assert.Empty(CSharp.Problems(files));
    }

    private static Answer Read(string verb, string responses)
        => Code.Read($$"""
            { "openapi": "3.0.1", "paths": { "/a": { "{{verb}}": { "responses": {{responses}} } } },
              "components": { "schemas": { "Error": {{Error}}, "Thing": { "type": "object", "properties": { "id": { "type": "string" } } } } } }
            """).Operations.Single().Answer;
}
