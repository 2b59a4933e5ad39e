using Microsoft.Extensions.Logging;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>
/// One pass over a lane. New entries are sent as one stream. Entries that may have been sent before are read back first, and only what no
/// row shows is sent again: the same contact and instant, which the service takes for a repetition.
/// </summary>
internal sealed class LaneRun(Lane lane, Outbox outbox, long lease, ILogger logger)
{
    // Read back together, because the pages of an event are read once for all of them.
    private const int MostInDoubt = 20_000;

    private static readonly Backoff AfterPause = new(TimeSpan.FromMinutes(1), TimeSpan.FromHours(1));
    private static readonly Backoff AfterFailure = new(TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(10));

    private readonly TaskCompletionSource _fed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly LaneFeed _feed = new(lane, outbox.Store, lease);
    private readonly Settlements _settlements = new(outbox, lease, logger);

    public Lane Lane => lane;

    /// <summary>Completes when the pass takes no more entries; another one can begin then.</summary>
    public Task Fed => _fed.Task;

    public bool HasTaken => _feed.Taken > 0;

    public long Settled => _settlements.Settled;

    private OutboxOptions Options => outbox.Options;

    /// <summary>Never throws for a failure of the service; one of the store is thrown.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var sending = new Sending(lane, Options, _settlements);
        try
        {
            if (await RecorderAsync().ConfigureAwait(false) is { } recorder)
            {
                await (lane.IsInDoubt ? RecoverAsync(recorder, sending, cancellationToken) : SendAsync(recorder, sending, cancellationToken)).ConfigureAwait(false);
            }

            await HoldAsync(sending).ConfigureAwait(false);
        }
        finally
        {
            _fed.TrySetResult();
        }

        if (_feed.Failure is { } failure)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        }
    }

    private async Task SendAsync(AttendanceRecorder recorder, Sending sending, CancellationToken cancellationToken)
    {
        await sending.RunAsync(recorder, Fresh(), Options.Recording, cancellationToken).ConfigureAwait(false);
        await ReturnAsync(_feed.TakeLeft()).ConfigureAwait(false);

        async IAsyncEnumerable<TakenEntry> Fresh()
        {
            await foreach (var entry in _feed.ReadAsync(() => sending.IsStopped || cancellationToken.IsCancellationRequested, cancellationToken).ConfigureAwait(false))
            {
                yield return entry;
            }

            if (!sending.IsStopped)
            {
                // Otherwise another pass would meet the same failure, until it is noted.
                _fed.TrySetResult();
            }
        }
    }

    private async Task RecoverAsync(AttendanceRecorder recorder, Sending sending, CancellationToken cancellationToken)
    {
        var entries = new List<TakenEntry>();
        await foreach (var entry in _feed.ReadAsync(() => entries.Count >= MostInDoubt || cancellationToken.IsCancellationRequested, cancellationToken).ConfigureAwait(false))
        {
            entries.Add(entry);
        }

        _fed.TrySetResult();
        await ReturnAsync(_feed.TakeLeft()).ConfigureAwait(false);
        var missing = entries.Count == 0 ? [] : await ReadBackAsync(recorder, sending, entries, cancellationToken).ConfigureAwait(false);
        foreach (var group in missing.GroupBy(entry => entry.Attempts).OrderBy(group => group.Key))
        {
            if (sending.IsStopped || cancellationToken.IsCancellationRequested)
            {
                await ReturnAsync([.. group]).ConfigureAwait(false);
            }
            else
            {
                await sending.RunAsync(recorder, group.ToAsyncEnumerable(), RecordingSettings.ForAttempt(Options.Recording, group.Key), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // Settles what rows show, lets wait what could not be read, and returns what no row shows.
    private async Task<List<TakenEntry>> ReadBackAsync(AttendanceRecorder recorder, Sending sending, List<TakenEntry> entries, CancellationToken cancellationToken)
    {
        var missing = new List<TakenEntry>();
        try
        {
            var report = await recorder.ReadBackAsync(
                lane.Event, lane.State, entries.Select(entry => entry.Attendee), RecordingSettings.OneLook(Options.Recording), cancellationToken).ConfigureAwait(false);
            foreach (var outcome in report.Outcomes)
            {
                if (outcome.Verdict is Verdict.Confirmed or Verdict.Rejected || outcome.Reason?.Exception is not null)
                {
                    sending.Note(entries[outcome.Index], outcome, isCancelled: false);
                }
                else
                {
                    missing.Add(entries[outcome.Index]);
                }
            }

            logger.ReadBack(entries.Count, entries.Count - missing.Count);
        }
        catch (Exception e)
        {
            if (!cancellationToken.IsCancellationRequested)
            {
                sending.Note(e);
            }

            await ReturnAsync(entries).ConfigureAwait(false);
        }

        await _settlements.FlushAsync().ConfigureAwait(false);
        return missing;
    }

    private Task ReturnAsync(IReadOnlyList<TakenEntry> entries)
    {
        foreach (var entry in entries)
        {
            _settlements.Add(EntryRules.Untouched(entry, lane.IsInDoubt));
        }

        return _settlements.FlushAsync();
    }

    private async Task<AttendanceRecorder?> RecorderAsync()
    {
        try
        {
            return Options.ResolveClient!(lane.Account.Length == 0 ? null : lane.Account).Recorder; // A worker has it.
        }
        catch (Exception e)
        {
            await PauseAsync(new DeliveryFailure(FailureScope.Pause, $"no client ({e.GetType().Name})", TimeSpan.Zero, IsRefusal: false), lane.AccountFailures).ConfigureAwait(false);
            return null;
        }
    }

    // Whatever failed waits longer with each failure in a row; whatever worked waits no more.
    private async Task HoldAsync(Sending sending)
    {
        var (accountFailures, eventFailures) = sending.IsAccepted ? (0, 0) : (lane.AccountFailures, lane.EventFailures);
        if (sending.IsAccepted && lane.AccountFailures > 0)
        {
            await outbox.Store.ClearAccountAsync(lane.Account, CancellationToken.None).ConfigureAwait(false);
            logger.AccountResumed(AccountName.Shown(lane.Account));
        }

        if (sending.IsAccepted && lane.EventFailures > 0)
        {
            await outbox.Store.ClearEventAsync(lane.EventNumber, CancellationToken.None).ConfigureAwait(false);
        }

        switch (sending.Failure)
        {
            case { Scope: FailureScope.Pause } failure:
                await PauseAsync(failure, accountFailures).ConfigureAwait(false);
                break;
            case { Scope: FailureScope.Account } failure:
                var wait = Longer(AfterFailure.After(accountFailures), failure.Wait);
                await outbox.Store.HoldAccountAsync(lane.Account, new AccountHold(wait, accountFailures + 1, IsPause: false, failure.Reason), CancellationToken.None).ConfigureAwait(false);
                logger.AccountWaits(AccountName.Shown(lane.Account), failure.Reason, wait);
                break;
            case { Scope: FailureScope.Event } failure:
                wait = Longer(AfterFailure.After(eventFailures), failure.Wait);
                await outbox.Store.HoldEventAsync(lane.EventNumber, wait, eventFailures + 1, failure.Reason, CancellationToken.None).ConfigureAwait(false);
                logger.EventWaits(lane.EventNumber, failure.Reason, wait);
                break;
        }
    }

    private async Task PauseAsync(DeliveryFailure failure, int failures)
    {
        var wait = AfterPause.After(failures);
        await outbox.Store.HoldAccountAsync(lane.Account, new AccountHold(wait, failures + 1, IsPause: true, failure.Reason), CancellationToken.None).ConfigureAwait(false);
        logger.AccountPaused(AccountName.Shown(lane.Account), failure.Reason, wait);
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
