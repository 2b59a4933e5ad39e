using System.Threading.RateLimiting;

namespace HubSpot.MarketingEvents.Tests;

public class RateGateTests
{
    private static readonly TimeSpan TenSeconds = TimeSpan.FromSeconds(10);

    private readonly WatchedClock _clock = new();

    [Theory]
    [InlineData(1, 760, 10, 0)]
    [InlineData(20, 57, 220, 0)]
    [InlineData(200, 6, 220, 0)]
    [InlineData(200, 6, 220, 480)]
    public async Task Almost_all_of_the_limit_is_used_and_never_more(int callers, int callsEach, int answerMilliseconds, int firstDelay)
    {
        var model = new CallersModel(Gate(RateLimits.PrivateAppProfessional), _clock, TimeSpan.FromMilliseconds(answerMilliseconds), TimeSpan.FromMilliseconds(firstDelay), seed: 7);

        await model.RunAsync(callers, callsEach);

        var calls = callers * callsEach;
        // The first window is free at once, so the last window begins after so many whole ones.
        var dictated = TenSeconds * ((calls - 1) / 190);
        var begun = model.Arrivals[190 * ((calls - 1) / 190)];
        Assert.Equal(calls, model.Arrivals.Count);
        Assert.InRange(model.MostIn(TenSeconds), 1, 190);
        Assert.InRange(begun, dictated, (dictated / 0.98) + TimeSpan.FromMilliseconds(answerMilliseconds + firstDelay));
    }

    [Fact]
    public async Task Calls_go_in_the_order_in_which_they_came_and_those_with_priority_first()
    {
        var gate = Gate(new RateLimit(1, TenSeconds));
        await gate.EnterAsync(CallPriority.Normal, out _, default);
        var order = new List<string>();
        var waiting = new[] { (CallPriority.Low, "low"), (CallPriority.Normal, "first"), (CallPriority.Normal, "second"), (CallPriority.High, "high") }
            .Select(async call =>
            {
                await gate.EnterAsync(call.Item1, out _, default);
                lock (order)
                {
                    order.Add(call.Item2);
                }
            }).ToList();

        await _clock.RunAsync(Task.WhenAll(waiting));

        Assert.Equal(["high", "first", "second", "low"], order);
    }

    [Fact]
    public async Task Whoever_cancels_leaves_the_queue_and_takes_no_turn()
    {
        var gate = Gate(new RateLimit(1, TenSeconds));
        await gate.EnterAsync(CallPriority.Normal, out _, default);
        using var cancellation = new CancellationTokenSource();
        var gone = gate.EnterAsync(CallPriority.Normal, out _, cancellation.Token).AsTask();
        var stays = gate.EnterAsync(CallPriority.Normal, out _, default).AsTask();

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        await _clock.RunAsync(stays);

        Assert.InRange(_clock.GetUtcNow() - _clock.Start, TenSeconds, TenSeconds * 1.02);
    }

    [Fact]
    public async Task After_a_refusal_nothing_is_sent_for_a_while()
    {
        var gate = Gate(new RateLimit(100, TenSeconds));

        gate.Pause(TimeSpan.FromSeconds(3));
        await _clock.RunAsync(gate.EnterAsync(CallPriority.High, out _, default).AsTask());

        Assert.Equal(TimeSpan.FromSeconds(3), _clock.GetUtcNow() - _clock.Start);
    }

    [Theory]
    [InlineData("100", "1", null, 1)]
    [InlineData("100", "1", "10000", 1)]
    [InlineData("100", "1", "1000", 9)]
    [InlineData(null, "1", null, 9)]
    [InlineData("100", "many", null, 9)]
    [InlineData("4", "4", null, 4)]
    [InlineData("1000", "1000", null, 9)]
    [InlineData("0", "0", null, 0)]
    public async Task What_the_service_says_about_the_limit_is_heeded(string? most, string left, string? interval, int calls)
    {
        var gate = Gate(new RateLimit(9, TenSeconds));
        using var answer = new HttpResponseMessage();
        answer.Headers.Add("X-HubSpot-RateLimit-Remaining", left);
        Add(answer, "X-HubSpot-RateLimit-Max", most);
        Add(answer, "X-HubSpot-RateLimit-Interval-Milliseconds", interval);

        gate.Learn(answer.Headers);

        Assert.Equal(calls, await CallsAtOnceAsync(gate));
    }

    [Fact]
    public async Task Calls_beyond_those_of_the_day_fail_until_midnight()
    {
        _clock.SetUtcNow(Some.Noon);
        var gate = Gate(new RateLimit(100, TenSeconds, callsPerDay: 2));
        await gate.EnterAsync(CallPriority.Normal, out _, default);
        await gate.EnterAsync(CallPriority.Normal, out _, default);

        var refusal = await Assert.ThrowsAsync<HubSpotException>(async () => await gate.EnterAsync(CallPriority.Normal, out _, default));
        _clock.SetUtcNow(refusal.ResetsAt!.Value);
        await gate.EnterAsync(CallPriority.Normal, out _, default);

        Assert.Equal(("DAILY", Some.Noon.Date.AddDays(1)), (refusal.PolicyName, refusal.ResetsAt.Value.DateTime));
    }

    [Fact]
    public async Task What_others_used_of_the_day_counts_too()
    {
        var gate = Gate(new RateLimit(100, TenSeconds, callsPerDay: 1000));
        using var answer = new HttpResponseMessage();
        answer.Headers.Add("X-HubSpot-RateLimit-Daily-Remaining", "3");

        gate.Learn(answer.Headers);

        Assert.Equal(3, await CallsAtOnceAsync(gate));
    }

    [Fact]
    public async Task A_limiter_of_the_program_decides_and_gets_its_permits_back()
    {
        using var limiter = new ConcurrencyLimiter(new() { PermitLimit = 1 });
        var gate = Gate(limiter);
        var first = await gate.EnterAsync(CallPriority.Normal, out _, default);
        var second = gate.EnterAsync(CallPriority.Normal, out _, default).AsTask();
        Assert.False(second.IsCompleted);

        first!.Dispose();
        await _clock.RunAsync(second);

        Assert.NotNull(await second);
        Assert.Equal(0, limiter.GetStatistics()!.CurrentAvailablePermits);
    }

    [Fact]
    public async Task A_limiter_that_fails_fails_the_call_and_not_the_others()
    {
        using var limiter = new FailingLimiter();
        var sent = new SentRequests().Answers_with(200, "{}");
        var client = sent.Client(options => options.RateLimit = limiter);

        var failure = await Assert.ThrowsAsync<HubSpotTransportException>(() => client.Events.ListAsync());
        limiter.IsBroken = false;
        await client.Events.ListAsync();

        Assert.Contains("InvalidOperationException", failure.Message, StringComparison.Ordinal);
        Assert.False(failure.MayHaveTakenEffect);
        Assert.Single(sent.All);
    }

    [Fact]
    public async Task Retries_need_a_turn_too()
    {
        var sent = new SentRequests().Answers_with(503).Answers_with(200, "{}");

        await sent.Client(options => options.RateLimit = new RateLimit(1, TenSeconds)).Events.ListAsync();

        Assert.InRange(sent.Clock.GetUtcNow() - Some.Noon, TenSeconds, TenSeconds * 1.02);
    }

    [Fact]
    public async Task A_refused_call_holds_up_the_others()
    {
        var sent = new SentRequests().Answers_with(429, """{"policyName":"TEN_SECONDLY_ROLLING"}""").Answers_with(200, "{}");
        var client = sent.Client(options => options.RateLimit = RateLimits.PublicApp);

        await Task.WhenAll(client.Events.ListAsync(), client.With(new() { Priority = CallPriority.High }).Events.ListAsync());

        Assert.Equal(3, sent.All.Count);
        Assert.Contains(sent.Clock.Waits, wait => wait > TimeSpan.FromSeconds(9));
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(100_001, 1, 1)]
    [InlineData(1, 0.09, 1)]
    [InlineData(1, 3601, 1)]
    [InlineData(1, 1, 0)]
    public void A_limit_that_means_nothing_is_refused(int calls, double seconds, int day)
        => Assert.Throws<ArgumentOutOfRangeException>(() => new RateLimit(calls, TimeSpan.FromSeconds(seconds), day));

    private RateGate Gate(RateLimit limit) => new(limit, new MarketingEventsOptions { TimeProvider = _clock });

    private static void Add(HttpResponseMessage answer, string name, string? value)
    {
        if (value is not null)
        {
            answer.Headers.Add(name, value);
        }
    }

    private static async Task<int> CallsAtOnceAsync(RateGate gate)
    {
        var calls = 0;
        try
        {
            while (gate.EnterAsync(CallPriority.Normal, out _, default) is { IsCompletedSuccessfully: true } entered)
            {
                await entered;
                calls++;
            }
        }
        catch (HubSpotException e) when (e.PolicyName == "DAILY")
        {
            // The limit of the day does not wait.
        }

        return calls;
    }

    private sealed class FailingLimiter : RateLimiter
    {
        public bool IsBroken { get; set; } = true;

        public override TimeSpan? IdleDuration => null;

        public override RateLimiterStatistics? GetStatistics() => null;

        protected override RateLimitLease AttemptAcquireCore(int permitCount) => new Lease(!IsBroken);

        protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
            => throw new InvalidOperationException("The store of the limits cannot be reached.");

        private sealed class Lease(bool isAcquired) : RateLimitLease
        {
            public override bool IsAcquired => isAcquired;

            public override IEnumerable<string> MetadataNames => [];

            public override bool TryGetMetadata(string metadataName, out object? metadata)
            {
                metadata = null;
                return false;
            }
        }
    }
}
