using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace HubSpot.MarketingEvents;

/// <summary>What the SDK adds to each call: the token, a span, and log entries.</summary>
internal sealed class CallHooks(BearerToken token, Uri prefix, ILogger logger) : ApiHooks
{
    public override ValueTask PrepareAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        request.Headers.TryAddWithoutValidation("User-Agent", MarketingEventsClient.UserAgent);
        return token.AddToAsync(request, cancellationToken);
    }

    public override ValueTask<bool> RenewAsync(Uri address, string refused, CancellationToken cancellationToken) => new(token.RenewAsync(address, refused, cancellationToken));

    public override IDisposable? Begun(ApiOperation operation) => Spans.Start(operation, prefix);

    public override void Answered(ApiOperation operation, HttpResponseMessage answer, TimeSpan elapsed)
    {
        // Asked first, because most programs do not log this, and then the correlation id need not be looked up.
        if (logger.IsEnabled(LogLevel.Debug))
        {
            logger.Answered(operation.Route, (int)answer.StatusCode, (long)elapsed.TotalMilliseconds, HubSpotHeaders.CorrelationIdOf(answer));
        }
    }

    public override void Retrying(ApiOperation operation, TimeSpan wait, int attempt, string outcome) => logger.Retrying(operation.Route, wait, attempt, outcome);

    public override void Ended(IDisposable? begun, int? statusCode, Exception? failure) => (begun as Activity)?.End(statusCode, failure);
}
