namespace HubSpot.MarketingEvents.Tests;

/// <summary>The same pipeline where nobody has a container, over connections of the caller's.</summary>
public class WithoutContainerTests
{
    [Fact]
    public async Task Requests_carry_the_token_and_the_version_of_the_sdk()
    {
        var sent = new SentRequests();
        using var client = new MarketingEventsClient(Options(sent), sent);

        await client.Events.ListAsync();

        var headers = Assert.Single(sent.All).Headers;
        Assert.Equal("Bearer t", headers["Authorization"]);
        Assert.Equal("application/json", headers["Accept"]);
        Assert.Matches(@"^HubSpot\.MarketingEvents\.NET/\d+\.\d+\.\d+$", headers["User-Agent"]);
    }

    [Fact]
    public async Task Calls_are_retried_by_the_same_rules()
    {
        var sent = new SentRequests().Answers_with(503).Answers_with(429).Answers_with(200, "{}");
        using var client = new MarketingEventsClient(Options(sent), sent);

        await client.Events.ListAsync();

        Assert.Equal(3, sent.All.Count);
        Assert.Equal(2, sent.Clock.Waits.Count);
    }

    [Fact]
    public async Task Connections_of_the_caller_outlive_the_client()
    {
        var sent = new SentRequests();
        var first = new MarketingEventsClient(Options(sent), sent);
        first.Dispose();

        using var second = new MarketingEventsClient(Options(sent), sent);
        await second.Events.ListAsync();

        Assert.Single(sent.All);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => first.Events.ListAsync());
    }

    [Fact]
    public void Options_are_checked_and_connections_needed()
    {
        Assert.Throws<ArgumentNullException>("options", () => new MarketingEventsClient((MarketingEventsOptions)null!));
        Assert.Throws<ArgumentNullException>("options", () => new MarketingEventsClient(null!, new SentRequests()));
        Assert.Throws<ArgumentNullException>("connections", () => new MarketingEventsClient(new MarketingEventsOptions { AccessToken = "t" }, null!));
        Assert.Throws<ArgumentException>(() => new MarketingEventsClient(new MarketingEventsOptions(), new SentRequests()));
    }

    private static MarketingEventsOptions Options(SentRequests sent)
        => new() { AccessToken = "t", TimeProvider = sent.Clock, AttemptTimeout = LeapingClock.NeverTimesOut };
}
