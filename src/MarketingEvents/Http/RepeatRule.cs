namespace HubSpot.MarketingEvents;

/// <summary>
/// Which requests may be sent again: after 429 all (they were refused before anything happened), after 5xx those of repeatable
/// operations, after silence those that also are no POST, or of which nothing had left. What a silent POST did is for its caller to find out first.
/// </summary>
internal static class RepeatRule
{
    public static bool AllowsAfter(HttpResponseMessage answer, ApiRequest request, MarketingEventsOptions options)
    {
        var status = (int)answer.StatusCode;
        var mayRepeat = status == 429 || (status >= 500 && status != 501 && request.Operation.IsRepeatable);
        return mayRepeat && !(RetryAfter.Read(answer.Headers, options.TimeProvider) > options.LongestRetryWait);
    }

    public static bool AllowsAfter(Exception failure, ApiRequest request)
        => failure is HttpRequestException or TimeoutException && AllowsAfterSilence(request);

    // What never left cannot have been seen.
    public static bool AllowsAfterSilence(ApiRequest request)
        => (request.Operation.IsRepeatable && request.Method != HttpMethod.Post) || request.Content is JsonBody { HasLeft: false };
}
