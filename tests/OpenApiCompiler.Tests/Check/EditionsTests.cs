using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Check;

public sealed class EditionsTests
{
    [Theory]
    [InlineData("", "v3", true)]
    [InlineData("\"x-editions\": [ \"v3\", \"2025-09\" ],", "2025-09", true)]
    [InlineData("\"x-editions\": [ \"2025-09\", \"v3 before 2025-11-04\" ],", "v3", false)]
    public void An_action_says_for_which_editions_it_is_kept(string editions, string edition, bool isMeant)
    {
        var action = Some.Action($$"""{ "target": "$.paths", "description": "A reason.", {{editions}} "update": {} }""");

        Assert.Equal(isMeant, action.IsMeantFor(edition));
    }

    [Theory]
    [InlineData("\"v3\"")]
    [InlineData("[]")]
    [InlineData("[ 3 ]")]
    public void Editions_are_a_list_of_texts(string editions)
    {
        var error = Assert.Throws<DocumentException>(() => Some.Action($$"""{ "target": "$.paths", "description": "A reason.", "x-editions": {{editions}}, "update": {} }"""));

        Assert.Equal("'x-editions' must be an array of texts, for example [ '2025-09' ].", error.Message);
    }
}
