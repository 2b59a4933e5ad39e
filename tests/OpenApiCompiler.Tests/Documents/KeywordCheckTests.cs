using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Documents;

public class KeywordCheckTests
{
    private const string Answer = "/paths/~1events/get/responses";
    private const string Schema = "/components/schemas/A";

    [Theory]
    [InlineData("""{ "responses": [] }""", Answer, "'responses' must be an object of objects.")]
    [InlineData("""{ "responses": { "200": "ok" } }""", $"{Answer}/200", "'responses' must be an object of objects.")]
    [InlineData("""{ "responses": { "200": { "content": [] } } }""", $"{Answer}/200/content", "'content' must be an object of objects.")]
    [InlineData("""{ "responses": { "200": { "content": { "a/b": { "schema": true } } } } }""", $"{Answer}/200/content/a~1b/schema", "'schema' must be an object.")]
    [InlineData("""{ "requestBody": "b", "responses": {} }""", "/paths/~1events/get/requestBody", "'requestBody' must be an object.")]
    [InlineData("""{ "parameters": [{ "name": 7 }], "responses": {} }""", "/paths/~1events/get/parameters/0/name", "'name' must be a text.")]
    public void A_word_with_a_value_of_another_kind_is_refused_in_an_operation(string operation, string pointer, string message)
    {
        var refusal = Refusal(Some.Operation(operation));

        Assert.Equal((pointer, message), (refusal.Pointer, refusal.Message));
    }

    [Theory]
    [InlineData("""{ "type": ["string", "null"] }""", $"{Schema}/type", "'type' must be a text.")]
    [InlineData("""{ "properties": { "a": 5 } }""", $"{Schema}/properties/a", "'properties' must be an object of objects.")]
    [InlineData("""{ "required": "a" }""", $"{Schema}/required", "'required' must be true or false, or an array of texts.")]
    [InlineData("""{ "required": ["a", 7] }""", $"{Schema}/required/1", "'required' must be true or false, or an array of texts.")]
    [InlineData("""{ "enum": {} }""", $"{Schema}/enum", "'enum' must be an array.")]
    [InlineData("""{ "items": [] }""", $"{Schema}/items", "'items' must be an object.")]
    [InlineData("""{ "allOf": {} }""", $"{Schema}/allOf", "'allOf' must be an array of objects.")]
    [InlineData("""{ "additionalProperties": "a" }""", $"{Schema}/additionalProperties", "'additionalProperties' must be true or false, or an object.")]
    [InlineData("""{ "nullable": "yes" }""", $"{Schema}/nullable", "'nullable' must be true or false.")]
    [InlineData("""{ "maxLength": "7" }""", $"{Schema}/maxLength", "'maxLength' must be a number.")]
    [InlineData("""{ "discriminator": { "mapping": { "a": {} } } }""", $"{Schema}/discriminator/mapping/a", "'mapping' must be an object of texts.")]
    [InlineData("""{ "items": { "$ref": ["file:///etc/passwd"] } }""", $"{Schema}/items/$ref", "'$ref' must be a text.")]
    public void A_word_with_a_value_of_another_kind_is_refused_in_a_schema(string schema, string pointer, string message)
    {
        var refusal = Refusal(Some.Api(schemas: $$"""{ "A": {{schema}} }"""));

        Assert.Equal((pointer, message), (refusal.Pointer, refusal.Message));
    }

    [Theory]
    [InlineData("Type")]
    [InlineData("DISCRIMINATOR")]
    [InlineData("allof")]
    public void A_word_in_another_case_is_refused_because_the_generator_would_take_it(string word)
    {
        var refusal = Refusal(Some.Api(schemas: $$"""{ "A": { "{{word}}": 1 } }"""));

        Assert.Equal($"{Schema}/{word}", refusal.Pointer);
        Assert.StartsWith($"'{word}' must be written '", refusal.Message);
    }

    [Theory]
    [InlineData("""{ "properties": { "type": { "type": "string" }, "Required": { "type": "string" } } }""")]
    [InlineData("""{ "default": { "type": 7 }, "example": { "items": 7 }, "enum": [{ "format": 7 }], "x-own": { "TYPE": 7 } }""")]
    [InlineData("""{ "required": ["a"], "additionalProperties": false, "items": {}, "nullable": true, "maximum": 1.5 }""")]
    public void Names_and_data_are_free(string schema)
        => KeywordCheck.Apply(Some.Api(schemas: $$"""{ "A": {{schema}} }"""));

    private static DocumentException Refusal(OpenApiDocument document) => Assert.Throws<DocumentException>(() => KeywordCheck.Apply(document));
}
