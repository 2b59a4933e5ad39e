using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Hardening;
using HubSpot.OpenApiCompiler.Tests.Support;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Tests.Hardening;

public class ResponsesTests
{
    private const string WithA = """{ "content": { "application/json": { "schema": { "type": "string" } } } }""";
    private const string WithB = """{ "content": { "application/json": { "schema": { "type": "integer" } } } }""";
    private const string OneBody = """{ "200": { "description": "", "content": { "application/json": { "schema": { "type": "string" } } } } }""";
    private const string NoBody = """{ "204": { "description": "" } }""";

    [Theory]
    [InlineData($$"""{ "200": {{WithA}} }""")]
    [InlineData($$"""{ "201": {{WithA}}, "default": {{WithB}} }""")]
    [InlineData($$"""{ "200": {{WithA}}, "207": {{WithA}}, "400": {{WithB}} }""")]
    [InlineData($$"""{ "2XX": {{WithA}} }""")]
    [InlineData($$"""{ "202": { "description": "" }, "200": {{WithA}} }""")]
    [InlineData("""{ "200": { "content": { "*/*": { "schema": { "type": "string" } } } } }""")]
    public void One_success_with_a_body_is_left(string responses)
        => Assert.Equal(Some.Text(OneBody), Some.Text(Hardened(Operation(responses))));

    [Theory]
    [InlineData($$"""{ "default": {{WithB}} }""")]
    [InlineData($$"""{ "204": { "description": "Gone." }, "404": {{WithB}} }""")]
    [InlineData("""{ "200": { "content": { "application/json": {} } } }""")]
    [InlineData("{ }")]
    public void One_success_without_a_body_is_left_where_none_declares_one(string responses)
        => Assert.Equal(Some.Text(NoBody), Some.Text(Hardened(Operation(responses))));

    [Fact]
    public void A_shared_response_is_taken_from_where_it_stands()
    {
        var document = Some.Document(
            $$"""
            { "openapi": "3.0.1", "paths": { "/events": { "get": { "responses": { "200": { "$ref": "#/components/responses/Shared" } } } } },
              "components": { "responses": { "Shared": {{WithA}} } } }
            """);

        Assert.Equal(Some.Text(OneBody), Some.Text(Hardened(document)));
    }

    [Fact]
    public void Successes_with_different_bodies_are_refused_with_their_place()
    {
        var refusal = Assert.Throws<DocumentException>(() => Hardened(Operation($$"""{ "200": {{WithA}}, "207": {{WithB}} }""")));

        Assert.Equal("/paths/~1events/get/responses", refusal.Pointer);
        Assert.Equal("The success responses '200' and '207' have different bodies. Bring them to one shape in the overlay.", refusal.Message);
    }

    private static OpenApiDocument Operation(string responses) => Some.Operation($$"""{ "responses": {{responses}} }""");

    private static JToken Hardened(OpenApiDocument document)
    {
        Responses.Apply(document);
        return document.Paths["/events"]!["get"]!["responses"]!;
    }
}
