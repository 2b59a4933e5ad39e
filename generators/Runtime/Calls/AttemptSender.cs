using System.Net;

namespace HubSpot.MarketingEvents;

/// <summary>Makes single attempts of calls: waits for the rate limit, adds credentials, sends, and reads the answer.</summary>
internal sealed class AttemptSender(ApiSender send, HubSpotClientOptions options, ApiHooks hooks)
{
    /// <summary>Never throws. The time of an attempt begins when it may be sent, and counts anew for the body, so that a long page is no slow answer.</summary>
    public async ValueTask<ApiAttempt> SendAsync(ApiCall call, Uri address, bool isStreamed, CancellationToken cancellationToken)
    {
        var attempt = new ApiAttempt();
        var limit = default(TimeLimit);
        IDisposable? permit = null;
        var start = 0L;
        try
        {
            for (var isRenewed = false; ;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                permit = await hooks.EnterAsync(options.Priority, cancellationToken).ConfigureAwait(false);
                limit = new TimeLimit(options.TimeProvider, options.AttemptTimeout, cancellationToken);
                start = TimeProvider.System.GetTimestamp();
                if (call.Body is { } body)
                {
                    body.HasLeft = false;
                }

                using var request = new ApiRequest(call, address);
                request.Content = call.Body?.ToContent();
                call.AddHeadersTo(request);
                if (hooks.PrepareAsync(request, limit.Token) is { IsCompletedSuccessfully: false } preparation)
                {
                    await preparation.ConfigureAwait(false);
                }

                attempt.MayHaveLeft = call.Body is null;
                attempt.Response = await send(request, limit.Token).ConfigureAwait(false);
                hooks.Answered(call.Operation, attempt.Response, TimeProvider.System.GetElapsedTime(start));
                if (attempt.Response.StatusCode == HttpStatusCode.Unauthorized && !isRenewed && call.Body is not { CanBeSentAgain: false }
                    && request.Headers.Authorization?.Parameter is { } refused && await hooks.RenewAsync(address, refused, limit.Token).ConfigureAwait(false))
                {
                    // Refused before anything happened, so it is no retry.
                    isRenewed = true;
                    attempt.Response.Dispose();
                    attempt.Response = null;
                    limit.Dispose();
                    permit?.Dispose();
                    permit = null;
                    continue;
                }

                if (!isStreamed || !attempt.Response.IsSuccessStatusCode)
                {
                    limit.Restart();
                    attempt.Body = await AnswerBody.ReadAsync(attempt.Response, limit.Token).ConfigureAwait(false);
                }

                break;
            }

            call.IsInDoubt = call.Operation.IsWrite && (int)attempt.Response.StatusCode is (>= 500 or 408);
        }
        catch (Exception e)
        {
            attempt.MayHaveLeft |= call.Body?.HasLeft == true;
            call.IsInDoubt = call.Operation.IsWrite && attempt.MayHaveLeft;
            hooks.Unanswered(call.Operation, e, start == 0 ? TimeSpan.Zero : TimeProvider.System.GetElapsedTime(start));
            attempt.Fail(cancellationToken.IsCancellationRequested ? call.Cancelled(e, cancellationToken) : Translated(e, call.Operation.Route, limit.IsOver));
        }
        finally
        {
            limit.Dispose();
            permit?.Dispose();
        }

        return attempt;
    }

    private Exception Translated(Exception failure, string route, bool isOver) => failure switch
    {
        HubSpotException or ObjectDisposedException => failure,
        // Connections and handlers have time limits of their own, and end so without anybody having cancelled.
        OperationCanceledException or TimeoutException or Polly.Timeout.TimeoutRejectedException
            => new HubSpotTimeoutException($"'{route}' got no answer in time, which is {options.AttemptTimeout:c} at most for each of the answer's head and body.", failure),
        _ when isOver
            => new HubSpotTimeoutException($"'{route}' got no complete answer within {options.AttemptTimeout:c}.", failure),
        _ => new HubSpotTransportException($"'{route}' got no complete answer: {failure.GetType().Name}.", failure),
    };
}
