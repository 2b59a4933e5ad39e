using Polly;
using Polly.CircuitBreaker;

namespace HubSpot.MarketingEvents;

/// <summary>Keeps attempts back while most of the latest ones failed. All calls of a client share one.</summary>
internal sealed class CircuitBreaker
{
    private readonly ResiliencePipeline<ApiAttempt> _pipeline;

    public CircuitBreaker(CircuitBreakerOptions options, TimeProvider clock, ApiHooks hooks)
        => _pipeline = new ResiliencePipelineBuilder<ApiAttempt> { TimeProvider = clock }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<ApiAttempt>
            {
                FailureRatio = options.FailureRatio,
                MinimumThroughput = options.MinimumAttempts,
                SamplingDuration = options.SamplingTime,
                BreakDuration = options.BreakTime,
                ShouldHandle = arguments => new ValueTask<bool>(arguments.Outcome.Result is { } attempt && IsFailure(attempt)),
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

    private static string Until(TimeSpan? wait) => wait is null ? "" : FormattableString.Invariant($" Attempts are made again in {wait:c}.");

    private static ApiAttempt Failed(Exception failure)
    {
        var attempt = new ApiAttempt();
        attempt.Fail(failure);
        return attempt;
    }
}
