using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Names;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Names;

public sealed class SchemaNamingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("PageV1")]
    [InlineData("PageV2")]
    [InlineData("Page")]
    public void A_schema_gets_its_class_name_whichever_of_its_names_the_document_uses(string name)
    {
        var document = Some.Api(
            $$"""{ "/a": { "get": { "responses": { "200": { "content": { "a/b": { "schema": { "$ref": "#/components/schemas/{{name}}" } } } } } } } }""",
            $$"""{ "{{name}}": { "type": "object" } }""");

        var remarks = StableNames.Apply(document, Some.Names(_folder, """{ "get /a": { "client": "A", "method": "Get" } }""", """{ "Page": ["PageV1", "PageV2"] }"""));

        Assert.Equal(["Page"], document.Schemas.Properties().Select(p => p.Name));
        Assert.Equal("#/components/schemas/Page", (string?)Assert.Single(document.References()).Reference.Value);
        Assert.Empty(remarks);
    }

    [Theory]
    [InlineData("#/components/schemas/PageV1/properties/a", "#/components/schemas/Page/properties/a")]
    [InlineData("#/components/schemas/Page%561", "#/components/schemas/Page")]
    [InlineData("#/components/schemas/PageV12", "#/components/schemas/PageV12")]
    [InlineData("#/components/responses/PageV1", "#/components/responses/PageV1")]
    public void References_follow_their_schema_and_no_other(string target, string renamed)
    {
        var document = Some.Api(schemas: $$"""{ "A": { "items": { "$ref": "{{target}}" } }, "PageV1": { "properties": { "a": {} } }, "PageV12": {} }""");

        StableNames.Apply(document, Some.Names(_folder, schemas: """{ "Page": ["PageV1"] }"""));

        Assert.Equal(renamed, (string?)document.Schemas["A"]!["items"]!["$ref"]);
    }

    [Fact]
    public void The_mapping_of_a_discriminator_follows_too()
    {
        var document = Some.Api(schemas: """{ "A": { "discriminator": { "propertyName": "p", "mapping": { "b": "#/components/schemas/PageV1" } } }, "PageV1": {} }""");

        StableNames.Apply(document, Some.Names(_folder, schemas: """{ "Page": ["PageV1"] }"""));

        Assert.Equal("#/components/schemas/Page", (string?)document.Schemas["A"]!["discriminator"]!["mapping"]!["b"]);
    }

    [Fact]
    public void Renamed_schemas_stand_in_the_order_of_their_class_names()
    {
        var document = Some.Api(schemas: """{ "A": {}, "B": {} }""");

        StableNames.Apply(document, Some.Names(_folder, schemas: """{ "C": ["A"], "B": ["B"] }"""));

        Assert.Equal(["B", "C"], document.Schemas.Properties().Select(p => p.Name));
    }

    [Fact]
    public void A_schema_without_entry_keeps_its_name_with_a_remark()
    {
        var document = Some.Api(schemas: """{ "A": {} }""");

        var remarks = StableNames.Apply(document, Some.Names(_folder));

        Assert.Equal(["The schema 'A' has no entry in 'names.json'."], remarks);
    }

    [Fact]
    public void Two_schemas_of_one_class_in_one_document_are_refused()
    {
        var document = Some.Api(schemas: """{ "PageV1": {}, "PageV2": {} }""");

        var refusal = Assert.Throws<DocumentException>(() => StableNames.Apply(document, Some.Names(_folder, schemas: """{ "Page": ["PageV1", "PageV2"] }""")));

        Assert.Equal("/components/schemas/PageV2", refusal.Pointer);
        Assert.Equal("The schemas 'PageV2' and another one of this document are both called 'Page' in 'names.json'.", refusal.Message);
    }

    public void Dispose() => _folder.Dispose();
}
