using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Hardening;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Hardening;

public class AnswersTests
{
    private const string Strict = """{ "required": ["a"], "properties": { "a": { "type": "integer" } } }""";
    private const string Loose = """{ "properties": { "a": { "type": "integer" } } }""";

    [Fact]
    public void What_an_answer_contains_requires_nothing()
    {
        var document = Answering("A", $$"""{ "A": {{Strict}} }""");

        Assert.Equal(Some.Text(Loose), Some.Text(document.Schemas["A"]!));
    }

    [Fact]
    public void What_an_answer_contains_by_way_of_others_is_loosened_too()
    {
        var document = Answering("Page", $$"""{ "Page": { "properties": { "items": { "items": { "$ref": "#/components/schemas/A" } } } }, "A": {{Strict}} }""");

        Assert.Equal(Some.Text(Loose), Some.Text(document.Schemas["A"]!));
    }

    [Fact]
    public void What_only_a_request_contains_stays_strict()
    {
        var document = Apply(Some.Operation(Operation("Answer", request: "A"), $$"""{ "A": {{Strict}}, "Answer": {} }"""));

        Assert.Equal(Some.Text(Strict), Some.Text(document.Schemas["A"]!));
    }

    [Fact]
    public void What_both_contain_is_loosened_because_reading_must_not_fail()
    {
        var document = Apply(Some.Operation(Operation("A", request: "A"), $$"""{ "A": {{Strict}} }"""));

        Assert.Equal(Some.Text(Loose), Some.Text(document.Schemas["A"]!));
    }

    [Fact]
    public void What_no_operation_names_is_loosened_like_an_answer()
    {
        var document = Apply(Some.Api(schemas: $$"""{ "A": {{Strict}} }"""));

        Assert.Equal(Some.Text(Loose), Some.Text(document.Schemas["A"]!));
    }

    [Fact]
    public void A_schema_in_the_answer_itself_is_loosened()
    {
        var document = Apply(Some.Operation($$"""{ "responses": { "200": { "content": { "a/b": { "schema": {{Strict}} } } } } }"""));

        Assert.Equal(Some.Text(Loose), Some.Text(document.Paths["/events"]!["get"]!["responses"]!["200"]!["content"]!["a/b"]!["schema"]!));
    }

    [Fact]
    public void A_property_that_is_called_required_stays()
    {
        const string Schema = """{ "properties": { "required": { "type": "string" } } }""";

        var document = Answering("A", $$"""{ "A": {{Schema}} }""");

        Assert.Equal(Some.Text(Schema), Some.Text(document.Schemas["A"]!));
    }

    [Fact]
    public void A_property_that_is_called_properties_is_loosened_like_any_other()
    {
        var document = Answering("A", $$"""{ "A": { "properties": { "properties": {{Strict}} } } }""");

        Assert.Equal(Some.Text($$"""{ "properties": { "properties": {{Loose}} } }"""), Some.Text(document.Schemas["A"]!));
    }

    [Fact]
    public void A_reference_into_a_schema_reaches_that_schema()
    {
        var document = Answering("A/properties/b", $$"""{ "A": { "properties": { "b": {{Strict}} } } }""");

        Assert.Equal(Some.Text($$"""{ "properties": { "b": {{Loose}} } }"""), Some.Text(document.Schemas["A"]!));
    }

    [Fact]
    public void References_in_a_circle_end()
    {
        var document = Apply(Some.Operation("""{ "responses": { "200": { "content": { "a/b": { "schema": { "$ref": "#/paths/~1events/get/responses/200" } } } } } }"""));

        Assert.Single(document.References());
    }

    private static OpenApiDocument Answering(string schema, string schemas) => Apply(Some.Operation(Operation(schema), schemas));

    private static string Operation(string answer, string? request = null)
    {
        var body = request is null ? "" : $$"""  "requestBody": { "content": { "a/b": { "schema": { "$ref": "#/components/schemas/{{request}}" } } } },""";
        return $$"""{ {{body}} "responses": { "200": { "content": { "a/b": { "schema": { "$ref": "#/components/schemas/{{answer}}" } } } } } }""";
    }

    private static OpenApiDocument Apply(OpenApiDocument document)
    {
        Answers.Apply(document);
        return document;
    }
}
