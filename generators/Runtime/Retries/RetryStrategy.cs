using Polly;
using Polly.Retry;

namespace HubSpot.MarketingEvents;

/// <summary>Retries a call with growing waits, until <see cref="RetryRule"/> or the options forbid another attempt.</summary>
internal sealed class RetryStrategy
{
    private static readonly ResiliencePropertyKey<ApiCall> Call = new ResiliencePropertyKey<ApiCall>("HubSpot.Call");

    private readonly HubSpotClientOptions _options;
    private readonly ApiHooks _hooks;
    private readonly ResiliencePipeline<ApiAttempt> _pipeline;

    public RetryStrategy(HubSpotClientOptions options, ApiHooks hooks)
    {
        _options = options;
        _hooks = hooks;
        _pipeline = new ResiliencePipelineBuilder<ApiAttempt> { TimeProvider = options.TimeProvider }
            .AddRetry(new RetryStrategyOptions<ApiAttempt>
            {
                MaxRetryAttempts = options.Retries,
                ShouldHandle = arguments => new ValueTask<bool>(arguments.Outcome.Result is { } attempt && RetryRule.Allows(attempt, CallOf(arguments.Context), _options)),
                DelayGenerator = arguments => new ValueTask<TimeSpan?>(Wait(arguments)),
                OnRetry = arguments =>
                {
                    Prepare(arguments);
                    return default;
                },
            })
            .Build();
    }

    /// <summary>Goes on after a first attempt.</summary>
    public async ValueTask<ApiAttempt> ContinueAsync(ApiCall call, ApiAttempt first, Func<CancellationToken, ValueTask<ApiAttempt>> attempt, CancellationToken cancellationToken)
    {
        // The pipeline counts from one, so the attempt that was made is what its first one finds.
        ApiAttempt? made = first;
        var last = first;
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(Call, call);
        try
        {
            return await _pipeline.ExecuteAsync(
                async context =>
                {
                    last = made ?? await attempt(context.CancellationToken).ConfigureAwait(false);
                    made = null;
                    return last;
                },
                context).ConfigureAwait(false);
        }
        catch (OperationCanceledException e)
        {
            // Cancelled while waiting: the attempts before have said what they could about the body.
            last.Fail(new RequestCanceledException(e, cancellationToken));
            return last;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private TimeSpan Wait(RetryDelayGeneratorArguments<ApiAttempt> arguments)
    {
        var doubled = _options.FirstRetryWait.TotalMilliseconds * Math.Pow(2, arguments.AttemptNumber);
        var ours = TimeSpan.FromMilliseconds(Math.Min(doubled, _options.LongestRetryWait.TotalMilliseconds) * (1 - (0.5 * Jitter.Next())));
        var theirs = arguments.Outcome.Result?.Response is { } answer ? RetryAfter.Read(answer.Headers, _options.TimeProvider) : null;
        return theirs > ours ? theirs.Value : ours;
    }

    private void Prepare(OnRetryArguments<ApiAttempt> arguments)
    {
        var attempt = arguments.Outcome.Result!; // Attempts never throw.
        var outcome = attempt.Response is { } answer ? FormattableString.Invariant($"status {(int)answer.StatusCode}") : (attempt.Failure?.InnerException ?? attempt.Failure)?.GetType().Name ?? "nothing";
        _hooks.Retrying(CallOf(arguments.Context).Operation, arguments.RetryDelay, arguments.AttemptNumber + 1, outcome);
        // An answer that is not used would keep its connection busy.
        attempt.Dispose();
    }

    private static ApiCall CallOf(ResilienceContext context) => context.Properties.GetValue(Call, null!); // Always set above.
}
