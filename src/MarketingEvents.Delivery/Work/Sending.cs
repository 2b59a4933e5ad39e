using System.Collections.Concurrent;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>One recording of entries of a lane: hands them to the recorder, and turns its outcomes into what becomes of them.</summary>
internal sealed class Sending(Lane lane, OutboxOptions options, Settlements settlements)
{
    // The recorder asks for entries while outcomes are taken in.
    private readonly ConcurrentDictionary<int, TakenEntry> _sent = [];
    private volatile DeliveryFailure? _failure;
    private Exception? _lastFailure;
    private int _failuresInRow;
    private volatile bool _isStopped;

    /// <summary>The failure that concerns most; null while nothing failed.</summary>
    public DeliveryFailure? Failure => _failure;

    /// <summary>Whether the service took a request.</summary>
    public bool IsAccepted { get; private set; }

    /// <summary>How many requests in a row may fail, each for itself, before sending stops. A worker stops at once, and tries the event again later.</summary>
    public int FailuresAllowed { get; init; }

    /// <summary>Whether sending more would meet the same failure. Of an event that is given up, the rest is to be told so.</summary>
    public bool IsStopped => _isStopped;

    /// <summary>Sends entries and notes what becomes of them. A failure of the service is noted; one of the store is thrown.</summary>
    public async Task RunAsync(AttendanceRecorder recorder, IAsyncEnumerable<TakenEntry> entries, RecordingOptions recording, CancellationToken cancellationToken)
    {
        _sent.Clear();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // Cancelled through the recorder alone, which then says what became of each.
        var outcomes = recorder.RecordStreamAsync(lane.Event, lane.State, Attendees(entries), recording, stop.Token).GetAsyncEnumerator(CancellationToken.None);
        await using (outcomes.ConfigureAwait(false))
        {
            for (var next = outcomes.MoveNextAsync().AsTask(); ; next = outcomes.MoveNextAsync().AsTask())
            {
                if (!next.IsCompleted || settlements.IsFull)
                {
                    await FlushDuringAsync(next, stop).ConfigureAwait(false);
                }

                if (!await HasNextAsync(next).ConfigureAwait(false))
                {
                    break;
                }

                Note(outcomes.Current, isCancelled: false);
            }
        }

        await settlements.FlushAsync().ConfigureAwait(false);
    }

    /// <summary>Notes the outcome of entries that were read back only.</summary>
    public void Note(TakenEntry entry, AttendeeOutcome outcome, bool isCancelled)
    {
        // A refused entry is that entry's affair.
        var failure = outcome is { Verdict: Verdict.Unconfirmed, Reason.Exception: { } exception } && !isCancelled ? DeliveryFailure.Of(exception, options.TimeProvider.GetUtcNow()) : null;
        var isAccepted = outcome.IsInRequestedState || outcome.Reason?.Kind is OutcomeReasonKind.NotVisible or OutcomeReasonKind.Superseded or OutcomeReasonKind.Service;
        Count(failure, isAccepted);
        settlements.Add(EntryRules.Apply(
            entry, outcome,
            new EntryRules.Attempt(options, lane.IsInDoubt, failure is not null && IsGivenUp(failure), isCancelled, options.TimeProvider.GetUtcNow())));
    }

    /// <summary>Notes what ended a call that gave no outcomes.</summary>
    public void Note(Exception failure) => Count(DeliveryFailure.Of(failure, options.TimeProvider.GetUtcNow()), isAccepted: false);

    // The entries of one request have the same exception.
    private void Count(DeliveryFailure? failure, bool isAccepted)
    {
        if (failure is not null && !ReferenceEquals(failure.Exception, _lastFailure))
        {
            _failuresInRow++;
            _lastFailure = failure.Exception;
        }

        _failuresInRow = isAccepted ? 0 : _failuresInRow;
        _failure = DeliveryFailure.Wider(_failure, failure);
        _isStopped |= _failure is { Scope: > FailureScope.Request } widest && !IsGivenUp(widest) && (widest.IsForAll || _failuresInRow > FailuresAllowed);
        IsAccepted |= isAccepted;
    }

    private void Note(AttendeeOutcome outcome, bool isCancelled)
    {
        if (_sent.TryRemove(outcome.Index, out var entry))
        {
            Note(entry, outcome, isCancelled);
        }
    }

    // While the recorder goes on. When nothing can be noted, it has to end before the exception goes on.
    private async Task FlushDuringAsync(Task<bool> next, CancellationTokenSource stop)
    {
        try
        {
            await settlements.FlushAsync().ConfigureAwait(false);
        }
        catch
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    private async Task<bool> HasNextAsync(Task<bool> next)
    {
        try
        {
            return await next.ConfigureAwait(false);
        }
        catch (RecordingCanceledException e)
        {
            foreach (var outcome in e.Report.Outcomes)
            {
                Note(outcome, isCancelled: true);
            }
        }
        catch (Exception e)
        {
            // What is thrown comes from before the first body left, unless it says otherwise or is a defect.
            Note(e);
            var isInDoubt = lane.IsInDoubt || e is not HubSpotException { MayHaveTakenEffect: false };
            foreach (var entry in _sent.Values)
            {
                settlements.Add(EntryRules.Untouched(entry, isInDoubt));
            }
        }

        return false;
    }

    private bool IsGivenUp(DeliveryFailure failure) => failure.IsRefusal && lane.FailingForAs(failure.Reason) >= options.EventPatience;

    private async IAsyncEnumerable<Attendee> Attendees(IAsyncEnumerable<TakenEntry> entries)
    {
        var position = 0;
        await foreach (var entry in entries.ConfigureAwait(false))
        {
            _sent[position++] = entry;
            yield return entry.Attendee;
        }
    }
}
