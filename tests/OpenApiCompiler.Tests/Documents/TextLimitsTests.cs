using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Documents;

public class TextLimitsTests
{
    private static readonly string Long = new('x', 10_000_000);

    public static TheoryData<string, string> Places => new()
    {
        { "enum", $$"""{ "A": { "enum": ["a", "{{Long}}"] } }""" },
        { "const", $$"""{ "A": { "const": "{{Long}}" } }""" },
        { "property", $$"""{ "A": { "properties": { "{{Long}}": {} } } }""" },
        { "schema", $$"""{ "{{Long}}": {} }""" },
    };

    [Theory]
    [MemberData(nameof(Places), DisableDiscoveryEnumeration = true)]
    public void A_name_or_value_that_is_too_long_is_one_short_refusal(string place, string schemas)
    {
        var refusal = Assert.Throws<DocumentException>(() => Some.Api(schemas: schemas));

        Assert.Equal($"The text '{new string('x', 40)}...' has 10000000 characters; a name or value may have at most 2000.", refusal.Message);
        Assert.True(refusal.Line == 1 && refusal.ToBuildError().Length < 2_000, place);
    }

    [Fact]
    public void An_example_may_be_long() => Some.Api(schemas: $$"""{ "A": { "example": { "{{Long}}": { "enum": ["{{Long}}"] } } } }""");
}
