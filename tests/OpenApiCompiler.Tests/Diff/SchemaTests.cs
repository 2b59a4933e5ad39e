namespace HubSpot.OpenApiCompiler.Tests.Diff;

public sealed class SchemaTests
{
    private const string Text = """{ "type": "string" }""";
    private const string Empty = """{ "type": "object", "properties": { "a": {} } }""";

    [Theory]
    // Members
    [InlineData(Empty, """{ "type": "object", "properties": { "a": {}, "b": {} } }""",
        "additive property-added", "additive property-added")]
    [InlineData(Empty, """{ "type": "object", "required": [ "b" ], "properties": { "a": {}, "b": {} } }""",
        "wire-breaking property-added", "additive property-added")]
    [InlineData(Empty, """{ "type": "object", "required": [ "b" ], "properties": { "a": {}, "b": { "default": 1 } } }""",
        "wire-breaking property-added", "additive property-added")]
    [InlineData(Empty, """{ "type": "object", "required": [ "b" ], "properties": { "a": {}, "b": { "readOnly": true } } }""",
        "additive property-added", "additive property-added")]
    [InlineData("""{ "type": "object", "properties": { "a": {}, "b": {} } }""", Empty,
        "source-breaking property-removed", "source-breaking property-removed")]
    [InlineData("""{ "type": "object", "required": [ "b" ], "properties": { "a": {}, "b": {} } }""", Empty,
        "source-breaking property-removed", "wire-breaking property-removed")]
    [InlineData("""{ "type": "object", "required": [ "b" ], "properties": { "a": {}, "b": { "writeOnly": true } } }""", Empty,
        "source-breaking property-removed", "source-breaking property-removed")]
    [InlineData("""{ "type": "object", "additionalProperties": false, "properties": { "a": {}, "b": {} } }""",
        """{ "type": "object", "additionalProperties": false, "properties": { "a": {} } }""",
        "wire-breaking property-removed", "source-breaking property-removed")]
    [InlineData(Empty, """{ "type": "object", "required": [ "a" ], "properties": { "a": {} } }""",
        "wire-breaking property-became-required", "additive property-became-required")]
    [InlineData("""{ "type": "object", "required": [ "a" ], "properties": { "a": {} } }""", Empty,
        "additive property-became-optional", "wire-breaking property-became-optional")]
    [InlineData("""{ "type": "object", "properties": { "a": { "readOnly": true } } }""",
        """{ "type": "object", "required": [ "a" ], "properties": { "a": { "readOnly": true } } }""",
        "additive property-became-required", "additive property-became-required")]
    [InlineData(Empty, """{ "type": "object", "required": [ "not-declared" ], "properties": { "a": {} } }""", "wire-breaking property-became-required", "additive property-became-required")]
    [InlineData("""{ "type": "array", "items": { "type": "object", "properties": { "a": {} } } }""",
        """{ "type": "array", "items": { "type": "object", "required": [ "a" ], "properties": { "a": {} } } }""",
        "wire-breaking property-became-required", "additive property-became-required")]
    [InlineData("""{ "type": "object", "additionalProperties": { "type": "object", "properties": { "a": {} } } }""",
        """{ "type": "object", "additionalProperties": { "type": "object", "required": [ "a" ], "properties": { "a": {} } } }""",
        "wire-breaking property-became-required", "additive property-became-required")]
    // Null, deprecation, read and write only, defaults
    [InlineData(Text, """{ "type": "string", "nullable": true }""", "additive became-nullable", "additive became-nullable")]
    [InlineData("""{ "type": "string", "nullable": true }""", Text, "wire-breaking became-not-nullable", "additive became-not-nullable")]
    [InlineData(Text, """{ "type": "string", "deprecated": true }""", "additive deprecation-added", "additive deprecation-added")]
    [InlineData("""{ "type": "string", "deprecated": true }""", Text, "additive deprecation-removed", "additive deprecation-removed")]
    [InlineData(Text, """{ "type": "string", "readOnly": true }""", "additive read-only-added", "additive read-only-added")]
    [InlineData(Text, """{ "type": "string", "writeOnly": true }""", "additive write-only-added", "additive write-only-added")]
    [InlineData(Text, """{ "type": "string", "default": "a" }""", "additive default-changed", "additive default-changed")]
    [InlineData("""{ "type": "string", "default": "a" }""", """{ "type": "string", "default": "b" }""", "wire-breaking default-changed", "additive default-changed")]
    [InlineData("""{ "type": "object", "required": [ "a" ], "properties": { "a": {} } }""",
        """{ "type": "object", "required": [ "a" ], "properties": { "a": { "writeOnly": true } } }""", "additive write-only-added", "wire-breaking write-only-added")]
    [InlineData("""{ "type": "object", "properties": { "a": {} } }""",
        """{ "type": "object", "properties": { "a": { "writeOnly": true } } }""", "additive write-only-added", "additive write-only-added")]
    // Words of later versions and of other vendors
    [InlineData(Text, """{ "type": "string", "contentMediaType": "text/html" }""", "additive content-type-changed", "additive content-type-changed")]
    [InlineData("""{ "type": "string", "contentEncoding": "base64" }""", Text, "additive content-type-changed", "additive content-type-changed")]
    [InlineData("""{ "type": "string", "x-extensible-enum": [ "a", "b" ] }""", """{ "type": "string", "x-extensible-enum": [ "a" ] }""",
        "wire-breaking extensible-value-removed", "additive extensible-value-removed")]
    [InlineData(Text, """{ "type": "string", "x-extensible-enum": [ "a" ] }""", "additive extensible-value-added", "additive extensible-value-added")]
    [InlineData(Text, """{ "type": "string", "unheard-of": 1 }""", "additive unknown-changed", "additive unknown-changed")]
    [InlineData(Text, """{ "type": "string", "xml": { "name": "a" } }""", "additive other-changed", "additive other-changed")]
    // Lists of values
    [InlineData("""{ "type": "string", "enum": [ "A" ] }""", """{ "type": "string", "enum": [ "A", "B" ] }""",
        "additive enum-value-added", "additive enum-value-added")]
    [InlineData("""{ "type": "string", "enum": [ "A", "B" ] }""", """{ "type": "string", "enum": [ "A" ] }""",
        "wire-breaking enum-value-removed", "source-breaking enum-value-removed")]
    [InlineData(Text, """{ "type": "string", "enum": [ "A" ] }""", "wire-breaking enum-added", "source-breaking enum-added")]
    [InlineData("""{ "type": "string", "enum": [ "A" ] }""", Text, "source-breaking enum-removed", "source-breaking enum-removed")]
    // Maps and objects
    [InlineData("""{ "type": "object", "additionalProperties": { "type": "string" } }""", Empty, "source-breaking type-changed", "wire-breaking type-changed")]
    [InlineData(Empty, """{ "type": "object", "additionalProperties": { "type": "string" } }""", "wire-breaking type-changed", "source-breaking type-changed")]
    [InlineData("""{ "type": "object", "additionalProperties": { "type": "string" } }""", """{ "type": "object", "additionalProperties": { "type": "integer" } }""",
        "wire-breaking type-changed", "wire-breaking type-changed")]
    [InlineData("""{ "type": "object", "additionalProperties": true }""", """{ "type": "object", "additionalProperties": { "type": "string" } }""",
        "wire-breaking additional-properties-changed", "source-breaking additional-properties-changed")]
    [InlineData(Empty, """{ "type": "object", "additionalProperties": false, "properties": { "a": {} } }""",
        "wire-breaking additional-properties-changed", "additive additional-properties-changed")]
    [InlineData("""{ "type": "object", "additionalProperties": false, "properties": { "a": {} } }""", Empty,
        "additive additional-properties-changed", "additive additional-properties-changed")]
    [InlineData(Empty, """{ "type": "object", "additionalProperties": {}, "properties": { "a": {} } }""", "noise form-changed", "noise form-changed")]
    public void A_change_is_judged_by_the_way_that_its_data_travels(string old, string @new, string whenSent, string whenRead)
    {
        var sent = Changes.WhenSent(old, @new);
        var read = Changes.WhenRead(old, @new);

        Assert.Equal(whenSent, sent);
        Assert.Equal(whenRead, read);
    }

    [Fact]
    public void A_shared_schema_that_travels_both_ways_gets_the_worse_judgement()
    {
        const string Use = """{ "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/A" } } } }, "responses": { "200": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/A" } } } } } }""";

        var change = Changes.OfOperation(Use, Use, """{ "A": { "type": "object", "properties": { "a": {} } } }""");
        var required = Changes.Short(
            Support.Some.Operation(Use, """{ "A": { "type": "object", "properties": { "a": {} } } }"""),
            Support.Some.Operation(Use, """{ "A": { "type": "object", "required": [ "a" ], "properties": { "a": {} } } }"""));

        Assert.Equal("", change);
        Assert.Equal("wire-breaking property-became-required", required);
    }
}
