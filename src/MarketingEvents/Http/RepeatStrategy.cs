using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using Polly.Telemetry;

namespace HubSpot.MarketingEvents;

/// <summary>Sends a request again and again: with growing waits, until <see cref="RepeatRule"/> is satisfied or the options forbid more.</summary>
internal sealed class RepeatStrategy
{
    private static readonly ResiliencePropertyKey<ApiRequest> Request = new("HubSpot.MarketingEvents.Request");

    private readonly MarketingEventsOptions _options;
    private readonly ILogger _logger;
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;

    public RepeatStrategy(MarketingEventsOptions options, ILogger logger, TelemetryOptions telemetry)
    {
        _options = options;
        _logger = logger;
        _pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { Name = "HubSpot.MarketingEvents-repeat", InstanceName = "", TimeProvider = options.TimeProvider }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = options.Retries,
                ShouldHandle = arguments => new ValueTask<bool>(ShouldRepeat(arguments)),
                DelayGenerator = arguments => new ValueTask<TimeSpan?>(Wait(arguments)),
                OnRetry = arguments =>
                {
                    Prepare(arguments);
                    return default;
                },
            })
            .ConfigureTelemetry(telemetry)
            .Build();
    }

    /// <summary>Goes on after a first attempt, which ended with an answer or a failure.</summary>
    public async Task<HttpResponseMessage> ContinueAsync(
        ApiRequest request, HttpResponseMessage? answer, Exception? failure, Func<CancellationToken, Task<HttpResponseMessage>> attempt, CancellationToken cancellationToken)
    {
        // The pipeline counts from one, so the attempt that was made is what its first one finds.
        Outcome<HttpResponseMessage>? first = failure is null ? Outcome.FromResult(answer) : Outcome.FromException<HttpResponseMessage>(failure);
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(Request, request);
        try
        {
            var last = await _pipeline.ExecuteOutcomeAsync(
                async (context, _) =>
                {
                    if (first is { } made)
                    {
                        first = null;
                        return made;
                    }

                    try
                    {
                        return Outcome.FromResult(await attempt(context.CancellationToken).ConfigureAwait(false));
                    }
                    catch (Exception e)
                    {
                        return Outcome.FromException<HttpResponseMessage>(e);
                    }
                },
                context,
                0).ConfigureAwait(false);
            last.ThrowIfException();
            return last.Result!; // Without an exception there is an answer.
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private bool ShouldRepeat(RetryPredicateArguments<HttpResponseMessage> arguments)
    {
        var request = RequestOf(arguments.Context);
        return arguments.Outcome switch
        {
            { Result: { } answer } => RepeatRule.AllowsAfter(answer, request, _options),
            { Exception: { } failure } => RepeatRule.AllowsAfter(failure, request),
            _ => false,
        };
    }

    private TimeSpan Wait(RetryDelayGeneratorArguments<HttpResponseMessage> arguments)
    {
        var doubled = _options.FirstRetryWait.TotalMilliseconds * Math.Pow(2, arguments.AttemptNumber);
        var ours = TimeSpan.FromMilliseconds(Math.Min(doubled, _options.LongestRetryWait.TotalMilliseconds) * (1 - (0.5 * Jitter.Next())));
        var theirs = arguments.Outcome.Result is { } answer ? RetryAfter.Read(answer.Headers, _options.TimeProvider) : null;
        return theirs > ours ? theirs.Value : ours;
    }

    private void Prepare(OnRetryArguments<HttpResponseMessage> arguments)
    {
        var request = RequestOf(arguments.Context);
        request.IsInDoubt |= (int?)arguments.Outcome.Result?.StatusCode >= 500;
        _logger.Repeated(request.Operation.Route, arguments.RetryDelay, arguments.AttemptNumber + 1, Name(arguments.Outcome));
        // An answer that is not used would keep its connection busy.
        arguments.Outcome.Result?.Dispose();
    }

    private static ApiRequest RequestOf(ResilienceContext context) => context.Properties.GetValue(Request, null!); // Always set above.

    private static string Name(Outcome<HttpResponseMessage> outcome)
        => outcome.Result is { } answer ? $"status {(int)answer.StatusCode}" : outcome.Exception?.GetType().Name ?? "nothing";
}
