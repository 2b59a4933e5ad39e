namespace HubSpot.MarketingEvents;

/// <summary>
/// Which calls may be retried: after status 429 all (they were refused before anything happened), after 5xx those of operations that are
/// safe to retry, after silence those of them that are no POST, or of which nothing had left. Whether a silent POST took effect is for its
/// caller to find out first.
/// </summary>
internal static class RetryRule
{
    public static bool Allows(ApiAttempt attempt, ApiCall call, HubSpotClientOptions options)
        => call.Body is not { CanBeSentAgain: false }
        && (attempt.Failure is { } failure ? failure is HubSpotTransportException { IsOfTransport: true } && AllowsAfterSilence(call.Operation, attempt.MayHaveLeft) : AllowsAfter(attempt.Response!, call.Operation, options)); // Without a failure there is an answer.

    public static bool AllowsAfter(HttpResponseMessage answer, ApiOperation operation, HubSpotClientOptions options)
    {
        var status = (int)answer.StatusCode;
        var isSafe = status == 429 || (status >= 500 && status != 501 && operation.IsRetrySafe);
        return isSafe && !(RetryAfter.Read(answer.Headers, options.TimeProvider) > options.LongestRetryWait);
    }

    // What never left cannot have been seen. A handler of the program that fails in its own way is left alone.
    public static bool AllowsAfterSilence(ApiOperation operation, bool mayHaveLeft)
        => (operation.IsRetrySafe && operation.Method != HttpMethod.Post) || !mayHaveLeft;
}
