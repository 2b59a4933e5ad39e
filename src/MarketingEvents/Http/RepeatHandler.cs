using System.Runtime.ExceptionServices;
using Polly.Timeout;

namespace HubSpot.MarketingEvents;

/// <summary>
/// Gives every attempt its time, and sends again what may be sent again. Nearly every call is answered at once, so the first attempt
/// does without Polly: loading it takes longer than loading the rest of the SDK.
/// </summary>
internal sealed class RepeatHandler(MarketingEventsOptions options, Func<RepeatStrategy> repeats) : DelegatingHandler
{
    private readonly Lazy<RepeatStrategy> _repeats = new(repeats, LazyThreadSafetyMode.PublicationOnly);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (request is not ApiRequest call)
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        // Handlers of the program that stand before this one can repeat, too, and do not know what may be repeated.
        if (call.End is { } end)
        {
            throw Rethrown(end);
        }

        HttpResponseMessage? answer = null;
        Exception? failure = null;
        try
        {
            answer = await AttemptAsync(call, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (options.Retries > 0 && RepeatRule.AllowsAfter(e, call))
        {
            failure = e;
        }

        return answer is not null && (options.Retries == 0 || !RepeatRule.AllowsAfter(answer, call, options))
            ? answer
            : await RepeatAsync(call, answer, failure, cancellationToken).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> RepeatAsync(ApiRequest request, HttpResponseMessage? answer, Exception? failure, CancellationToken cancellationToken)
    {
        if (Repeats() is not { } strategy)
        {
            return answer ?? throw Rethrown(failure!); // Without an answer there was a failure.
        }

        try
        {
            return await strategy.ContinueAsync(request, answer, failure, token => AttemptAsync(request, token), cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            // Polly does not, when it is cancelled before it looks at the answer.
            answer?.Dispose();
            throw;
        }
    }

    // None when the container is gone, and its loggers with it: then the first attempt has the last word.
    private RepeatStrategy? Repeats()
    {
        try
        {
            return _repeats.Value;
        }
        catch (ObjectDisposedException)
        {
            return null;
        }
    }

    private async Task<HttpResponseMessage> AttemptAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using var limit = new TimeLimit(options.TimeProvider, options.AttemptTimeout, cancellationToken);
        try
        {
            var answer = await base.SendAsync(request, limit.Token).ConfigureAwait(false);
            if (!answer.IsSuccessStatusCode && !RepeatRule.AllowsAfter(answer, request, options))
            {
                request.End = new HttpRequestException($"'{request.Operation.Route}' was answered with status {(int)answer.StatusCode} and must not be sent again.");
            }

            return answer;
        }
        catch (Exception e)
        {
            // Connections and handlers have time limits of their own, and end in one of these two without anybody having cancelled.
            var isSilence = e is OperationCanceledException or TimeoutRejectedException && !cancellationToken.IsCancellationRequested;
            var failure = isSilence ? limit.Exceeded($"'{request.Operation.Route}' got no answer in time, which is {options.AttemptTimeout:c} at most. Whether the service acted on it is unknown.", e) : e;
            if (!RepeatRule.AllowsAfterSilence(request))
            {
                request.End = failure is OperationCanceledException ? new TimeoutException($"'{request.Operation.Route}' was given up. Whether the service acted on it is unknown.", e) : failure;
            }

            if (failure != e)
            {
                throw failure;
            }

            throw;
        }
    }

    private static Exception Rethrown(Exception failure)
    {
        ExceptionDispatchInfo.Capture(failure).Throw();
        return failure;
    }
}
