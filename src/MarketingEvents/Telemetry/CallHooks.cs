using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace HubSpot.MarketingEvents;

/// <summary>What the SDK adds to each call: the rate limit, the token, a span, log entries and measurements.</summary>
internal sealed class CallHooks(BearerToken token, DeveloperKey? key, RateGate? gate, Uri prefix, ILogger logger, Metrics metrics) : ApiHooks
{
    public override ValueTask<IDisposable?> EnterAsync(CallPriority priority, CancellationToken cancellationToken)
    {
        if (gate is null)
        {
            return default;
        }

        var entered = gate.EnterAsync(priority, out var hasToWait, cancellationToken);
        return hasToWait ? WaitAsync(entered, priority) : entered;
    }

    public override ValueTask PrepareAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        request.Headers.TryAddWithoutValidation("User-Agent", MarketingEventsClient.UserAgent);
        return key?.AddTo(request) == true ? default : token.AddToAsync(request, cancellationToken);
    }

    public override async ValueTask<bool> RenewAsync(Uri address, string refused, CancellationToken cancellationToken)
    {
        var isRenewed = await token.RenewAsync(address, refused, cancellationToken).ConfigureAwait(false);
        if (isRenewed)
        {
            metrics.Renewed();
        }

        return isRenewed;
    }

    public override IDisposable? Begun(ApiOperation operation) => Spans.Start(operation, prefix);

    public override void Answered(ApiOperation operation, HttpResponseMessage answer, TimeSpan elapsed)
    {
        gate?.Learn(answer.Headers);
        metrics.Requested(operation, (int)answer.StatusCode, null, elapsed);
        // Asked first, because most programs do not log this, and then the correlation id need not be looked up.
        if (logger.IsEnabled(LogLevel.Debug))
        {
            logger.Answered(operation.Route, (int)answer.StatusCode, (long)elapsed.TotalMilliseconds, HubSpotHeaders.CorrelationIdOf(answer));
        }
    }

    public override void Unanswered(ApiOperation operation, Exception failure, TimeSpan elapsed) => metrics.Requested(operation, null, failure, elapsed);

    public override void Retrying(ApiOperation operation, TimeSpan wait, int attempt, int? statusCode, string outcome)
    {
        if (statusCode == 429)
        {
            gate?.Pause(wait);
        }

        metrics.Retried(operation, outcome);
        logger.Retrying(operation.Route, wait, attempt, outcome);
    }

    public override void CircuitOpened(TimeSpan breakTime)
    {
        metrics.Broken();
        logger.CircuitOpened(breakTime);
    }

    public override void CircuitClosed() => logger.CircuitClosed();

    public override void Ended(IDisposable? begun, int? statusCode, Exception? failure) => (begun as Activity)?.End(statusCode, failure);

    private async ValueTask<IDisposable?> WaitAsync(ValueTask<IDisposable?> entered, CallPriority priority)
    {
        var start = TimeProvider.System.GetTimestamp();
        try
        {
            return await entered.ConfigureAwait(false);
        }
        finally
        {
            metrics.Waited(priority, TimeProvider.System.GetElapsedTime(start));
        }
    }
}
