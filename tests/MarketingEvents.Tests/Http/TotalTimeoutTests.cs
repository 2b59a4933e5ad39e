namespace HubSpot.MarketingEvents.Tests;

public class TotalTimeoutTests
{
    [Fact]
    public async Task A_retry_that_would_come_too_late_is_not_waited_for()
    {
        var sent = new SentRequests().Answers_with(503);
        var client = sent.Client(options =>
        {
            options.FirstRetryWait = TimeSpan.FromSeconds(4);
            options.TotalTimeout = TimeSpan.FromSeconds(5);
        });

        var refusal = await Assert.ThrowsAsync<HubSpotException>(() => client.Events.ListAsync());

        Assert.Equal(503, refusal.StatusCode);
        Assert.Equal(2, sent.All.Count);
        Assert.InRange(sent.Clock.Waits.Sum(wait => wait.TotalSeconds), 2, 5);
    }

    [Fact]
    public async Task An_attempt_ends_with_the_total_time()
    {
        var clock = new WatchedClock();
        var call = Client(new Stalled(), clock).Events.ListAsync();

        await clock.RunAsync(call.ContinueWith(_ => { }, TaskScheduler.Default), isStuck: () => true);

        var failure = await Assert.ThrowsAsync<HubSpotTimeoutException>(() => call);
        Assert.Contains("00:00:07", failure.Message, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(7), clock.GetUtcNow() - clock.Start);
    }

    [Fact]
    public async Task A_caller_that_cancels_gets_its_own_token_back()
    {
        using var cancellation = new CancellationTokenSource();
        var call = Client(new Stalled(), new WatchedClock()).Events.ListAsync(cancellationToken: cancellation.Token);

        await cancellation.CancelAsync();

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancellation.Token, failure.CancellationToken);
    }

    [Fact]
    public async Task A_write_that_ends_with_the_total_time_is_in_doubt()
    {
        var clock = new WatchedClock();
        var call = Client(new Stalled(), clock).Events.CreateAsync(new() { EventName = "n", EventOrganizer = "o", ExternalAccountId = "a", ExternalEventId = "e" });

        await clock.RunAsync(call.ContinueWith(_ => { }, TaskScheduler.Default), isStuck: () => true);

        var failure = await Assert.ThrowsAsync<HubSpotTimeoutException>(() => call);
        Assert.True(failure.MayHaveTakenEffect);
        Assert.False(failure.IsRetrySafe);
    }

    private static MarketingEventsClient Client(HttpMessageHandler handler, TimeProvider clock)
        => new(new MarketingEventsOptions { AccessToken = "token-of-the-test", TimeProvider = clock, TotalTimeout = TimeSpan.FromSeconds(7) }, handler);

    /// <summary>Takes a request and never answers.</summary>
    private sealed class Stalled : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Content is { } content)
            {
                await content.CopyToAsync(Stream.Null, cancellationToken);
            }

            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("The delay has no end.");
        }
    }
}
