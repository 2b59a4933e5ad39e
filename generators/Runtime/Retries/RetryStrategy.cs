using Polly;
using Polly.Retry;

namespace HubSpot.MarketingEvents;

/// <summary>Retries a call with growing waits, until <see cref="RetryRule"/> or the options forbid another attempt.</summary>
internal sealed class RetryStrategy
{
    private static readonly ResiliencePropertyKey<ApiCall> Call = new ResiliencePropertyKey<ApiCall>("HubSpot.Call");
    private static readonly ResiliencePropertyKey<TimeSpan> Wait = new ResiliencePropertyKey<TimeSpan>("HubSpot.Wait");

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
                ShouldHandle = arguments => new ValueTask<bool>(Allows(arguments)),
                DelayGenerator = arguments => new ValueTask<TimeSpan?>(arguments.Context.Properties.GetValue(Wait, TimeSpan.Zero)),
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
            last.Fail(call.Cancelled(e, cancellationToken));
            return last;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    // A wait that does not end in time would only hide for longer what the service answered.
    private bool Allows(RetryPredicateArguments<ApiAttempt> arguments)
    {
        var call = CallOf(arguments.Context);
        if (arguments.Outcome.Result is not { } attempt || !RetryRule.Allows(attempt, call, _options))
        {
            return false;
        }

        var wait = RetryRule.WaitAfter(attempt, arguments.AttemptNumber, _options);
        arguments.Context.Properties.Set(Wait, wait);
        return call.Total is not { } total || wait < total.Left;
    }

    private void Prepare(OnRetryArguments<ApiAttempt> arguments)
    {
        var attempt = arguments.Outcome.Result!; // Attempts never throw.
        var status = (int?)attempt.Response?.StatusCode;
        var outcome = status is { } code ? FormattableString.Invariant($"status {code}") : (attempt.Failure?.InnerException ?? attempt.Failure)?.GetType().Name ?? "nothing";
        _hooks.Retrying(CallOf(arguments.Context).Operation, arguments.RetryDelay, arguments.AttemptNumber + 1, status, outcome);
        // An answer that is not used would keep its connection busy.
        attempt.Dispose();
    }

    private static ApiCall CallOf(ResilienceContext context) => context.Properties.GetValue(Call, null!); // Always set above.
}
