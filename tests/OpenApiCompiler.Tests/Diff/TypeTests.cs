namespace HubSpot.OpenApiCompiler.Tests.Diff;

public sealed class TypeTests
{
    private const string Text = """{ "type": "string" }""";
    private const string Integer = """{ "type": "integer" }""";
    private const string Int32 = """{ "type": "integer", "format": "int32" }""";
    private const string Int64 = """{ "type": "integer", "format": "int64" }""";
    private const string Number = """{ "type": "number" }""";
    private const string DateTime = """{ "type": "string", "format": "date-time" }""";

    [Theory]
    [InlineData(Text, Integer, "wire-breaking type-changed", "wire-breaking type-changed", "wire-breaking type-changed")]
    [InlineData(Integer, Text, "wire-breaking type-changed", "wire-breaking type-changed", "source-breaking type-changed")]
    [InlineData(Integer, Number, "source-breaking type-changed", "wire-breaking type-changed", "source-breaking type-changed")]
    [InlineData(Number, Integer, "wire-breaking type-changed", "source-breaking type-changed", "wire-breaking type-changed")]
    [InlineData(Number, Int32, "wire-breaking type-changed", "source-breaking type-changed", "wire-breaking type-changed")]
    [InlineData("{}", Text, "wire-breaking type-changed", "source-breaking type-changed", "wire-breaking type-changed")]
    [InlineData(Text, "{}", "source-breaking type-changed", "wire-breaking type-changed", "source-breaking type-changed")]
    [InlineData("""{ "type": "array", "items": { "type": "string" } }""", """{ "type": "object" }""", "wire-breaking type-changed", "wire-breaking type-changed", "wire-breaking type-changed")]
    [InlineData("""{ "type": "array", "items": { "type": "string" } }""", """{ "type": "array", "items": { "type": "integer" } }""",
        "wire-breaking type-changed", "wire-breaking type-changed", "wire-breaking type-changed")]
    [InlineData(Int32, Int64, "additive format-changed", "additive format-changed", "additive format-changed")]
    [InlineData(Int64, Int32, "wire-breaking format-changed", "additive format-changed", "wire-breaking format-changed")]
    [InlineData(Integer, Int64, "additive format-changed", "additive format-changed", "additive format-changed")]
    [InlineData(Integer, Int32, "wire-breaking format-changed", "additive format-changed", "wire-breaking format-changed")]
    [InlineData(Int32, Integer, "additive format-changed", "additive format-changed", "additive format-changed")]
    [InlineData("""{ "type": "number", "format": "float" }""", """{ "type": "number", "format": "double" }""",
        "additive format-changed", "additive format-changed", "additive format-changed")]
    [InlineData("""{ "type": "number", "format": "double" }""", """{ "type": "number", "format": "float" }""",
        "wire-breaking format-changed", "additive format-changed", "wire-breaking format-changed")]
    [InlineData(Text, DateTime, "wire-breaking format-changed", "source-breaking format-changed", "wire-breaking format-changed")]
    [InlineData(DateTime, Text, "source-breaking format-changed", "wire-breaking format-changed", "source-breaking format-changed")]
    [InlineData(DateTime, """{ "type": "string", "format": "date" }""", "wire-breaking format-changed", "source-breaking format-changed", "wire-breaking format-changed")]
    [InlineData(Text, """{ "type": "string", "format": "password" }""", "additive format-changed", "additive format-changed", "additive format-changed")]
    [InlineData(Text, """{ "type": "string", "format": "email" }""", "wire-breaking format-changed", "additive format-changed", "wire-breaking format-changed")]
    [InlineData("""{ "type": "string", "format": "email" }""", Text, "additive format-changed", "additive format-changed", "additive format-changed")]
    public void Another_type_is_judged_by_what_old_values_and_old_readers_make_of_it(string old, string @new, string whenSent, string whenRead, string asParameter)
    {
        var found = (Changes.WhenSent(old, @new), Changes.WhenRead(old, @new), Changes.AsParameter(old, @new));

        Assert.Equal((whenSent, whenRead, asParameter), found);
    }
}
