using HubSpot.OpenApiCompiler.Generate.Output;

namespace HubSpot.OpenApiCompiler.Tests.Generate.Output;

public class XmlTextTests
{
    [Theory]
    [InlineData("A sentence", "A sentence.")]
    [InlineData("Done?", "Done?")]
    [InlineData("a </summary> & b", "a &lt;/summary&gt; &amp; b.")]
    [InlineData("one\n\n  two\tthree\u2028four\u0085five", "one two three four five.")]
    [InlineData("\u202Eevil\u200B", "evil.")]
    [InlineData("a\uD800b", "ab.")]
    [InlineData("smile 😀", "smile 😀.")]
    [InlineData("", "Other.")]
    [InlineData(" \u200B\n", "Other.")]
    [InlineData(null, "Other.")]
    public void A_text_becomes_one_harmless_line(string? text, string expected) => Assert.Equal(expected, XmlText.Of(text, "Other."));

    [Fact]
    public void A_text_ends_somewhere() => Assert.InRange(XmlText.Of(new string('<', 100_000), "").Length, 1_000, 1_010);
}
