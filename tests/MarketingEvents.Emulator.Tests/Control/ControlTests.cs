using System.Net.Http.Json;
using HubSpot.MarketingEvents.Emulator;
using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>What steers the emulator over HTTP, for programs in other languages.</summary>
public class ControlTests
{
    private const string Hour = """{"joinedAt":"2026-05-20T09:00:00Z","leftAt":"2026-05-20T10:00:00Z"}""";

    public static TheoryData<string, int> Faults => new()
    {
        { """{"fault":"tooManyRequests","retryAfter":3}""", 429 },
        { """{"fault":"tooManyRequestsWithCategory"}""", 429 },
        { """{"fault":"dailyLimit"}""", 429 },
        { """{"fault":"locked"}""", 423 },
        { """{"fault":"migrating","retryAfter":60}""", 477 },
        { """{"fault":"serverError","status":503}""", 503 },
        { """{"fault":"page","status":524,"after":true}""", 524 },
        { """{"fault":"refusal","status":418,"body":"{}"}""", 418 },
        { """{"fault":"empty"}""", 200 },
        { """{"fault":"contentType","mediaType":"text/csv"}""", 200 },
        { """{"fault":"delay","delay":5,"longestDelay":10}""", 200 },
        { """{"fault":"slowBody","delay":5}""", 200 },
        { """{"script":[{"fault":"page","status":502},null]}""", 502 },
        { """[{"fault":"locked","method":"POST"},{"fault":"page","path":"/events/"},{"fault":"serverError","share":1}]""", 500 },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Faults_are_planned_as_json(string plan, int status)
    {
        await using var bare = await Bare.InMemoryAsync();

        var planned = await bare.PostAsync("/_emulator/faults", plan);
        var struck = await bare.GetAsync(Bare.V3);

        Assert.Equal((204, status), (planned.Status, struck.Status));
    }

    [Theory]
    [InlineData("""{"fault":"flood"}""", "'flood' is not a fault.")]
    [InlineData("""{"fault":"page","status":77}""", "status must be between 200 and 599")]
    [InlineData("""{"fault":"page","tmies":2}""", "tmies")]
    [InlineData("""{"fault":"locked","times":0}""", "times must be at least 1")]
    [InlineData("""{"script":[]}""", "at least one step")]
    [InlineData("""{"fault":"delay","delay":9,"longestDelay":1}""", "cannot be used")]
    [InlineData("""{"fault":"slowBody","delay":-1}""", "must be between 0 and 86400000")]
    [InlineData("""{"fault":"delay","delay":2147483647}""", "must be between 0 and 86400000")]
    [InlineData("""{"fault":"delay","delay":99999999999}""", "cannot be read")]
    [InlineData("null", "must be an object")]
    [InlineData("[null]", "must be an object")]
    [InlineData("nonsense", "cannot be read")]
    public async Task Faults_that_make_no_sense_are_refused_and_not_planned(string plan, string message)
    {
        await using var bare = await Bare.InMemoryAsync();

        var answer = await bare.PostAsync("/_emulator/faults", plan);

        Assert.Equal((400, 0), (answer.Status, bare.Server.Faults.Count));
        Assert.Contains(message, answer.Message);
    }

    [Fact]
    public async Task Resetting_forgets_everything_and_begins_with_the_same_ids()
    {
        await using var bare = await Bare.InMemoryAsync();
        await bare.AttendAsync(Hour);
        bare.Server.Faults.Add(Fault.Locked(), 1);

        var answer = await bare.PostAsync("/_emulator/reset", "");

        Assert.Equal((204, 0, 0), (answer.Status, bare.Server.Requests.Count, bare.Server.Faults.Count));
        Assert.Empty(bare.Server.Ledger.Entries);
        Assert.Equal(bare.ObjectId, bare.Server.AddEvent("acct-1", "webinar-7"));
    }

    [Fact]
    public async Task The_clock_is_moved_when_it_is_one_that_moves()
    {
        var clock = new EmulatorClock();
        await using var bare = await Bare.InMemoryAsync(options => options.TimeProvider = clock);
        await using var fixedClock = await Bare.InMemoryAsync();

        var moved = await bare.PostAsync("/_emulator/clock", """{"advanceSeconds":90.5}""");
        var backwards = await bare.PostAsync("/_emulator/clock", """{"advanceSeconds":-1}""");
        var refused = await fixedClock.PostAsync("/_emulator/clock", """{"advanceSeconds":1}""");

        Assert.Equal((204, 400, 409, TimeSpan.FromSeconds(90.5)), (moved.Status, backwards.Status, refused.Status, clock.Offset));
    }

    [Fact]
    public async Task The_ledger_says_what_each_request_changed_and_why_nothing_was_stored()
    {
        await using var bare = await Bare.InMemoryAsync();
        await bare.AttendAsync(Hour);
        await bare.AttendAsync(Hour);
        await bare.AttendAsync("""{"joinedAt":"2026-05-20T09:00:00.000Z","leftAt":"2026-05-20T09:00:00.999Z"}""", interactionDateTime: 1_779_267_600_001);

        var answer = await bare.GetAsync("/_emulator/ledger");

        var entries = JArray.Parse(answer.Body);
        Assert.Equal(["contactCreated", "attendanceRecorded", "attendanceRepeated", "attendanceDropped"], entries.Select(entry => (string?)entry["change"]));
        Assert.Equal([1, 1, 2, 3], entries.Select(entry => (int)entry["request"]!));
        Assert.Equal("The stay is 999 ms, which is less than a second.", (string?)entries[3]["reason"]);
        Assert.Equal(2, bare.Server.Ledger.ChangesOf(request: 1).Count);
    }

    [Fact]
    public async Task The_log_tells_number_status_and_correlation_id_of_each_request()
    {
        await using var bare = await Bare.InMemoryAsync();
        var call = await bare.GetAsync($"{Bare.V3}/77?x=1");

        var answer = await bare.GetAsync("/_emulator/requests");

        var entry = Assert.Single(JArray.Parse(answer.Body));
        Assert.Equal(("GET", "/77", "?x=1", "v3", 404, 1), ((string?)entry["method"], (string?)entry["path"], (string?)entry["query"], (string?)entry["edition"], (int?)entry["status"], (int?)entry["number"]));
        Assert.Equal(call.Headers["x-hubspot-correlation-id"], (string?)entry["correlationId"]);
    }

    [Theory]
    [InlineData("http://evil.example.com/_emulator/reset", null)]
    [InlineData("http://localhost/_emulator/reset", "https://evil.example.com")]
    public async Task A_web_site_cannot_steer_it(string address, string? origin)
    {
        await using var bare = await Bare.InMemoryAsync();
        using var client = new HttpClient(bare.Server.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(new { }) };
        request.Headers.Add("Origin", origin is null ? [] : new[] { origin });

        using var answer = await client.SendAsync(request);

        Assert.Equal(403, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_route_that_is_not_there_says_so()
    {
        await using var bare = await Bare.InMemoryAsync();

        var answer = await bare.GetAsync("/_emulator/nothing");

        Assert.Equal((404, "The emulator has no route for 'GET /_emulator/nothing'."), (answer.Status, answer.Message));
    }
}
