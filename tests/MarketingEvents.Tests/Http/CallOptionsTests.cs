namespace HubSpot.MarketingEvents.Tests;

public class CallOptionsTests
{
    [Fact]
    public async Task Calls_can_have_their_own_retries_and_the_client_keeps_its_own()
    {
        var (once, often) = (new SentRequests().Answers_with(503), new SentRequests().Answers_with(503));

        await Assert.ThrowsAsync<HubSpotException>(() => once.Client().With(new() { Retries = 0 }).Events.ListAsync());
        var client = often.Client(options => options.Retries = 2);
        _ = client.With(new() { Retries = 0 });
        await Assert.ThrowsAsync<HubSpotException>(() => client.Events.ListAsync());

        Assert.Equal((1, 3), (once.All.Count, often.All.Count));
    }

    [Fact]
    public async Task Calls_can_have_their_own_time()
    {
        var sent = new SentRequests().Answers_with(503);
        var client = sent.Client(options => options.FirstRetryWait = TimeSpan.FromSeconds(4)).With(new() { TotalTimeout = TimeSpan.FromSeconds(1) });

        await Assert.ThrowsAsync<HubSpotException>(() => client.Events.ListAsync());

        Assert.Single(sent.All);
    }

    [Fact]
    public void Wrong_values_are_named_all_at_once()
    {
        var client = new SentRequests().Client();

        var error = Assert.Throws<ArgumentException>(() => client.With(new() { Retries = 21, TotalTimeout = TimeSpan.Zero, Priority = (CallPriority)7 }));

        Assert.Equal(
            """
            CallOptions.TotalTimeout must be between 00:00:01 and 2.00:00:00, but is '00:00:00'.
            CallOptions.Retries must be between 0 and 20, but is '21'.
            CallOptions.Priority must be Low, Normal or High, but is '7'.
            """.ReplaceLineEndings("\n"),
            error.Message);
    }
}
