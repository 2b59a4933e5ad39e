using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents.Tests;

public class BreakdownTests
{
    [Fact]
    public async Task A_row_has_the_form_of_the_real_one()
    {
        await using var bare = await Bare.StartAsync();
        var contact = bare.Server.AddContact("ada@example.com");
        bare.Server.AddParticipation(bare.ObjectId, contact, "REGISTERED", Some.Noon);

        var answer = await bare.GetAsync($"{Bare.V3}/participations/{bare.ObjectId}/breakdown");

        var row = Assert.Single(answer.Json["results"]!);
        Assert.Equal(1, (int?)answer.Json["total"]);
        Assert.Null(answer.Json["paging"]);
        Assert.Equal(JTokenType.String, row["id"]!.Type);
        Assert.Equal(JTokenType.Integer, row.SelectToken("properties.occurredAt")!.Type);
        Assert.Equal(JTokenType.Null, row.SelectToken("properties.attendanceDurationSeconds")!.Type);
        Assert.Equal(JTokenType.Null, row.SelectToken("properties.attendancePercentage")!.Type);
        Assert.Equal($"{contact}", (string?)row.SelectToken("associations.contact.contactId"));
        Assert.Equal($"{bare.ObjectId}", (string?)row.SelectToken("associations.marketingEvent.marketingEventId"));
    }

    [Fact]
    public async Task Writes_become_visible_after_the_lag_of_each_read_path()
    {
        await using var bare = await Bare.StartAsync();
        await bare.AttendAsync("""{"joinedAt":"2026-05-20T09:00:00Z","leftAt":"2026-05-20T10:00:00Z"}""");
        var byEvent = $"{Bare.V3}/participations/{bare.ObjectId}/breakdown";
        var counters = $"{Bare.V3}/participations/acct-1/webinar-7";

        var early = await bare.GetAsync(byEvent);
        bare.Clock.Advance(TimeSpan.FromSeconds(1.3));
        var late = await bare.GetAsync(byEvent);
        var stillCounting = await bare.GetAsync(counters);
        bare.Clock.Advance(TimeSpan.FromSeconds(1.7));
        var counted = await bare.GetAsync(counters);

        Assert.Equal((0, 1), ((int?)early.Json["total"], (int?)late.Json["total"]));
        Assert.Equal((0, 1), ((int?)stillCounting.Json["attended"], (int?)counted.Json["attended"]));
        Assert.Equal(3600, (int?)late.Json.SelectToken("results[0].properties.attendanceDurationSeconds"));
    }

    [Fact]
    public async Task A_seeded_row_is_visible_whatever_the_lag()
    {
        await using var bare = await Bare.StartAsync(options => options.EventBreakdownLag = TimeSpan.MaxValue);
        bare.Server.AddParticipation(bare.ObjectId, bare.Server.AddContact("ada@example.com"), "ATTENDED", Some.Noon);
        await bare.AttendAsync("""{"joinedAt":"2026-05-20T09:00:00Z","leftAt":"2026-05-20T10:00:00Z"}""");

        var answer = await bare.GetAsync($"{Bare.V3}/participations/{bare.ObjectId}/breakdown");

        Assert.Equal((200, 1), (answer.Status, (int?)answer.Json["total"]));
    }

    [Fact]
    public async Task A_registration_counts_as_no_show_once_the_event_has_ended()
    {
        await using var bare = await Bare.StartAsync();
        var id = bare.Server.AddEvent("acct-1", "short", Some.Noon.AddMinutes(1));
        bare.Server.AddParticipation(id, bare.Server.AddContact("ada@example.com"), "REGISTERED", Some.Noon.AddHours(-1));

        var before = await bare.GetAsync($"{Bare.V3}/participations/{id}");
        bare.Clock.Advance(TimeSpan.FromHours(1));
        var after = await bare.GetAsync($"{Bare.V3}/participations/{id}");

        Assert.Equal((1, 0), ((int?)before.Json["registered"], (int?)before.Json["noShows"]));
        Assert.Equal((0, 1), ((int?)after.Json["registered"], (int?)after.Json["noShows"]));
    }

    [Fact]
    public async Task Pages_follow_the_cursor_to_the_end()
    {
        await using var bare = await Bare.StartAsync();
        foreach (var number in Enumerable.Range(0, 25))
        {
            bare.Server.AddParticipation(bare.ObjectId, bare.Server.AddContact($"c{number}@example.net"), "REGISTERED", Some.Noon);
        }

        var sizes = new List<int>();
        string? after = "";
        while (after is not null)
        {
            var page = await bare.GetAsync($"{Bare.V3}/participations/{bare.ObjectId}/breakdown?after={after}");
            sizes.Add(page.Json["results"]!.Count());
            after = (string?)page.Json.SelectToken("paging.next.after");
        }

        Assert.Equal([10, 10, 5], sizes);
    }

    [Theory]
    [InlineData("state=EMPTY", "REGISTERED, CANCELLED, ATTENDED, NO_SHOW")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=101", "limit")]
    public async Task Bad_filters_are_refused(string query, string message)
    {
        await using var bare = await Bare.StartAsync();

        var answer = await bare.GetAsync($"{Bare.V3}/participations/{bare.ObjectId}/breakdown?{query}");

        Assert.Equal(400, answer.Status);
        Assert.Contains(message, (string?)answer.Json["message"]);
    }

    [Fact]
    public async Task An_external_id_in_place_of_the_object_id_cannot_be_parsed()
    {
        await using var bare = await Bare.StartAsync();

        var answer = await bare.GetAsync($"{Bare.V3}/participations/webinar-7/breakdown");

        Assert.Equal((400, "Unable to parse value for path parameter: marketingEventId"), (answer.Status, (string?)answer.Json["message"]));
        Assert.Null(answer.Json["category"]);
    }
}
