namespace HubSpot.MarketingEvents;

/// <summary>
/// Which calls may be retried, and after which wait. Whether a silent POST took effect is for its caller to find out first.
/// <list type="table">
/// <item><term>423, 429, 477</term><description>All calls: refused before anything happened. Not when the daily limit is exceeded, and after 477 only when it says how long.</description></item>
/// <item><term>500, 502 to 504, 520 to 526</term><description>Operations that are safe to retry.</description></item>
/// <item><term>Silence</term><description>Operations that are safe to retry and no POST, and calls of which nothing had left.</description></item>
/// </list>
/// </summary>
internal static class RetryRule
{
    /// <summary>The service documents that it locks for two seconds.</summary>
    private static readonly TimeSpan Lock = TimeSpan.FromSeconds(2);

    public static bool Allows(ApiAttempt attempt, ApiCall call, HubSpotClientOptions options)
        => call.Body is not { CanBeSentAgain: false }
        && call.Total is not { IsOver: true }
        && (attempt.Failure is { } failure
            ? failure is HubSpotTransportException { IsOfTransport: true } && AllowsAfterSilence(call.Operation, attempt.MayHaveLeft)
            : AllowsAfter(attempt.Response!, call.Operation, options) && !IsDailyLimit(attempt)); // Without a failure there is an answer.

    public static bool AllowsAfter(HttpResponseMessage answer, ApiOperation operation, HubSpotClientOptions options)
    {
        var theirs = RetryAfter.Read(answer.Headers, options.TimeProvider);
        var isAllowed = (int)answer.StatusCode switch
        {
            423 or 429 => true,
            477 => theirs is not null,
            500 or (>= 502 and <= 504) or (>= 520 and <= 526) => operation.IsRetrySafe,
            _ => false,
        };
        return isAllowed && !(theirs > options.LongestRetryWait);
    }

    // What never left cannot have been seen. A handler of the program that fails in its own way is left alone.
    public static bool AllowsAfterSilence(ApiOperation operation, bool mayHaveLeft)
        => (operation.IsRetrySafe && operation.Method != HttpMethod.Post) || !mayHaveLeft;

    /// <summary>The larger of the wait that the service asks for and ours: doubled each time, shortened by chance, and at least as long as what was refused lasts.</summary>
    /// <param name="attempt">An attempt that may be retried.</param>
    /// <param name="retry">How many retries came before.</param>
    /// <param name="options">The options of the client.</param>
    public static TimeSpan WaitAfter(ApiAttempt attempt, int retry, HubSpotClientOptions options)
    {
        var longest = options.LongestRetryWait;
        var doubled = Math.Min(options.FirstRetryWait.TotalMilliseconds * Math.Pow(2, retry), longest.TotalMilliseconds);
        var ours = TimeSpan.FromMilliseconds(doubled * (1 - (0.5 * Jitter.Next())));
        if (attempt.Response is not { } answer)
        {
            return ours;
        }

        var lasting = (int)answer.StatusCode switch
        {
            423 => Lock,
            429 => RateLimitPolicy.WindowOf(attempt.Error),
            _ => TimeSpan.Zero,
        };
        return Longer(RetryAfter.Read(answer.Headers, options.TimeProvider) ?? TimeSpan.Zero, Longer(ours, lasting < longest ? lasting : longest));
    }

    /// <summary>Whether a refusal lasts until the next day.</summary>
    public static bool IsDailyLimit(ApiAttempt attempt) => (int)attempt.Response!.StatusCode == 429 && RateLimitPolicy.IsDaily(attempt.Error); // Asked about answers only.

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
