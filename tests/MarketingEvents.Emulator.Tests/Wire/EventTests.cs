using HubSpot.MarketingEvents.Emulator;

namespace HubSpot.MarketingEvents.Tests;

public class EventTests
{
    private const string Body = """{"eventName":"Launch","eventOrganizer":"Ada","externalAccountId":"a/b","externalEventId":"e 1","customProperties":[{"name":"room","value":"7"}]}""";

    [Fact]
    public async Task A_created_event_is_read_by_both_kinds_of_id_and_listed()
    {
        await using var bare = await Bare.StartAsync();
        bare.Server.DefineEventProperty("room");

        var created = await bare.PostAsync($"{Bare.V3}/events", Body);

        var id = (string?)created.Json["objectId"];
        var external = await bare.GetAsync($"{Bare.V3}/events/e%201?externalAccountId=a%2Fb");
        var byId = await bare.GetAsync($"{Bare.V3}/{id}");
        var list = await bare.GetAsync("/marketing/marketing-events/v3");
        Assert.Equal(("Launch", id), ((string?)external.Json["eventName"], (string?)external.Json["id"]));
        Assert.Equal("7", (string?)byId.Json.SelectToken("customProperties[0].value"));
        Assert.Equal(2, list.Json["results"]!.Count());
    }

    [Fact]
    public async Task Custom_properties_that_the_portal_does_not_define_are_dropped_silently()
    {
        await using var bare = await Bare.StartAsync();

        var created = await bare.PostAsync($"{Bare.V3}/events", Body);

        Assert.Equal((200, 0), (created.Status, created.Json["customProperties"]!.Count()));
    }

    [Fact]
    public async Task Events_of_another_app_are_found_by_object_id_only()
    {
        await using var bare = await Bare.StartAsync();
        var other = new EmulatorApp(7, "other-client", "other-secret");
        bare.Server.AddApp(other);
        var id = bare.Server.Account.AddEvent(other, "acct-2", "theirs");

        var external = await bare.GetAsync($"{Bare.V3}/events/theirs?externalAccountId=acct-2");
        var byId = await bare.GetAsync($"{Bare.V3}/{id}");

        Assert.Equal((404, "OBJECT_NOT_FOUND", 200), (external.Status, (string?)external.Json["category"], byId.Status));
    }

    [Fact]
    public async Task An_escaped_percent_sign_is_not_a_slash()
    {
        await using var bare = await Bare.StartAsync();
        bare.Server.AddEvent("acct-1", "a/b");

        var slash = await bare.GetAsync($"{Bare.V3}/events/a%2Fb?externalAccountId=acct-1");
        var percent = await bare.GetAsync($"{Bare.V3}/events/a%252Fb?externalAccountId=acct-1");

        Assert.Equal((200, 404), (slash.Status, percent.Status));
    }

    [Fact]
    public async Task The_same_ids_twice_are_a_conflict_that_names_the_existing_event()
    {
        await using var bare = await Bare.StartAsync();
        var created = await bare.PostAsync($"{Bare.V3}/events", Body);

        var again = await bare.PostAsync($"{Bare.V3}/events", Body);

        Assert.Equal((400, "UNIQUE_VALUE_CONFLICT"), (again.Status, (string?)again.Json["errorType"]));
        Assert.Equal((string?)created.Json["objectId"], (string?)again.Json.SelectToken("errorTokens.existingObjectId[0]"));
    }

    [Fact]
    public async Task Required_members_are_named_when_they_are_missing()
    {
        await using var bare = await Bare.StartAsync();

        var answer = await bare.PostAsync($"{Bare.V3}/events", """{"eventName":"Launch"}""");

        Assert.Equal(400, answer.Status);
        Assert.Contains("[eventOrganizer, externalAccountId, externalEventId]", (string?)answer.Json["message"]);
    }

    [Fact]
    public async Task Putting_creates_and_then_changes()
    {
        await using var bare = await Bare.StartAsync();

        var first = await bare.SendAsync(HttpMethod.Put, $"{Bare.V3}/events/e2", """{"eventName":"A","eventOrganizer":"Ada","externalAccountId":"acct-1","externalEventId":"e2"}""");
        var second = await bare.SendAsync(HttpMethod.Put, $"{Bare.V3}/events/e2", """{"eventName":"B","eventOrganizer":"Ada","externalAccountId":"acct-1","externalEventId":"e2"}""");

        Assert.Equal((string?)first.Json["objectId"], (string?)second.Json["objectId"]);
        Assert.Equal("B", (string?)second.Json["eventName"]);
    }

    [Fact]
    public async Task Completing_needs_both_times_and_says_that_it_is_done()
    {
        await using var bare = await Bare.StartAsync();
        var path = $"{Bare.V3}/events/webinar-7/complete?externalAccountId=acct-1";

        var refused = await bare.PostAsync(path, """{"startDateTime":"2026-05-20T09:00:00Z"}""");
        var done = await bare.PostAsync(path, """{"startDateTime":"2026-05-20T09:00:00Z","endDateTime":"2026-05-20T10:00:00Z"}""");

        Assert.Equal(400, refused.Status);
        Assert.True((bool?)done.Json["eventCompleted"]);
    }

    [Fact]
    public async Task A_missing_account_is_a_validation_error_with_plain_texts()
    {
        await using var bare = await Bare.StartAsync();

        var answer = await bare.GetAsync($"{Bare.V3}/events/webinar-7");

        Assert.Equal((400, "validation error", "query param externalAccountId may not be null"), (answer.Status, (string?)answer.Json["message"], (string?)answer.Json["errors"]![0]));
    }
}
