using System.Diagnostics;

namespace HubSpot.MarketingEvents;

/// <summary>What the requests for tokens have besides their form: the name of the SDK and a span.</summary>
internal sealed class OAuthHooks(Uri address) : ApiHooks
{
    public override ValueTask PrepareAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        request.Headers.TryAddWithoutValidation("User-Agent", MarketingEventsClient.UserAgent);
        return default;
    }

    public override IDisposable? Begun(ApiOperation operation) => Spans.Start(operation, address);

    public override void Ended(IDisposable? begun, int? statusCode, Exception? failure) => (begun as Activity)?.End(statusCode, failure);
}
