using HubSpot.OpenApiCompiler.Names;

namespace HubSpot.OpenApiCompiler.Tests.Names;

public class ProposedNameTests
{
    [Theory]
    [InlineData("get", "/", "Root", "Get")]
    [InlineData("get", "/events", "Events", "Get")]
    [InlineData("post", "/events/upsert", "Events", "CreateUpsert")]
    [InlineData("put", "/{id}", "Root", "SetById")]
    [InlineData("patch", "/events/{externalEventId}/{subscriberState}", "Events", "UpdateByExternalEventIdAndSubscriberState")]
    [InlineData("delete", "/2024/{a-b}", "Api2024", "DeleteByAB")]
    [InlineData("get", "/!!/{}", "Root", "Get")]
    [InlineData("get", "/a\"; System.IO.File.Delete(\"b", "ASystemIOFileDeleteB", "Get")]
    public void A_name_is_made_of_verb_words_and_keys(string verb, string path, string client, string method)
        => Assert.Equal(new OperationName(verb, path, client, method), ProposedName.For(verb, path, _ => true));

    [Fact]
    public void A_name_that_is_taken_gets_the_next_free_number()
    {
        var taken = new HashSet<string> { "Get", "Get2" };

        var name = ProposedName.For("get", "/events", candidate => taken.Add(candidate.Method));

        Assert.Equal("Get3", name.Method);
    }
}
