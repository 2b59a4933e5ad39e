using System.Net;
using System.Text;

namespace HubSpot.MarketingEvents.Tests;

public class CircuitBreakerTests
{
    private readonly SwitchedService _service = new();
    private readonly WatchedClock _clock = new();

    [Fact]
    public async Task Without_the_option_every_call_is_sent()
    {
        using var client = Client(breaker: null);
        _service.Status = 503;

        for (var call = 0; call < 100; call++)
        {
            await FailAsync(client);
        }

        Assert.Equal(100, _service.Calls);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(0)]
    public async Task While_most_attempts_fail_calls_end_at_once_and_say_until_when(int status)
    {
        using var client = Client();
        _service.Status = status;
        for (var call = 0; call < 10; call++)
        {
            await FailAsync(client);
        }

        var failure = await Assert.ThrowsAsync<HubSpotTransportException>(() => client.Events.GetAsync(7));
        var write = await Assert.ThrowsAsync<HubSpotTransportException>(() => client.Events.DeleteAsync(7));

        Assert.Equal(10, _service.Calls);
        Assert.Equal(_clock.GetUtcNow() + TimeSpan.FromSeconds(30), failure.ResetsAt);
        Assert.Contains("00:00:30", failure.Message);
        Assert.False(write.MayHaveTakenEffect);
    }

    [Theory]
    [InlineData(200, 12)]
    [InlineData(503, 11)]
    public async Task After_the_break_one_attempt_decides(int status, int calls)
    {
        using var client = Client();
        _service.Status = 503;
        for (var call = 0; call < 12; call++)
        {
            await FailAsync(client);
        }

        _clock.Advance(TimeSpan.FromSeconds(31));
        _service.Status = status;
        for (var call = 0; call < 2; call++)
        {
            await Record.ExceptionAsync(() => client.Events.GetAsync(7));
        }

        Assert.Equal(calls, _service.Calls);
    }

    [Fact]
    public async Task An_attempt_that_its_caller_gave_up_does_not_end_the_break()
    {
        using var client = Client();
        _service.Status = 503;
        for (var call = 0; call < 10; call++)
        {
            await FailAsync(client);
        }

        _clock.Advance(TimeSpan.FromSeconds(31));
        using var over = new CancellationTokenSource();
        _service.Called = over.Cancel;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Events.GetAsync(7, over.Token));
        for (var call = 0; call < 5; call++)
        {
            await FailAsync(client);
        }

        Assert.Equal(11, _service.Calls);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(429)]
    public async Task Refusals_are_no_failures_of_the_service(int status)
    {
        using var client = Client();
        _service.Status = status;

        for (var call = 0; call < 30; call++)
        {
            await FailAsync(client);
        }

        Assert.Equal(30, _service.Calls);
    }

    [Fact]
    public async Task A_call_that_its_caller_gives_up_is_none_either()
    {
        using var client = Client();
        using var over = new CancellationTokenSource();
        await over.CancelAsync();

        for (var call = 0; call < 30; call++)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Events.GetAsync(7, over.Token));
        }

        await client.Events.GetAsync(7);
        Assert.Equal(1, _service.Calls);
    }

    [Fact]
    public async Task Calls_with_options_of_their_own_share_it_and_a_call_that_is_kept_back_is_not_retried()
    {
        using var client = Client();
        _service.Status = 503;
        for (var call = 0; call < 10; call++)
        {
            await FailAsync(client.With(new CallOptions { Priority = CallPriority.Low }));
        }

        await Assert.ThrowsAsync<HubSpotTransportException>(() => client.With(new CallOptions { Retries = 5 }).Events.GetAsync(7));

        Assert.Equal(10, _service.Calls);
    }

    [Fact]
    public async Task A_recording_of_which_nothing_left_says_so()
    {
        using var client = Client();
        _service.Status = 503;
        for (var call = 0; call < 10; call++)
        {
            await FailAsync(client);
        }

        var failure = await Assert.ThrowsAsync<HubSpotTransportException>(() => client.Recorder.RecordRegisteredAsync(7, [Registration.OfContact(1, Some.Noon)]));

        Assert.False(failure.MayHaveTakenEffect);
        Assert.Equal(10, _service.Calls);
    }

    [Fact]
    public void Values_out_of_range_are_refused_together()
    {
        var breaker = new CircuitBreakerOptions { FailureRatio = 0, MinimumAttempts = 1, SamplingTime = TimeSpan.Zero, BreakTime = TimeSpan.FromDays(1) };

        var refused = Assert.Throws<ArgumentException>(() => Client(breaker));

        Assert.All(["FailureRatio", "MinimumAttempts", "SamplingTime", "BreakTime"], name => Assert.Contains($"MarketingEventsOptions.CircuitBreaker.{name} must be between", refused.Message));
    }

    private MarketingEventsClient Client() => Client(new CircuitBreakerOptions { MinimumAttempts = 10 });

    private MarketingEventsClient Client(CircuitBreakerOptions? breaker)
        => new(new MarketingEventsOptions { AccessToken = "token", Retries = 0, TimeProvider = _clock, CircuitBreaker = breaker }, _service);

    private static Task FailAsync(MarketingEventsClient client) => Assert.ThrowsAnyAsync<HubSpotException>(() => client.Events.GetAsync(7));

    /// <summary>Answers each call with one status; 0 breaks the connection.</summary>
    private sealed class SwitchedService : HttpMessageHandler
    {
        public int Status { get; set; } = 200;

        public int Calls { get; private set; }

        /// <summary>What happens while a call is under way.</summary>
        public Action Called { get; set; } = () => { };

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Calls++;
            Called();
            cancellationToken.ThrowIfCancellationRequested();
            return Status == 0
                ? throw new HttpRequestException("reset", new IOException())
                : Task.FromResult(new HttpResponseMessage((HttpStatusCode)Status) { Content = new StringContent("{}", Encoding.UTF8, "application/json") });
        }
    }
}
