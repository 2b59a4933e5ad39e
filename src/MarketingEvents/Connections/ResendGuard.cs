namespace HubSpot.MarketingEvents;

/// <summary>
/// Stands last before the connection in a container. Handlers of the program that stand before it can retry, too, and do not know what may
/// be retried: a request that the service may have acted on does not leave twice.
/// </summary>
internal sealed class ResendGuard(HubSpotClientOptions options) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request is not ApiRequest call)
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        if (call.IsSpent)
        {
            throw new HttpRequestException($"'{call.Call.Operation.Route}' must not be sent again: the service may have acted on it.");
        }

        try
        {
            var answer = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            call.IsSpent = !answer.IsSuccessStatusCode && !RetryRule.AllowsAfter(answer, call.Call.Operation, options);
            call.Call.IsInDoubt = call.Call.Operation.IsWrite && (int)answer.StatusCode >= 500;
            return answer;
        }
        catch
        {
            var mayHaveLeft = call.Call.Body is not { HasLeft: false };
            call.IsSpent = !RetryRule.AllowsAfterSilence(call.Call.Operation, mayHaveLeft);
            call.Call.IsInDoubt = call.Call.Operation.IsWrite && mayHaveLeft;
            throw;
        }
    }
}
