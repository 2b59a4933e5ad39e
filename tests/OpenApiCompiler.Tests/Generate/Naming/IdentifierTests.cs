using HubSpot.OpenApiCompiler.Generate.Naming;

namespace HubSpot.OpenApiCompiler.Tests.Generate.Naming;

public class IdentifierTests
{
    [Theory]
    [InlineData("hs_object_id", "HsObjectId")]
    [InlineData("HS-OBJECT-ID", "HsObjectId")]
    [InlineData("hsObjectId", "HsObjectId")]
    [InlineData("URL", "Url")]
    [InlineData("hs.list (old)", "HsListOld")]
    [InlineData("30_DAYS", "_30Days")]
    [InlineData("1.5", "_1_5")]
    [InlineData("-1", "Minus1")]
    [InlineData(">=5", "GreaterEqual5")]
    [InlineData("<=", "LessEqual")]
    [InlineData("$ref", "Ref")]
    [InlineData("class", "Class")]
    [InlineData("", "Empty")]
    [InlineData(" ", "Space")]
    [InlineData("§", "U00a7")]
    [InlineData("naïve", "NaU00EFve")]
    [InlineData("\u202Eevil", "U202Eevil")]
    [InlineData("a\nb", "AB")]
    public void Any_text_becomes_a_name(string text, string expected) => Assert.Equal(expected, Identifier.Pascal(text));

    [Fact]
    public void Capitals_of_a_name_stay_where_they_are_asked_to() => Assert.Equal("CRMObject", Identifier.Kept("CRM object"));

    [Fact]
    public void A_long_name_is_cut_and_told_apart_from_others()
    {
        var one = Identifier.Pascal(new string('a', 5_000) + "1");
        var other = Identifier.Pascal(new string('a', 5_000) + "2");

        Assert.Equal((88, 88), (one.Length, other.Length));
        Assert.NotEqual(one, other);
    }
}
