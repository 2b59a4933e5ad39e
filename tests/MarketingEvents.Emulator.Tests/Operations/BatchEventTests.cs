using HubSpot.MarketingEvents.Emulator;

namespace HubSpot.MarketingEvents.Tests;

public class BatchEventTests
{
    [Fact]
    public async Task A_batch_update_answers_200_when_every_event_is_there()
    {
        await using var bare = await Bare.InMemoryAsync();

        var answer = await bare.PostAsync($"{Bare.V3}/batch/update", $$"""{"inputs":[{"objectId":"{{bare.ObjectId}}","eventName":"New"}]}""");

        Assert.Equal((200, "COMPLETE", "New"), (answer.Status, (string?)answer.Json["status"], (string?)answer.Json.SelectToken("results[0].eventName")));
    }

    [Fact]
    public async Task A_batch_update_answers_207_and_names_the_event_that_is_not_there()
    {
        await using var bare = await Bare.InMemoryAsync();

        var answer = await bare.PostAsync($"{Bare.V3}/batch/update", $$"""{"inputs":[{"objectId":"77"},{"objectId":"{{bare.ObjectId}}","eventName":"New"}]}""");

        Assert.Equal((207, 1, "77"), (answer.Status, (int?)answer.Json["numErrors"], (string?)answer.Json.SelectToken("errors[0].context.ids[0]")));
        Assert.Single(answer.Json["results"]!);
    }

    [Fact]
    public async Task A_batch_upsert_creates_changes_and_names_what_is_incomplete()
    {
        await using var bare = await Bare.InMemoryAsync();

        var answer = await bare.PostAsync($"{Bare.V3}/events/upsert", """
            {"inputs":[
              {"eventName":"Changed","eventOrganizer":"O","externalAccountId":"acct-1","externalEventId":"webinar-7"},
              {"eventName":"Created","eventOrganizer":"O","externalAccountId":"acct-1","externalEventId":"webinar-8"},
              {"eventName":"Incomplete","externalAccountId":"acct-1","externalEventId":"webinar-9"}]}
            """);

        Assert.Equal(207, answer.Status);
        Assert.Equal(["Changed", "Created"], answer.Json["results"]!.Select(found => (string?)found["eventName"]));
        Assert.Contains("[eventOrganizer]", (string?)answer.Json.SelectToken("errors[0].message"));
    }

    [Fact]
    public async Task A_batch_upsert_can_store_nothing_as_was_observed_once()
    {
        await using var bare = await Bare.InMemoryAsync(options => options.DropsBatchUpserts = true);

        var answer = await bare.PostAsync(
            $"{Bare.V3}/events/upsert", """{"inputs":[{"eventName":"N","eventOrganizer":"O","externalAccountId":"acct-1","externalEventId":"webinar-8"}]}""");

        var list = await bare.GetAsync(Bare.V3);
        Assert.Equal((200, "COMPLETE", 0), (answer.Status, (string?)answer.Json["status"], answer.Json["results"]!.Count()));
        Assert.Single(list.Json["results"]!);
    }

    [Theory]
    [InlineData("", 204)]
    [InlineData(""",{"objectId":"77"}""", 207)]
    [InlineData(""",{"objectId":"not a number"}""", 207)]
    public async Task Archiving_answers_207_when_an_id_is_unknown(string more, int status)
    {
        await using var bare = await Bare.InMemoryAsync();

        var answer = await bare.PostAsync($"{Bare.V3}/batch/archive", $$"""{"inputs":[{"objectId":"{{bare.ObjectId}}"}{{more}}]}""");

        var read = await bare.GetAsync($"{Bare.V3}/{bare.ObjectId}");
        Assert.Equal((status, 404), (answer.Status, read.Status));
    }

    [Fact]
    public async Task Deleting_by_external_ids_answers_202_and_spares_the_events_of_other_apps()
    {
        await using var bare = await Bare.InMemoryAsync();
        var other = new EmulatorApp(7, "other", "secret");
        bare.Server.AddApp(other);
        var theirs = bare.Server.Account.AddEvent(other, "acct-1", "webinar-7");

        var answer = await bare.PostAsync($"{Bare.V3}/events/delete", $$"""
            {"inputs":[
              {"appId":{{EmulatorServer.DefaultApp.Id}},"externalAccountId":"acct-1","externalEventId":"webinar-7"},
              {"appId":7,"externalAccountId":"acct-1","externalEventId":"webinar-7"},
              {"appId":{{EmulatorServer.DefaultApp.Id}},"externalAccountId":"acct-1","externalEventId":"unknown"}]}
            """);

        var ours = await bare.GetAsync($"{Bare.V3}/{bare.ObjectId}");
        var spared = await bare.GetAsync($"{Bare.V3}/{theirs}");
        Assert.Equal((202, "", 404, 200), (answer.Status, answer.Body, ours.Status, spared.Status));
    }

    [Theory]
    [InlineData("batch/update")]
    [InlineData("batch/archive")]
    [InlineData("events/upsert")]
    [InlineData("events/delete")]
    public async Task An_input_that_is_null_refuses_the_batch(string path)
    {
        await using var bare = await Bare.InMemoryAsync();

        var answer = await bare.PostAsync($"{Bare.V3}/{path}", """{"inputs":[null]}""");

        Assert.Equal((400, "VALIDATION_ERROR"), (answer.Status, (string?)answer.Json["category"]));
    }
}
