using Polly;
using Polly.CircuitBreaker;

namespace HubSpot.MarketingEvents;

/// <summary>Keeps attempts back while most of the latest ones failed. All calls of a client share one.</summary>
internal sealed class CircuitBreaker
{
    private readonly CircuitBreakerStateProvider _state = new();
    private readonly ResiliencePipeline<ApiAttempt> _pipeline;

    public CircuitBreaker(CircuitBreakerOptions options, TimeProvider clock, ApiHooks hooks)
        => _pipeline = new ResiliencePipelineBuilder<ApiAttempt> { TimeProvider = clock }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<ApiAttempt>
            {
                FailureRatio = options.FailureRatio,
                MinimumThroughput = options.MinimumAttempts,
                SamplingDuration = options.SamplingTime,
                BreakDuration = options.BreakTime,
                StateProvider = _state,
                ShouldHandle = arguments => new ValueTask<bool>(arguments.Outcome.Result is { } attempt && (IsFailure(attempt) || IsProbeWithoutAnswer(attempt))),
                OnOpened = arguments =>
                {
                    hooks.CircuitOpened(arguments.BreakDuration);
                    return default;
                },
                OnClosed = _ =>
                {
                    hooks.CircuitClosed();
                    return default;
                },
            })
            .Build();

    /// <summary>Makes an attempt, or one that failed without having been made. Never throws.</summary>
    public async ValueTask<ApiAttempt> SendAsync(ApiCall call, Func<CancellationToken, ValueTask<ApiAttempt>> send, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            return await _pipeline.ExecuteAsync(send, cancellationToken).ConfigureAwait(false);
        }
        catch (BrokenCircuitException e)
        {
            return Failed(new HubSpotTransportException($"'{call.Operation.Route}' was not sent: too many of the latest attempts failed.{Until(e.RetryAfter)}", e)
            {
                ResetsAt = e.RetryAfter is { } wait ? clock.GetUtcNow() + wait : null,
            });
        }
        catch (OperationCanceledException e)
        {
            // Cancelled before it was made.
            return Failed(call.Cancelled(e, cancellationToken));
        }
    }

    private static bool IsFailure(ApiAttempt attempt) => attempt.Failure is HubSpotTransportException { IsOfTransport: true } || (int?)attempt.Response?.StatusCode >= 500;

    // After a break one attempt decides. One that its caller gave up, or that had no token, has shown nothing.
    private bool IsProbeWithoutAnswer(ApiAttempt attempt) => _state.CircuitState == CircuitState.HalfOpen && attempt.Response is null;

    private static string Until(TimeSpan? wait) => wait is null ? "" : FormattableString.Invariant($" Attempts are made again in {wait:c}.");

    private static ApiAttempt Failed(Exception failure)
    {
        var attempt = new ApiAttempt();
        attempt.Fail(failure);
        return attempt;
    }
}
