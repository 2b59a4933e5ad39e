namespace HubSpot.MarketingEvents;

/// <summary>
/// Gives every attempt its time, and sends again what may be sent again. Nearly every call is answered at once, so the first attempt
/// does without Polly: loading it takes longer than loading the rest of the SDK.
/// </summary>
internal sealed class RepeatHandler(MarketingEventsOptions options, Func<RepeatStrategy> repeats) : DelegatingHandler
{
    private readonly Lazy<RepeatStrategy> _repeats = new(repeats);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request is not ApiRequest call || options.Retries == 0)
        {
            return await AttemptAsync(request, cancellationToken).ConfigureAwait(false);
        }

        HttpResponseMessage? answer = null;
        Exception? failure = null;
        try
        {
            answer = await AttemptAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (RepeatRule.Allows(call, e))
        {
            failure = e;
        }

        return answer is not null && !RepeatRule.Allows(call, answer, options)
            ? answer
            : await _repeats.Value.ContinueAsync(call, answer, failure, token => AttemptAsync(request, token), cancellationToken).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> AttemptAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = new TimeLimit(options.TimeProvider, options.AttemptTimeout, cancellationToken);
        try
        {
            return await base.SendAsync(request, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (limit.HasPassed)
        {
            var route = (request as ApiRequest)?.Operation.Route;
            throw new TimeoutException($"'{route}' got no answer within {options.AttemptTimeout:c}. Whether the service acted on it is unknown.", e);
        }
    }
}
