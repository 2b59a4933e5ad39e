using HubSpot.MarketingEvents.Emulator;

namespace HubSpot.MarketingEvents.Tests;

public class FaultPlanTests
{
    private const string Hour = """{"joinedAt":"2026-05-20T09:00:00Z","leftAt":"2026-05-20T10:00:00Z"}""";

    [Fact]
    public async Task A_script_says_what_happens_to_each_request()
    {
        await using var bare = await Bare.InMemoryAsync();
        bare.Server.Faults.AddScript([null, Fault.Page(502), Fault.Reset()]);

        var first = await bare.GetAsync(Bare.V3);
        var second = await bare.GetAsync(Bare.V3);
        await Assert.ThrowsAsync<HttpRequestException>(() => bare.GetAsync(Bare.V3));
        var fourth = await bare.GetAsync(Bare.V3);

        Assert.Equal((200, 502, "text/html", 200), (first.Status, second.Status, second.MediaType, fourth.Status));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task A_fault_strikes_before_or_after_the_write_took_effect(bool isAfterwards, int stored)
    {
        await using var bare = await Bare.InMemoryAsync();
        bare.Server.Faults.Add(isAfterwards ? Fault.ServerError(503).AfterTheWrite() : Fault.ServerError(503), times: 1);

        var answer = await bare.AttendAsync(Hour);

        Assert.Equal(503, answer.Status);
        Assert.Equal(answer.Headers["x-hubspot-correlation-id"], (string?)answer.Json["correlationId"]);
        Assert.Equal(stored, bare.Server.StoredParticipations(bare.ObjectId).Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_breaks_off_fails_to_be_read_and_is_stored_all_the_same(bool isInMemory)
    {
        await using var bare = await (isInMemory ? Bare.InMemoryAsync() : Bare.StartAsync());
        bare.Server.Faults.Add(Fault.Truncated(), times: 1);

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => bare.AttendAsync(Hour));

        Assert.Single(bare.Server.StoredParticipations(bare.ObjectId));
    }

    [Fact]
    public async Task A_delay_takes_time_of_the_clock()
    {
        await using var bare = await Bare.InMemoryAsync();
        bare.Server.Faults.Add(Fault.Delay(TimeSpan.FromSeconds(40)), times: 1);

        var answer = await bare.GetAsync(Bare.V3);

        Assert.Equal((200, Some.Noon.AddSeconds(40)), (answer.Status, bare.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task A_delay_between_bounds_is_the_same_for_the_same_seed()
    {
        var waits = new List<TimeSpan>();
        for (var run = 0; run < 2; run++)
        {
            await using var bare = await Bare.InMemoryAsync();
            bare.Server.Faults.Add(Fault.Delay(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(9), seed: 3), times: 2);
            await bare.GetAsync(Bare.V3);
            await bare.GetAsync(Bare.V3);
            waits.AddRange(bare.Clock.Waits);
        }

        Assert.Equal(waits[..2], waits[2..]);
        Assert.All(waits, wait => Assert.InRange(wait, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(9)));
    }

    [Fact]
    public async Task A_slow_body_pauses_between_its_pieces()
    {
        await using var bare = await Bare.InMemoryAsync();
        bare.Server.Faults.Add(Fault.SlowBody(TimeSpan.FromSeconds(1)), times: 1);

        var answer = await bare.GetAsync($"{Bare.V3}/{bare.ObjectId}");

        Assert.Equal($"{bare.ObjectId}", (string?)answer.Json["objectId"]);
        Assert.Equal(8, bare.Clock.Waits.Count);
    }

    [Fact]
    public async Task A_body_can_come_under_another_content_type()
    {
        await using var bare = await Bare.InMemoryAsync();
        bare.Server.Faults.Add(Fault.ContentType("text/plain"), times: 1);

        var answer = await bare.GetAsync($"{Bare.V3}/{bare.ObjectId}");

        Assert.Equal((200, "text/plain", $"{bare.ObjectId}"), (answer.Status, answer.MediaType, (string?)answer.Json["objectId"]));
    }

    [Fact]
    public async Task Chance_strikes_the_same_requests_for_the_same_seed()
    {
        var runs = new List<List<int>>();
        for (var run = 0; run < 2; run++)
        {
            await using var bare = await Bare.InMemoryAsync();
            bare.Server.Faults.AddRandom(0.3, 7, request => request.Method == "GET", Fault.ServerError(), Fault.Locked());
            var statuses = new List<int>();
            for (var call = 0; call < 40; call++)
            {
                statuses.Add((await bare.GetAsync(Bare.V3)).Status);
            }

            runs.Add(statuses);
        }

        Assert.Equal(runs[0], runs[1]);
        Assert.Equal([200, 423, 500], runs[0].Distinct().Order());
    }

    [Fact]
    public async Task An_account_that_moves_says_in_seconds_when_to_come_back()
    {
        await using var bare = await Bare.InMemoryAsync();
        bare.Server.Faults.Add(Fault.Migrating(TimeSpan.FromHours(1)), times: 1);

        var answer = await bare.GetAsync(Bare.V3);

        Assert.Equal((477, "3600"), (answer.Status, answer.Headers["Retry-After"]));
    }
}
