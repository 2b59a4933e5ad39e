using HubSpot.MarketingEvents.Emulator;

namespace HubSpot.MarketingEvents.Tests;

public class RateLimitTests
{
    [Fact]
    public async Task The_window_slides_on_the_clock()
    {
        await using var bare = await StartAsync(new EmulatorRateLimits { PerTenSeconds = 2 });
        await bare.GetAsync(Bare.V3);
        bare.Clock.Advance(TimeSpan.FromSeconds(6));
        await bare.GetAsync(Bare.V3);

        var refused = await bare.GetAsync(Bare.V3);
        bare.Clock.Advance(TimeSpan.FromSeconds(4));
        var first = await bare.GetAsync(Bare.V3);
        var second = await bare.GetAsync(Bare.V3);

        Assert.Equal((429, 200, 429), (refused.Status, first.Status, second.Status));
        Assert.Equal(("RATE_LIMIT", "TEN_SECONDLY_ROLLING"), ((string?)refused.Json["errorType"], (string?)refused.Json["policyName"]));
        Assert.Null(refused.Json["category"]);
        Assert.False(refused.Headers.ContainsKey("Retry-After"));
    }

    [Fact]
    public async Task Answers_carry_what_is_left()
    {
        await using var bare = await StartAsync(new EmulatorRateLimits { PerTenSeconds = 5, PerSecond = 3, PerDay = 9 });
        await bare.GetAsync(Bare.V3);

        var answer = await bare.GetAsync(Bare.V3);

        Assert.Equal(
            ["5", "3", "10000", "3", "1", "9", "7"],
            new[] { "Max", "Remaining", "Interval-Milliseconds", "Secondly", "Secondly-Remaining", "Daily", "Daily-Remaining" }.Select(name => answer.Headers[$"X-HubSpot-RateLimit-{name}"]));
    }

    [Fact]
    public async Task The_day_ends_at_midnight_of_the_accounts_time_zone()
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("test", TimeSpan.FromHours(11), "test", "test");
        await using var bare = await StartAsync(new EmulatorRateLimits { PerDay = 1, TimeZone = zone });
        await bare.GetAsync(Bare.V3);

        var refused = await bare.GetAsync(Bare.V3);
        bare.Clock.Advance(TimeSpan.FromHours(1));
        var tomorrow = await bare.GetAsync(Bare.V3);

        Assert.Equal((429, "DAILY", 200), (refused.Status, (string?)refused.Json["policyName"], tomorrow.Status));
    }

    [Fact]
    public async Task Refusals_can_have_a_category_and_a_wait()
    {
        await using var bare = await StartAsync(new EmulatorRateLimits { PerTenSeconds = 1, RefusesWithCategory = true, SendsRetryAfter = true });
        await bare.GetAsync(Bare.V3);
        bare.Clock.Advance(TimeSpan.FromSeconds(3.5));

        var refused = await bare.GetAsync(Bare.V3);

        Assert.Equal((429, "RATE_LIMITS", "7"), (refused.Status, (string?)refused.Json["category"], refused.Headers["Retry-After"]));
    }

    [Fact]
    public async Task Apps_have_limits_of_their_own_and_share_the_day()
    {
        await using var bare = await StartAsync(new EmulatorRateLimits { PerTenSeconds = 1, PerDay = 2 });
        var other = new EmulatorApp(7, "other", "secret");
        bare.Server.AddApp(other);
        bare.Server.Account.AddToken("other", new EmulatorTokenOptions { App = other });
        await bare.GetAsync(Bare.V3);

        var own = await bare.GetAsync(Bare.V3, "other");
        bare.Clock.Advance(TimeSpan.FromSeconds(10));
        var day = await bare.GetAsync(Bare.V3, "other");

        Assert.Equal((200, 429, "DAILY"), (own.Status, day.Status, (string?)day.Json["policyName"]));
    }

    [Fact]
    public async Task Without_limits_there_are_no_headers_of_them()
    {
        await using var bare = await Bare.InMemoryAsync();

        var answer = await bare.GetAsync(Bare.V3);

        Assert.DoesNotContain(answer.Headers.Keys, name => name.StartsWith("X-HubSpot-RateLimit", StringComparison.OrdinalIgnoreCase));
    }

    private static Task<Bare> StartAsync(EmulatorRateLimits limits) => Bare.InMemoryAsync(options => options.RateLimits = limits);
}
