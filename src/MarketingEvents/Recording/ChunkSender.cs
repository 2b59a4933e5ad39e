namespace HubSpot.MarketingEvents;

/// <summary>
/// Brings chunks to the service and notes on each entry what the answer means: refused chunks are halved, silent ones read back
/// before they are sent again. Stops at the first failure that concerns more than one chunk.
/// </summary>
internal sealed class ChunkSender(ChunkCall call, RecordingOptions options, Func<CancellationToken, Task> readBack)
{
    private bool _bodyHasLeft;

    /// <summary>What ended the sending; the entries behind it are still waiting.</summary>
    public Exception? Stopped { get; private set; }

    public async Task SendAsync(IReadOnlyList<Entry> chunk, CancellationToken cancellationToken)
    {
        if (await TrySendAsync(chunk, cancellationToken).ConfigureAwait(false) is not { } refusal)
        {
            return;
        }

        if (chunk.Count == 1)
        {
            Refuse(chunk, refusal);
        }
        else
        {
            await SendAroundAsync(chunk, cancellationToken).ConfigureAwait(false);
        }
    }

    // The first and the last alone tell whether the whole chunk is refused for one reason, without a call for each entry.
    private async Task SendAroundAsync(IReadOnlyList<Entry> chunk, CancellationToken cancellationToken)
    {
        IReadOnlyList<Entry> first = [chunk[0]], last = [chunk[chunk.Count - 1]], middle = [.. chunk.Skip(1).Take(chunk.Count - 2)];
        await SendAsync(first, cancellationToken).ConfigureAwait(false);
        if (Stopped is null)
        {
            await SendAsync(last, cancellationToken).ConfigureAwait(false);
        }

        if (Stopped is null && RefusalOf(first[0]) is { } one && RefusalOf(last[0]) is { } other && one.ServiceMessage is not null && one.ServiceMessage == other.ServiceMessage)
        {
            Refuse(middle, other);
        }
        else
        {
            await SendHalvesAsync(middle, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task SendHalvesAsync(IReadOnlyList<Entry> chunk, CancellationToken cancellationToken)
    {
        var half = (chunk.Count + 1) / 2;
        foreach (IReadOnlyList<Entry> part in new IReadOnlyList<Entry>[] { [.. chunk.Take(half)], [.. chunk.Skip(half)] })
        {
            if (part.Count == 0 || Stopped is not null)
            {
                return;
            }

            if (await TrySendAsync(part, cancellationToken).ConfigureAwait(false) is not { } refusal)
            {
                continue;
            }

            if (part.Count == 1)
            {
                Refuse(part, refusal);
            }
            else
            {
                await SendHalvesAsync(part, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // Returns the refusal that asks for smaller chunks, or null when the chunk is dealt with.
    private async Task<HubSpotException?> TrySendAsync(IReadOnlyList<Entry> chunk, CancellationToken cancellationToken)
    {
        for (var silences = 0; ; silences++)
        {
            try
            {
                var answer = await call.SendAsync(chunk, options.Polling, cancellationToken).ConfigureAwait(false);
                _bodyHasLeft = true;
                Take(answer, chunk);
                return null;
            }
            catch (HubSpotException e) when (e.StatusCode is 400 or 413 or 414 or 422)
            {
                _bodyHasLeft = true;
                return e;
            }
            catch (HubSpotException e) when (e.StatusCode > 0)
            {
                _bodyHasLeft = true;
                // 2xx: taken, but what it said cannot be read.
                var isTaken = e.StatusCode is >= 200 and < 300;
                Mark(chunk, isInDoubt: isTaken || silences > 0 || IsInDoubt(e), e);
                Stopped = isTaken ? null : e;
                return null;
            }
            catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
            {
                if (silences > 0 || !NothingLeft(e))
                {
                    Mark(chunk, isInDoubt: true, cause: null);
                }

                throw;
            }
            catch (Exception e) when (NothingLeft(e))
            {
                if (!_bodyHasLeft)
                {
                    throw;
                }

                Mark(chunk, isInDoubt: silences > 0, e);
                Stopped = e;
                return null;
            }
            catch (Exception e)
            {
                _bodyHasLeft = true;
                Mark(chunk, isInDoubt: true, e);
                await readBack(cancellationToken).ConfigureAwait(false);
                var open = chunk.Where(entry => entry.IsOpen).ToList();
                if (open.Count == 0)
                {
                    return null;
                }

                if (silences == options.SilentRepeats || !IsOfTransport(e) || open.Any(entry => entry.ReadFailure is not null))
                {
                    Stopped = e;
                    return null;
                }
            }
        }
    }

    private static OutcomeReason? RefusalOf(Entry entry) => entry.Stage == EntryStage.Refused ? entry.Reason : null;

    private static void Refuse(IReadOnlyList<Entry> chunk, HubSpotException refusal) => Refuse(chunk, OutcomeReason.Of(OutcomeReasonKind.Service, refusal));

    private static void Refuse(IReadOnlyList<Entry> chunk, OutcomeReason reason) => Mark(chunk, EntryStage.Refused, reason);

    private static bool IsOfTransport(Exception failure) => failure is HubSpotTransportException or HttpRequestException or TimeoutException or IOException or OperationCanceledException;

    private static bool NothingLeft(Exception failure) => failure is IRequestFailure { Fate: RequestFate.NotSent };

    private static bool IsInDoubt(Exception failure) => failure is IRequestFailure { Fate: RequestFate.InDoubt };

    private static void Take(ChunkAnswer answer, IReadOnlyList<Entry> chunk)
    {
        Mark(chunk, EntryStage.Accepted, null);
        var byContact = chunk.ToLookup(entry => entry.Contact);
        foreach (var (email, contactId) in answer.Echo.Where(echo => echo.Email is not null && echo.ContactId is not null))
        {
            foreach (var entry in byContact[ContactKey.OfEmail(email!)]) // Filtered above.
            {
                entry.ResolvedContactId = contactId;
            }
        }

        var unattributed = new List<BatchError>();
        foreach (var error in answer.Errors.Where(error => error is not null))
        {
            var about = ErrorAttribution.Find(error, chunk);
            Refuse(about, OutcomeReason.Of(error, answer.CorrelationId));
            if (about.Count == 0)
            {
                unattributed.Add(error);
            }
        }

        foreach (var entry in chunk.Where(entry => entry.Stage == EntryStage.Accepted && unattributed.Count > 0))
        {
            entry.Reason = new OutcomeReason(OutcomeReasonKind.NotVisible) { ChunkErrors = unattributed, CorrelationId = answer.CorrelationId };
        }
    }

    private static void Mark(IReadOnlyList<Entry> chunk, bool isInDoubt, Exception? cause)
        => Mark(chunk, isInDoubt ? EntryStage.InDoubt : EntryStage.NotSent, OutcomeReason.Of(isInDoubt ? OutcomeReasonKind.Unknown : OutcomeReasonKind.NotSent, cause));

    private static void Mark(IReadOnlyList<Entry> chunk, EntryStage stage, OutcomeReason? reason)
    {
        foreach (var entry in chunk)
        {
            entry.Stage = stage;
            entry.Reason = reason;
        }
    }
}
