using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Tests.Support;
using HubSpot.OpenApiCompiler.Texts;

namespace HubSpot.OpenApiCompiler.Tests.Texts;

public class OwnTextsTests
{
    [Fact]
    public void Our_sentences_stand_wherever_the_document_has_the_same_place()
    {
        var document = Some.Operation("""{ "responses": { "200": {} } }""", """{ "A": { "properties": { "a": {} } } }""");
        var texts = Some.Operation(
            """{ "summary": "Lists.", "description": "Lists all.", "responses": { "200": { "description": "All." } } }""",
            """{ "A": { "description": "An A.", "properties": { "a": { "description": "Its a." } } } }""");

        OwnTexts.Apply(document, texts);

        Assert.Equal(
            Some.Text("""{ "responses": { "200": { "description": "All." } }, "summary": "Lists.", "description": "Lists all." }"""),
            Some.Text(document.Paths["/events"]!["get"]!));
        Assert.Equal(Some.Text("""{ "properties": { "a": { "description": "Its a." } }, "description": "An A." }"""), Some.Text(document.Schemas["A"]!));
    }

    [Fact]
    public void Parameters_find_their_sentence_by_name_and_place_not_by_position()
    {
        var document = Some.Operation("""{ "parameters": [{ "name": "new", "in": "query" }, { "name": "id", "in": "query" }] }""");
        var texts = Some.Operation(
            """{ "parameters": [{ "name": "id", "in": "header", "description": "Wrong." }, { "name": "id", "in": "query", "description": "The id." }] }""");

        OwnTexts.Apply(document, texts);

        Assert.Equal(
            Some.Text("""{ "parameters": [{ "name": "new", "in": "query" }, { "name": "id", "in": "query", "description": "The id." }] }"""),
            Some.Text(document.Paths["/events"]!["get"]!));
    }

    [Fact]
    public void A_sentence_of_the_overlay_stays()
    {
        var document = Schema("""{ "description": "From the overlay." }""");

        OwnTexts.Apply(document, Schema("""{ "description": "From our document." }"""));

        Assert.Equal(Some.Text("""{ "description": "From the overlay." }"""), Some.Text(document.Schemas["A"]!));
    }

    [Fact]
    public void Sentences_are_brought_to_one_line()
    {
        var document = Schema("{ }");

        OwnTexts.Apply(document, Schema("""{ "description": "  One\n  line\t only. " }"""));

        Assert.Equal("One line only.", (string?)document.Schemas["A"]!["description"]);
    }

    [Theory]
    [InlineData("""{ "$ref": "#/components/schemas/A" }""", """{ "description": "Not beside a reference." }""")]
    [InlineData("""{ "type": "string" }""", """{ "type": "string", "title": "No sentence.", "x-own": "Neither." }""")]
    [InlineData("""{ "properties": { "a": {} } }""", """{ "properties": { "description": { "description": "A property that the document lacks." } } }""")]
    [InlineData("""{ "properties": { "a": {} } }""", """{ "properties": { "description": "A name, not a text." } }""")]
    public void Nothing_else_is_taken_over(string schema, string texts)
    {
        var document = Schema(schema);

        OwnTexts.Apply(document, Schema(texts));

        Assert.Equal(Some.Text(schema), Some.Text(document.Schemas["A"]!));
    }

    [Fact]
    public void A_property_called_description_gets_its_sentence()
    {
        var document = Schema("""{ "properties": { "description": { "type": "string" } } }""");

        OwnTexts.Apply(document, Schema("""{ "properties": { "description": { "description": "What it is about." } } }"""));

        Assert.Equal("What it is about.", (string?)document.Schemas["A"]!["properties"]!["description"]!["description"]);
    }

    private static OpenApiDocument Schema(string schema) => Some.Api(schemas: $$"""{ "A": {{schema}} }""");
}
