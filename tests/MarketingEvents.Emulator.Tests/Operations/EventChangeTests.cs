using HubSpot.MarketingEvents.Emulator;

namespace HubSpot.MarketingEvents.Tests;

public class EventChangeTests
{
    private const string External = Bare.V3 + "/events/webinar-7?externalAccountId=acct-1";

    [Theory]
    [InlineData("external")]
    [InlineData("object")]
    public async Task Patching_changes_what_it_names_and_nothing_else(string kind)
    {
        await using var bare = await Bare.InMemoryAsync();

        var answer = await bare.SendAsync(HttpMethod.Patch, kind == "object" ? $"{Bare.V3}/{bare.ObjectId}" : External, """{"eventType":"WEBINAR"}""");

        Assert.Equal((200, "WEBINAR", "Event"), (answer.Status, (string?)answer.Json["eventType"], (string?)answer.Json["eventName"]));
    }

    [Theory]
    [InlineData("external")]
    [InlineData("object")]
    public async Task A_deleted_event_is_gone_for_every_read(string kind)
    {
        await using var bare = await Bare.InMemoryAsync();

        var deleted = await bare.SendAsync(HttpMethod.Delete, kind == "object" ? $"{Bare.V3}/{bare.ObjectId}" : External, null);

        var byId = await bare.GetAsync($"{Bare.V3}/{bare.ObjectId}");
        var byPair = await bare.GetAsync(External);
        var list = await bare.GetAsync(Bare.V3);
        var search = await bare.GetAsync($"{Bare.V3}/events/search?q=webinar-7");
        Assert.Equal((204, ""), (deleted.Status, deleted.Body));
        Assert.Equal((404, 404), (byId.Status, byPair.Status));
        Assert.Empty(list.Json["results"]!);
        Assert.Empty(search.Json["results"]!);
    }

    [Fact]
    public async Task External_ids_of_a_deleted_event_can_be_used_again()
    {
        await using var bare = await Bare.InMemoryAsync();
        await bare.SendAsync(HttpMethod.Delete, External, null);

        var created = await bare.PostAsync($"{Bare.V3}/events", """{"eventName":"N","eventOrganizer":"O","externalAccountId":"acct-1","externalEventId":"webinar-7"}""");

        Assert.Equal(200, created.Status);
        Assert.NotEqual($"{bare.ObjectId}", (string?)created.Json["objectId"]);
    }

    [Theory]
    [InlineData("PATCH", "events/nothing?externalAccountId=acct-1", "{}")]
    [InlineData("DELETE", "events/nothing?externalAccountId=acct-1", null)]
    [InlineData("POST", "events/nothing/cancel?externalAccountId=acct-1", null)]
    [InlineData("POST", "events/nothing/complete?externalAccountId=acct-1", """{"startDateTime":"2026-05-20T09:00:00Z","endDateTime":"2026-05-20T10:00:00Z"}""")]
    [InlineData("PATCH", "77", "{}")]
    [InlineData("DELETE", "77", null)]
    [InlineData("GET", "participations/77", null)]
    [InlineData("GET", "associations/77/lists", null)]
    public async Task An_event_that_is_not_there_is_not_found(string method, string path, string? body)
    {
        await using var bare = await Bare.InMemoryAsync();

        var answer = await bare.SendAsync(new HttpMethod(method), $"{Bare.V3}/{path}", body);

        Assert.Equal((404, "OBJECT_NOT_FOUND", "No marketing event found"), (answer.Status, (string?)answer.Json["category"], answer.Message));
    }

    [Fact]
    public async Task A_cancelled_event_says_so_by_its_status()
    {
        await using var bare = await Bare.InMemoryAsync();

        var cancelled = await bare.PostAsync($"{Bare.V3}/events/webinar-7/cancel?externalAccountId=acct-1", "");

        var read = await bare.GetAsync($"{Bare.V3}/{bare.ObjectId}");
        Assert.True((bool?)cancelled.Json["eventCancelled"]);
        Assert.Equal("CANCELLED", (string?)read.Json["eventStatus"]);
    }

    [Fact]
    public async Task Completing_makes_no_shows_of_registrants_and_shares_of_durations()
    {
        await using var bare = await Bare.InMemoryAsync(options => options.CounterLag = options.EventBreakdownLag = TimeSpan.Zero);
        await bare.AttendAsync("""{"joinedAt":"2026-05-20T09:00:00Z","leftAt":"2026-05-20T09:25:12Z"}""");
        bare.Server.AddParticipation(bare.ObjectId, bare.Server.AddContact("bob@example.com"), "REGISTERED", Some.Noon);

        await bare.PostAsync(
            $"{Bare.V3}/events/webinar-7/complete?externalAccountId=acct-1", """{"startDateTime":"2026-05-20T09:00:00Z","endDateTime":"2026-05-20T10:00:00Z"}""");

        var attended = await bare.GetAsync($"{Bare.V3}/participations/{bare.ObjectId}/breakdown?state=ATTENDED");
        var absent = await bare.GetAsync($"{Bare.V3}/participations/{bare.ObjectId}/breakdown?state=NO_SHOW");
        Assert.Equal((1512, "0.42"), ((int?)attended.Json.SelectToken("results[0].properties.attendanceDurationSeconds"), (string?)attended.Json.SelectToken("results[0].properties.attendancePercentage")));
        Assert.Equal((1, "NO_SHOW"), ((int?)absent.Json["total"], (string?)absent.Json.SelectToken("results[0].properties.attendanceState")));
    }

    [Theory]
    [InlineData(AttendancePercentageForm.Number, "50")]
    [InlineData(AttendancePercentageForm.NumberWithSign, "50%")]
    public async Task The_form_of_percentages_is_a_switch(AttendancePercentageForm form, string expected)
    {
        await using var bare = await Bare.InMemoryAsync(options =>
        {
            options.EventBreakdownLag = TimeSpan.Zero;
            options.AttendancePercentage = form;
        });
        await bare.AttendAsync("""{"joinedAt":"2026-05-20T09:00:00Z","leftAt":"2026-05-20T09:30:00Z"}""");

        await bare.PostAsync(
            $"{Bare.V3}/events/webinar-7/complete?externalAccountId=acct-1", """{"startDateTime":"2026-05-20T09:00:00Z","endDateTime":"2026-05-20T10:00:00Z"}""");

        var rows = await bare.GetAsync($"{Bare.V3}/participations/{bare.ObjectId}/breakdown");
        Assert.Equal(expected, (string?)rows.Json.SelectToken("results[0].properties.attendancePercentage"));
    }

    [Fact]
    public async Task Stays_of_a_completed_event_add_up_when_they_are_asked_to()
    {
        await using var bare = await Bare.InMemoryAsync(options =>
        {
            options.EventBreakdownLag = TimeSpan.Zero;
            options.SumsStays = true;
        });
        await bare.AttendAsync("""{"joinedAt":"2026-05-20T09:00:00Z","leftAt":"2026-05-20T09:10:00Z"}""");
        await bare.AttendAsync("""{"joinedAt":"2026-05-20T09:20:00Z","leftAt":"2026-05-20T09:25:00Z"}""", interactionDateTime: 1_779_267_600_001);

        await bare.PostAsync(
            $"{Bare.V3}/events/webinar-7/complete?externalAccountId=acct-1", """{"startDateTime":"2026-05-20T09:00:00Z","endDateTime":"2026-05-20T10:00:00Z"}""");

        var rows = await bare.GetAsync($"{Bare.V3}/participations/{bare.ObjectId}/breakdown");
        Assert.Equal([900, 900], rows.Json.SelectTokens("results[*].properties.attendanceDurationSeconds").Select(token => (int)token));
    }

    [Fact]
    public async Task Putting_needs_what_creating_needs_but_takes_the_event_id_from_the_path()
    {
        await using var bare = await Bare.InMemoryAsync();

        var answer = await bare.SendAsync(HttpMethod.Put, $"{Bare.V3}/events/e9", """{"eventName":"N"}""");

        Assert.Equal(400, answer.Status);
        Assert.EndsWith("[eventOrganizer, externalAccountId]", answer.Message);
    }

    [Fact]
    public async Task The_list_is_paged_by_cursor_and_loses_nothing_to_deletions()
    {
        await using var bare = await Bare.InMemoryAsync();
        var ids = Enumerable.Range(0, 24).Select(number => bare.Server.AddEvent("acct-1", $"e{number}")).Prepend(bare.ObjectId).ToList();

        var first = await bare.GetAsync(Bare.V3);
        await bare.SendAsync(HttpMethod.Delete, $"{Bare.V3}/{ids[3]}", null);
        var rest = await bare.GetAsync($"{Bare.V3}?limit=100&after={first.Json.SelectToken("paging.next.after")}");

        var seen = first.Json["results"]!.Concat(rest.Json["results"]!).Select(found => (long)found["objectId"]!);
        Assert.Equal(ids, seen);
        Assert.Null(rest.Json["paging"]);
    }
}
