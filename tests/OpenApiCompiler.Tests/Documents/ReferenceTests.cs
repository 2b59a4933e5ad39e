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

    [Theory]
    [InlineData("$REF")]
    [InlineData("$Ref")]
    public void A_reference_in_another_spelling_is_refused_because_the_generator_would_follow_it(string word)
    {
        var refusal = Refusal($$"""{ "A": { "properties": { "a": { "{{word}}": "file:///etc/passwd" } } } }""");

        Assert.Equal(($"/components/schemas/A/properties/a/{word}", $"'{word}' must be written '$ref'."), (refusal.Pointer, refusal.Message));
    }

    [Fact]
    public void A_reference_in_data_is_refused_all_the_same()
    {
        var refusal = Refusal("""{ "A": { "default": { "$ref": "https://example.com/" } } }""");

        Assert.Equal("/components/schemas/A/default/$ref", refusal.Pointer);
    }

    [Theory]
    [InlineData("file:///etc/passwd", "leaves the document")]
    [InlineData("B", "leaves the document")]
    [InlineData("#/components/schemas/C", "points to nothing")]
    public void A_mapping_of_a_discriminator_is_a_reference(string target, string reason)
    {
        var refusal = Refusal($$"""{ "A": { "discriminator": { "propertyName": "p", "mapping": { "b": "{{target}}" } } }, "B": {} }""");

        Assert.Equal("/components/schemas/A/discriminator/mapping/b", refusal.Pointer);
        Assert.Contains(reason, refusal.Message);
    }

    [Fact]
    public void A_property_that_is_called_mapping_is_no_reference()
    {
        var document = Some.Api(schemas: """{ "A": { "properties": { "mapping": { "type": "string" } } } }""");

        StructureCheck.Apply(document);
    }

    [Theory]
    [InlineData("allOf", "The schema is made of itself by 'allOf'.")]
    [InlineData("oneOf", "The schema is made of itself by 'anyOf' or 'oneOf'.")]
    [InlineData("anyOf", "The schema is made of itself by 'anyOf' or 'oneOf'.")]
    public void A_schema_that_is_made_of_itself_is_refused(string word, string message)
    {
        var refusal = Refusal(
            $$"""{ "A": { "{{word}}": [{ "$ref": "#/components/schemas/B" }] }, "B": { "{{word}}": [{ "type": "object" }, { "$ref": "#/components/schemas/A" }] } }""");

        Assert.Equal(("/components/schemas/A", message), (refusal.Pointer, refusal.Message));
    }

    [Fact]
    public void A_schema_that_lists_its_own_heirs_passes()
    {
        var document = Some.Api(schemas: """{ "A": { "oneOf": [{ "$ref": "#/components/schemas/B" }] }, "B": { "allOf": [{ "$ref": "#/components/schemas/A" }] } }""");

        StructureCheck.Apply(document);
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

        ReferenceCheck.Apply(document);
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
