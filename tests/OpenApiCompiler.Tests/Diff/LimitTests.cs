namespace HubSpot.OpenApiCompiler.Tests.Diff;

public sealed class LimitTests
{
    [Theory]
    [InlineData("""{ "type": "integer", "maximum": 10 }""", """{ "type": "integer", "maximum": 5 }""", "limit-tightened")]
    [InlineData("""{ "type": "integer" }""", """{ "type": "integer", "maximum": 5 }""", "limit-tightened")]
    [InlineData("""{ "type": "integer", "minimum": 1 }""", """{ "type": "integer", "minimum": 2 }""", "limit-tightened")]
    [InlineData("""{ "type": "integer", "maximum": 5 }""", """{ "type": "integer", "maximum": 5, "exclusiveMaximum": true }""", "limit-tightened")]
    [InlineData("""{ "type": "number", "maximum": 0.5 }""", """{ "type": "number", "maximum": 0.25 }""", "limit-tightened")]
    [InlineData("""{ "type": "integer", "maximum": 123456789012345678901234567890 }""", """{ "type": "integer", "maximum": 5 }""", "limit-tightened")]
    [InlineData("""{ "type": "string", "maxLength": 10 }""", """{ "type": "string", "maxLength": 5 }""", "limit-tightened")]
    [InlineData("""{ "type": "string" }""", """{ "type": "string", "minLength": 1 }""", "limit-tightened")]
    [InlineData("""{ "type": "string" }""", """{ "type": "string", "pattern": "^a$" }""", "limit-tightened")]
    [InlineData("""{ "type": "array", "items": {} }""", """{ "type": "array", "items": {}, "maxItems": 100 }""", "limit-tightened")]
    [InlineData("""{ "type": "array", "items": {} }""", """{ "type": "array", "items": {}, "uniqueItems": true }""", "limit-tightened")]
    [InlineData("""{ "type": "integer", "multipleOf": 2 }""", """{ "type": "integer", "multipleOf": 4 }""", "limit-tightened")]
    [InlineData("""{ "type": "integer" }""", """{ "type": "integer", "not": { "enum": [ 1 ] } }""", "limit-tightened")]
    [InlineData("""{ "type": "integer", "maximum": 5 }""", """{ "type": "integer", "maximum": 10 }""", "limit-relaxed")]
    [InlineData("""{ "type": "integer", "maximum": 5 }""", """{ "type": "integer" }""", "limit-relaxed")]
    [InlineData("""{ "type": "array", "items": {}, "minItems": 2 }""", """{ "type": "array", "items": {}, "minItems": 1 }""", "limit-relaxed")]
    [InlineData("""{ "type": "string", "pattern": "^a$" }""", """{ "type": "string", "pattern": ".*" }""", "limit-relaxed")]
    [InlineData("""{ "type": "integer", "multipleOf": 4 }""", """{ "type": "integer", "multipleOf": 2 }""", "limit-relaxed")]
    public void A_limit_hurts_whoever_sends_and_nobody_who_reads(string old, string @new, string kind)
    {
        var sent = Changes.WhenSent(old, @new);
        var read = Changes.WhenRead(old, @new);

        var isTighter = kind == "limit-tightened";
        Assert.Equal($"{(isTighter ? "wire-breaking" : "additive")} {kind}", sent);
        Assert.Equal($"additive {kind}", read);
    }

    [Theory]
    [InlineData("""{ "type": "string", "pattern": "^a$" }""", """{ "type": "string", "pattern": "^b$" }""")]
    [InlineData("""{ "type": "integer", "multipleOf": 2 }""", """{ "type": "integer", "multipleOf": 3 }""")]
    public void A_limit_that_is_neither_tighter_nor_wider_hurts_whoever_sends(string old, string @new)
    {
        var sent = Changes.WhenSent(old, @new);
        var read = Changes.WhenRead(old, @new);

        Assert.Equal("wire-breaking limit-changed", sent);
        Assert.Equal("additive limit-changed", read);
    }

    [Theory]
    [InlineData("""{ "type": "string" }""", """{ "type": "string", "minLength": 0, "pattern": ".*" }""")]
    [InlineData("""{ "type": "array", "items": {} }""", """{ "type": "array", "items": {}, "minItems": 0, "uniqueItems": false }""")]
    public void A_limit_that_excludes_nothing_is_none(string old, string @new)
    {
        var found = Changes.WhenSent(old, @new);

        Assert.Equal("noise form-changed", found);
    }
}
