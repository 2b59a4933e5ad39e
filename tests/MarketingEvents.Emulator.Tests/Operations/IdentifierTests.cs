using HubSpot.MarketingEvents.Emulator;

namespace HubSpot.MarketingEvents.Tests;

public class IdentifierTests
{
    [Theory]
    [InlineData("webinar-7", 1)]
    [InlineData("webinar", 0)]
    [InlineData("WEBINAR-7", 0)]
    public async Task Searching_finds_exact_matches_of_the_calling_app(string query, int found)
    {
        await using var bare = await Bare.InMemoryAsync();
        var other = new EmulatorApp(7, "other", "secret");
        bare.Server.AddApp(other);
        bare.Server.Account.AddEvent(other, "acct-2", "webinar-7");

        var answer = await bare.GetAsync($"{Bare.V3}/events/search?q={query}");

        Assert.Equal((200, found), (answer.Status, answer.Json["results"]!.Count()));
    }

    [Fact]
    public async Task Searching_for_nothing_is_a_validation_error_with_plain_texts()
    {
        await using var bare = await Bare.InMemoryAsync();

        var answer = await bare.GetAsync($"{Bare.V3}/events/search");

        Assert.Equal((400, "query param q may not be null"), (answer.Status, (string?)answer.Json["errors"]![0]));
    }

    [Fact]
    public async Task Identifiers_name_the_events_of_all_apps()
    {
        await using var bare = await Bare.InMemoryAsync();
        var other = new EmulatorApp(7, "other", "secret");
        bare.Server.AddApp(other);
        bare.Server.Account.AddEvent(other, "acct-2", "webinar-7");

        var answer = await bare.GetAsync($"{Bare.V3}/webinar-7/identifiers");

        Assert.Equal(2, (int?)answer.Json["total"]);
        Assert.Equal(["1000001", "7"], answer.Json.SelectTokens("results[*].appInfo.id").Select(id => (string?)id).Order());
    }

    [Fact]
    public async Task A_new_event_appears_in_its_identifiers_late()
    {
        await using var bare = await Bare.InMemoryAsync();
        await bare.PostAsync($"{Bare.V3}/events", """{"eventName":"N","eventOrganizer":"O","externalAccountId":"acct-1","externalEventId":"new"}""");

        var early = await bare.GetAsync($"{Bare.V3}/new/identifiers");
        bare.Clock.Advance(TimeSpan.FromMinutes(2));
        var late = await bare.GetAsync($"{Bare.V3}/new/identifiers");

        Assert.Equal((0, 1), ((int?)early.Json["total"], (int?)late.Json["total"]));
    }

    [Theory]
    [InlineData(UnknownIdentifiersAnswer.EmptyPage, 200)]
    [InlineData(UnknownIdentifiersAnswer.NotFound, 404)]
    public async Task Unknown_identifiers_are_a_switch(UnknownIdentifiersAnswer behaviour, int status)
    {
        await using var bare = await Bare.InMemoryAsync(options => options.UnknownIdentifiers = behaviour);

        var answer = await bare.GetAsync($"{Bare.V3}/unknown/identifiers");

        Assert.Equal(status, answer.Status);
    }
}
