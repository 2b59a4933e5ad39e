using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Polly.Timeout;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>One attempt and what stands around it: cancellation, time limits of others, handlers that retry, containers that end.</summary>
public class AttemptTests
{
    [Fact]
    public async Task A_call_that_is_cancelled_beforehand_is_not_sent()
    {
        var sent = new SentRequests();
        using var caller = new CancellationTokenSource();
        await caller.CancelAsync();

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sent.Client().Events.CreateAsync(Event(), caller.Token));

        Assert.Empty(sent.All);
        Assert.Equal(RequestFate.NotSent, Assert.IsType<IRequestFailure>(failure, exactMatch: false).Fate);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_between_attempts_frees_the_answer()
    {
        using var caller = new CancellationTokenSource();
        var body = new WatchedStream();
        var sent = new SentRequests
        {
            AnswersEach = _ =>
            {
                caller.Cancel();
                return new HttpResponseMessage(System.Net.HttpStatusCode.ServiceUnavailable) { Content = new StreamContent(body) };
            },
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sent.Client().Events.ListAsync(cancellationToken: caller.Token));

        Assert.Single(sent.All);
        Assert.True(body.IsDisposed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Time_limits_of_others_are_silence(bool isPolly)
    {
        var sent = new SentRequests().Fails_with(() => isPolly ? new TimeoutRejectedException() : new TaskCanceledException("connect"));

        await Assert.ThrowsAsync<HubSpotTimeoutException>(() => sent.Client(options => options.Retries = 2).Events.ListAsync());

        Assert.Equal(3, sent.All.Count);
    }

    [Fact]
    public async Task A_time_limit_outside_of_ours_is_silence()
    {
        var client = Client(new SentRequests(), new Outside((_, _) => throw new TimeoutRejectedException()), options => options.Retries = 0);

        await Assert.ThrowsAsync<HubSpotTimeoutException>(() => client.Events.ListAsync());
    }

    [Fact]
    public async Task A_post_after_silence_is_not_sent_again_by_handlers_that_know_nothing_of_it()
    {
        var sent = new SentRequests().Fails_with(() => new HttpRequestException("reset"));

        var failure = await Assert.ThrowsAsync<HubSpotTransportException>(() => Client(sent, Outside.Retrying(4)).Events.CreateAsync(Event()));

        Assert.True(failure.MayHaveTakenEffect);
        Assert.Single(sent.All);
    }

    [Fact]
    public async Task A_post_that_failed_is_not_sent_again_by_handlers_that_know_nothing_of_it()
    {
        var sent = new SentRequests().Answers_with(500);

        var failure = await Assert.ThrowsAsync<HubSpotTransportException>(() => Client(sent, Outside.Retrying(4)).Events.CreateAsync(Event()));

        Assert.True(failure.MayHaveTakenEffect);

        Assert.Single(sent.All);
    }

    [Fact]
    public async Task What_may_be_retried_may_be_retried_by_others_too()
    {
        var sent = new SentRequests().Answers_with(500).Answers_with(500).Answers_with(200, "{}");

        await Client(sent, Outside.Retrying(4), options => options.Retries = 0).Events.ListAsync();

        Assert.Equal(3, sent.All.Count);
    }

    [Fact]
    public async Task A_container_that_ends_during_a_call_does_not_hide_how_it_went()
    {
        ServiceProvider? container = null;
        var sent = new SentRequests
        {
            AnswersEach = _ =>
            {
                container!.Dispose();
                return SentRequests.Answer(503, """{"category":"DOWN"}""");
            },
        };
        container = Services(sent).BuildServiceProvider();

        var refusal = await Assert.ThrowsAsync<HubSpotException>(() => container.GetRequiredService<MarketingEventsClient>().Events.ListAsync());

        Assert.Equal("DOWN", refusal.Category);
    }

    [Fact]
    public async Task A_log_that_fails_keeps_no_connection()
    {
        var body = new WatchedStream();
        var sent = new SentRequests { AnswersEach = _ => new HttpResponseMessage { Content = new StreamContent(body) } };
        var services = Services(sent);
        // The factory of connections logs from a timer, minutes later, where nobody could catch what the log throws.
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddFilter("Microsoft.Extensions.Http.DefaultHttpClientFactory", LogLevel.None).AddProvider(new FailingLog()));

        await Assert.ThrowsAnyAsync<Exception>(() => services.BuildServiceProvider().GetRequiredService<MarketingEventsClient>().Events.ListAsync());

        Assert.True(body.IsDisposed);
    }

    private static EventCreateRequest Event() => new() { EventName = "n", EventOrganizer = "o", ExternalAccountId = "a", ExternalEventId = "e" };

    private static ServiceCollection Services(SentRequests sent, Action<MarketingEventsOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services
            .AddHubSpotMarketingEvents(options =>
            {
                (options.AccessToken, options.TimeProvider, options.AttemptTimeout) = ("t", sent.Clock, LeapingClock.NeverTimesOut);
                configure?.Invoke(options);
            })
            .ConfigurePrimaryHttpMessageHandler(() => sent);
        return services;
    }

    // Handlers of the defaults stand before those of the SDK.
    private static MarketingEventsClient Client(SentRequests sent, Outside outside, Action<MarketingEventsOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(client => client.AddHttpMessageHandler(() => outside));
        foreach (var service in Services(sent, configure))
        {
            services.Add(service);
        }

        return services.BuildServiceProvider().GetRequiredService<MarketingEventsClient>();
    }

    private sealed class Outside(Func<Func<Task<HttpResponseMessage>>, CancellationToken, Task<HttpResponseMessage>> send) : DelegatingHandler
    {
        public static Outside Retrying(int times) => new(async (next, _) =>
        {
            for (var left = times; ; left--)
            {
                try
                {
                    var answer = await next();
                    if (answer.IsSuccessStatusCode || left == 1)
                    {
                        return answer;
                    }

                    answer.Dispose();
                }
                catch (HttpRequestException) when (left > 1)
                {
                }
            }
        });

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => send(() => base.SendAsync(request, cancellationToken), cancellationToken);
    }

    private sealed class WatchedStream : MemoryStream
    {
        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing) => IsDisposed = true;
    }

    private sealed class FailingLog : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => throw new InvalidOperationException("disk full");
    }
}
