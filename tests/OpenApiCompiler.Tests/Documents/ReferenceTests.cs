using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Documents;

public class ReferenceTests
{
    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://example.com/api.json#/components/schemas/A")]
    [InlineData("other.json#/components/schemas/A")]
    [InlineData("../other.json")]
    [InlineData("A")]
    [InlineData("#")]
    [InlineData("")]
    public void A_reference_out_of_the_document_is_refused(string target)
    {
        var refusal = Refusal($$"""{ "A": { "$ref": "{{target}}" } }""");

        Assert.Equal("/components/schemas/A/$ref", refusal.Pointer);
        Assert.Equal($"The reference '{target}' leaves the document. Only references that start with '#/' are followed.", refusal.Message);
    }

    [Theory]
    [InlineData("#/")]
    [InlineData("#/components/schemas/B")]
    [InlineData("#/components/schemas/A/properties/b")]
    public void A_reference_to_nothing_is_refused(string target)
    {
        var refusal = Refusal($$"""{ "A": { "items": { "$ref": "{{target}}" } } }""");

        Assert.Equal(("/components/schemas/A/items/$ref", $"The reference '{target}' points to nothing."), (refusal.Pointer, refusal.Message));
    }

    [Theory]
    [InlineData("""{ "A": { "$ref": "#/components/schemas/A" } }""")]
    [InlineData("""{ "A": { "$ref": "#/components/schemas/B" }, "B": { "$ref": "#/components/schemas/A" } }""")]
    [InlineData("""{ "A": { "$ref": "#/components/schemas/B" }, "B": { "$ref": "#/components/schemas/B" } }""")]
    public void References_that_only_lead_to_each_other_are_refused(string schemas)
    {
        var refusal = Refusal(schemas);

        Assert.Equal("The reference leads back to itself.", refusal.Message);
    }

    [Fact]
    public void A_schema_that_contains_itself_passes()
    {
        var document = Some.Api(schemas: """{ "Tree": { "properties": { "children": { "items": { "$ref": "#/components/schemas/Tree" } } } } }""");

        StructureCheck.Apply(document);
    }

    [Fact]
    public void A_property_that_is_called_like_a_reference_is_none()
    {
        var document = Some.Api(schemas: """{ "A": { "properties": { "$ref": { "type": "string" } } } }""");

        StructureCheck.Apply(document);
    }

    [Fact]
    public void A_parameter_is_checked_where_its_reference_leads()
    {
        var document = Some.Document(
            """
            { "openapi": "3.0.1",
              "paths": { "/a": { "get": { "parameters": [{ "$ref": "#/components/parameters/Limit" }], "responses": {} } } },
              "components": { "parameters": { "Limit": { "name": "limit" } } } }
            """);

        var refusal = Assert.Throws<DocumentException>(() => StructureCheck.Apply(document));

        Assert.Equal("/paths/~1a/get/parameters/0", refusal.Pointer);
    }

    private static DocumentException Refusal(string schemas) => Assert.Throws<DocumentException>(() => StructureCheck.Apply(Some.Api(schemas: schemas)));
}
