using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Documents;

public class StructureCheckTests
{
    [Theory]
    [InlineData("""{ "paths": {} }""", "", "'openapi' must be a version 3.0 or 3.1 text such as '3.0.1'.")]
    [InlineData("""{ "openapi": 3.0, "paths": {} }""", "/openapi", "'openapi' must be a version 3.0 or 3.1 text such as '3.0.1'.")]
    [InlineData("""{ "openapi": "4.0.0", "paths": {} }""", "/openapi", "'openapi' must be a version 3.0 or 3.1 text such as '3.0.1'.")]
    [InlineData("""{ "swagger": "2.0", "paths": {} }""", "", "'openapi' must be a version 3.0 or 3.1 text such as '3.0.1'.")]
    [InlineData("""{ "openapi": "3.0.1" }""", "", "'paths' must be an object of path items.")]
    [InlineData("""{ "openapi": "3.0.1", "paths": [] }""", "/paths", "'paths' must be an object of path items.")]
    [InlineData("""{ "openapi": "3.0.1", "paths": {}, "components": 1 }""", "/components", "'components' must be an object.")]
    [InlineData("""{ "openapi": "3.0.1", "paths": {}, "components": { "schemas": [] } }""", "/components/schemas", "'schemas' must be an object of objects.")]
    [InlineData("""{ "openapi": "3.0.1", "paths": { "a": {} } }""", "/paths/a", "The path 'a' must start with '/' and consist of visible ASCII characters.")]
    [InlineData("""{ "openapi": "3.0.1", "paths": { "/a": 1 } }""", "/paths/~1a", "'paths' must be an object of objects.")]
    [InlineData("""{ "openapi": "3.0.1", "paths": { "/a": { "GET": {} } } }""", "/paths/~1a/GET", "'GET' is not a verb in lower case.")]
    [InlineData("""{ "openapi": "3.0.1", "paths": { "/a": { "get": 1 } } }""", "/paths/~1a/get", "An operation must be an object.")]
    [InlineData("""{ "openapi": "3.0.1", "paths": {}, "components": { "schemas": { "A": 1 } } }""", "/components/schemas/A", "'schemas' must be an object of objects.")]
    public void A_document_without_the_outline_of_an_api_is_refused(string json, string pointer, string message)
    {
        var refusal = Refusal(Some.Document(json));

        Assert.Equal((Some.File, pointer, message), (refusal.File, refusal.Pointer, refusal.Message));
    }

    [Fact]
    public void An_operation_without_responses_is_refused()
    {
        var refusal = Refusal(Some.Operation("{ }"));

        Assert.Equal(("/paths/~1events/get", "An operation needs 'responses', an object by status code."), (refusal.Pointer, refusal.Message));
    }

    [Fact]
    public void A_refusal_carries_line_and_column()
    {
        var refusal = Refusal(Some.Document("{\n  \"openapi\": \"3.0.1\",\n  \"paths\": { \"/a\":\n    7 } }"));

        Assert.Equal("api.json(4,5): error OPENAPI001: 'paths' must be an object of objects. At '/paths/~1a'.", refusal.ToBuildError());
    }

    [Fact]
    public void A_refusal_is_one_line_whatever_the_document_says()
    {
        var refusal = Refusal(Some.Document("{ \"openapi\": \"3.0.1\", \"paths\": { \"/a\\nb.cs(1,1): error\": { } } }"));

        Assert.Contains("'/a?b.cs(1,1): error'", refusal.ToBuildError());
        Assert.DoesNotContain('\n', refusal.ToBuildError());
    }

    [Theory]
    [InlineData("""{ }""")]
    [InlineData("""{ "name": "a" }""")]
    [InlineData("""{ "in": "query" }""")]
    [InlineData("""{ "name": "a", "in": "body" }""")]
    [InlineData("7")]
    public void A_parameter_without_name_or_place_is_refused(string parameter)
    {
        var refusal = Refusal(Some.Operation($$"""{ "parameters": [{{parameter}}], "responses": {} }"""));

        Assert.Equal(("/paths/~1events/get/parameters/0", "A parameter needs a 'name' and 'in' (path, query, header or cookie)."), (refusal.Pointer, refusal.Message));
    }

    [Fact]
    public void Parameters_that_are_no_list_are_refused()
    {
        var refusal = Refusal(Some.Operation("""{ "parameters": {}, "responses": {} }"""));

        Assert.Equal("'parameters' must be an array.", refusal.Message);
    }

    [Fact]
    public void A_path_parameter_that_the_path_does_not_have_is_refused()
    {
        var refusal = Refusal(Some.Operation("""{ "parameters": [{ "name": "id", "in": "path" }], "responses": {} }"""));

        Assert.Equal("The path parameter 'id' does not occur in the path '/events'.", refusal.Message);
    }

    [Fact]
    public void A_path_parameter_that_nobody_declares_is_refused()
    {
        var refusal = Refusal(Some.Api("""{ "/events/{id}": { "get": { "responses": {} } } }"""));

        Assert.Equal("The path '/events/{id}' needs a path parameter 'id'.", refusal.Message);
    }

    [Fact]
    public void A_parameter_that_is_declared_twice_is_refused()
    {
        var refusal = Refusal(Some.Operation(
            """{ "parameters": [{ "name": "a", "in": "query" }, { "name": "a", "in": "header" }, { "name": "a", "in": "query" }], "responses": {} }"""));

        Assert.Equal(("/paths/~1events/get/parameters/2", "The query parameter 'a' is declared twice."), (refusal.Pointer, refusal.Message));
    }

    [Fact]
    public void A_path_parameter_of_all_operations_of_a_path_passes()
    {
        var document = Some.Api("""{ "/events/{id}": { "parameters": [{ "name": "id", "in": "path" }], "get": { "responses": {} } } }""");

        StructureCheck.Apply(document);
    }

    [Fact]
    public void A_document_with_everything_in_place_passes()
    {
        var document = Some.Api(
            """
            { "/events/{id}": { "summary": "", "parameters": [], "x-note": 1,
                "get": { "parameters": [{ "name": "id", "in": "path" }], "responses": { "200": { "description": "" } } } } }
            """,
            """{ "A": { "properties": { "next": { "$ref": "#/components/schemas/A" } } } }""");

        StructureCheck.Apply(document);
    }

    [PublishedFact]
    public void No_published_document_of_any_api_is_refused()
    {
        var files = Directory.EnumerateFiles(Checkout.Published, "*.json", SearchOption.AllDirectories).ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file => StructureCheck.Apply(OpenApiDocument.Read(file)));
    }

    private static DocumentException Refusal(OpenApiDocument document) => Assert.Throws<DocumentException>(() => StructureCheck.Apply(document));
}
