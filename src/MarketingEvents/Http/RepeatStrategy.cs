using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace HubSpot.MarketingEvents;

/// <summary>
/// When a request is sent again: after 429 always (it was refused before anything happened), after 5xx where the operation is
/// repeatable, after silence where it also is no POST, or where nothing had left. What a silent POST did is for its caller to find out first.
/// </summary>
internal static class RepeatStrategy
{
    public static RetryStrategyOptions<HttpResponseMessage> Create(MarketingEventsOptions options, ILogger logger)
        => new()
        {
            MaxRetryAttempts = options.Retries,
            ShouldHandle = arguments => new ValueTask<bool>(ShouldRepeat(arguments, options)),
            DelayGenerator = arguments => new ValueTask<TimeSpan?>(Wait(arguments, options)),
            OnRetry = arguments =>
            {
                if (arguments.Context.GetRequestMessage() is ApiRequest request)
                {
                    request.IsInDoubt |= (int?)arguments.Outcome.Result?.StatusCode >= 500;
                    logger.Repeated(request.Route, arguments.RetryDelay, arguments.AttemptNumber + 1, Name(arguments.Outcome));
                }

                // An answer that is not used would keep its connection busy.
                arguments.Outcome.Result?.Dispose();
                return default;
            },
        };

    private static bool ShouldRepeat(RetryPredicateArguments<HttpResponseMessage> arguments, MarketingEventsOptions options)
    {
        if (arguments.Context.GetRequestMessage() is not ApiRequest request)
        {
            return false;
        }

        if (arguments.Outcome.Result is { } response)
        {
            var status = (int)response.StatusCode;
            var mayRepeat = status == 429 || (status >= 500 && status != 501 && request.IsRepeatable);
            return mayRepeat && !(RetryAfter.Read(response.Headers, options.TimeProvider) > options.LongestRetryWait);
        }

        // What never left cannot have been seen.
        return ((request.IsRepeatable && request.Method != HttpMethod.Post) || request.Content is JsonBody { HasLeft: false })
            && arguments.Outcome.Exception is HttpRequestException or TimeoutRejectedException;
    }

    private static TimeSpan? Wait(RetryDelayGeneratorArguments<HttpResponseMessage> arguments, MarketingEventsOptions options)
    {
        var doubled = options.FirstRetryWait.TotalMilliseconds * Math.Pow(2, arguments.AttemptNumber);
        var ours = TimeSpan.FromMilliseconds(Math.Min(doubled, options.LongestRetryWait.TotalMilliseconds) * (1 - (0.5 * Jitter.Next())));
        var theirs = arguments.Outcome.Result is { } response ? RetryAfter.Read(response.Headers, options.TimeProvider) : null;
        return theirs > ours ? theirs : ours;
    }

    private static string Name(Outcome<HttpResponseMessage> outcome)
        => outcome.Result is { } response ? $"status {(int)response.StatusCode}" : outcome.Exception?.GetType().Name ?? "nothing";
}
