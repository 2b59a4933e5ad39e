namespace HubSpot.OpenApiCompiler.Tests.Diff;

public sealed class UnionTests
{
    private const string Schemas = """
        {
          "A": { "type": "object", "properties": { "kind": { "type": "string" }, "a": { "type": "string" } } },
          "B": { "type": "object", "properties": { "kind": { "type": "string" }, "b": { "type": "string" } } },
          "C": { "type": "object", "required": [ "a" ], "properties": { "a": { "type": "string" } } }
        }
        """;

    private const string A = """{ "$ref": "#/components/schemas/A" }""";
    private const string B = """{ "$ref": "#/components/schemas/B" }""";
    private const string C = """{ "$ref": "#/components/schemas/C" }""";

    [Theory]
    [InlineData($$"""{ "oneOf": [ {{A}} ] }""", $$"""{ "oneOf": [ {{A}}, {{B}} ] }""", "additive alternative-added", "additive alternative-added")]
    [InlineData($$"""{ "anyOf": [ {{A}}, {{B}} ] }""", $$"""{ "anyOf": [ {{A}} ] }""", "wire-breaking alternative-removed", "source-breaking alternative-removed")]
    [InlineData($$"""{ "oneOf": [ {{A}}, {{B}} ] }""", $$"""{ "oneOf": [ {{B}}, {{A}} ] }""", "noise form-changed", "noise form-changed")]
    [InlineData(A, $$"""{ "oneOf": [ {{A}}, {{B}} ] }""", "source-breaking alternatives-introduced", "wire-breaking alternatives-introduced")]
    [InlineData("""{ "type": "string" }""", """{ "oneOf": [ { "type": "string" }, { "type": "integer" } ] }""",
        "source-breaking alternatives-introduced", "wire-breaking alternatives-introduced")]
    [InlineData("""{ "oneOf": [ { "type": "string" }, { "type": "integer" } ] }""", """{ "type": "string" }""",
        "wire-breaking alternatives-dissolved", "source-breaking alternatives-dissolved")]
    [InlineData($$"""{ "oneOf": [ {{A}}, {{B}} ] }""", $$"""{ "oneOf": [ {{A}}, {{B}} ], "discriminator": { "propertyName": "kind" } }""",
        "source-breaking discriminator-added", "source-breaking discriminator-added")]
    [InlineData($$"""{ "oneOf": [ {{A}}, {{B}} ], "discriminator": { "propertyName": "kind" } }""", $$"""{ "oneOf": [ {{A}}, {{B}} ], "discriminator": { "propertyName": "type" } }""",
        "wire-breaking discriminator-changed", "wire-breaking discriminator-changed")]
    [InlineData($$"""{ "oneOf": [ {{A}} ], "discriminator": { "propertyName": "kind", "mapping": { "a": "A" } } }""",
        $$"""{ "oneOf": [ {{A}} ], "discriminator": { "propertyName": "kind", "mapping": { "a": "A", "b": "B" } } }""",
        "additive mapping-added", "additive mapping-added")]
    [InlineData($$"""{ "oneOf": [ {{A}} ], "discriminator": { "propertyName": "kind", "mapping": { "a": "A" } } }""",
        $$"""{ "oneOf": [ {{A}} ], "discriminator": { "propertyName": "kind", "mapping": { "a": "B" } } }""",
        "wire-breaking mapping-changed", "wire-breaking mapping-changed")]
    [InlineData($$"""{ "allOf": [ {{A}} ], "properties": { "x": {} } }""", $$"""{ "allOf": [ {{A}}, {{B}} ], "properties": { "x": {} } }""",
        "additive base-added; additive property-added", "additive base-added; additive property-added")]
    [InlineData($$"""{ "allOf": [ {{A}} ], "properties": { "x": {} } }""", $$"""{ "allOf": [ {{A}}, {{C}} ], "properties": { "x": {} } }""",
        "wire-breaking property-became-required; additive base-added", "additive base-added; additive property-became-required")]
    [InlineData($$"""{ "allOf": [ {{A}} ], "properties": { "x": {} } }""", """{ "properties": { "kind": { "type": "string" }, "a": { "type": "string" }, "x": {} } }""",
        "source-breaking base-removed", "source-breaking base-removed")]
    [InlineData(A, $$"""{ "allOf": [ {{A}} ] }""", "noise form-changed", "noise form-changed")]
    [InlineData(A, $$"""{ "allOf": [ {{A}} ], "nullable": true }""", "additive became-nullable", "additive became-nullable")]
    public void Schemas_made_of_schemas(string old, string @new, string whenSent, string whenRead)
    {
        var sent = Changes.WhenSent(old, @new, Schemas);
        var read = Changes.WhenRead(old, @new, Schemas);

        Assert.Equal(whenSent, sent);
        Assert.Equal(whenRead, read);
    }
}
