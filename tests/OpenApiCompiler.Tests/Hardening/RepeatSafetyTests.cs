using HubSpot.OpenApiCompiler.Hardening;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Hardening;

public class RepeatSafetyTests
{
    [Theory]
    [InlineData("get", true)]
    [InlineData("put", true)]
    [InlineData("patch", true)]
    [InlineData("delete", true)]
    [InlineData("post", false)]
    public void A_verb_that_sets_or_reads_the_same_thing_twice_may_be_repeated(string verb, bool isRepeatable)
        => Assert.Equal(isRepeatable, Repeatable(verb, "{ }"));

    [Theory]
    [InlineData("post", true)]
    [InlineData("put", false)]
    public void The_overlay_has_the_last_word(string verb, bool isRepeatable)
        => Assert.Equal(isRepeatable, Repeatable(verb, $$"""{ "x-repeatable": {{(isRepeatable ? "true" : "false")}} }"""));

    private static bool? Repeatable(string verb, string operation)
    {
        var document = Some.Api($$"""{ "/events": { "{{verb}}": {{operation}} } }""");
        RepeatSafety.Apply(document);
        return (bool?)document.Paths["/events"]![verb]!["x-repeatable"];
    }
}
