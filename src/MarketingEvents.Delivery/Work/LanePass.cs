using Microsoft.Extensions.Logging;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>
/// What is done with the entries of a lane. New entries are sent as one stream. Entries that may have been sent before are read back first, and
/// only what no row shows is sent again: the same contact and instant, which the service takes for a repetition.
/// </summary>
internal sealed class LanePass(Lane lane, LaneFeed feed, Sending sending, Settlements settlements, RecordingOptions recording, ILogger logger)
{
    // Read back together, because the pages of an event are read once for all of them.
    private const int MostInDoubt = 20_000;

    private readonly TaskCompletionSource _fed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the pass takes no more entries; another one can begin then.</summary>
    public Task Fed => _fed.Task;

    public LaneFeed Feed => feed;

    public Sending Sending => sending;

    /// <summary>Says that the pass takes no more entries, also when it did not come to that by itself.</summary>
    public void EndFeed() => _fed.TrySetResult();

    /// <summary>A failure of the service is noted; one of the store is thrown, or noted by the feed.</summary>
    public Task RunAsync(AttendanceRecorder recorder, CancellationToken cancellationToken)
        => lane.IsInDoubt ? RecoverAsync(recorder, cancellationToken) : SendAsync(recorder, cancellationToken);

    private async Task SendAsync(AttendanceRecorder recorder, CancellationToken cancellationToken)
    {
        await sending.RunAsync(recorder, Fresh(), recording, cancellationToken).ConfigureAwait(false);
        await ReturnAsync(feed.TakeLeft()).ConfigureAwait(false);

        async IAsyncEnumerable<TakenEntry> Fresh()
        {
            await foreach (var entry in feed.ReadAsync(() => sending.IsStopped || cancellationToken.IsCancellationRequested, cancellationToken).ConfigureAwait(false))
            {
                yield return entry;
            }

            if (!sending.IsStopped)
            {
                // Otherwise another pass would meet the same failure, until it is noted.
                EndFeed();
            }
        }
    }

    private async Task RecoverAsync(AttendanceRecorder recorder, CancellationToken cancellationToken)
    {
        var entries = new List<TakenEntry>();
        await foreach (var entry in feed.ReadAsync(() => entries.Count >= MostInDoubt || cancellationToken.IsCancellationRequested, cancellationToken).ConfigureAwait(false))
        {
            entries.Add(entry);
        }

        EndFeed();
        await ReturnAsync(feed.TakeLeft()).ConfigureAwait(false);
        var missing = entries.Count == 0 ? [] : await ReadBackAsync(recorder, entries, cancellationToken).ConfigureAwait(false);
        foreach (var group in missing.GroupBy(entry => entry.Attempts).OrderBy(group => group.Key))
        {
            if (sending.IsStopped || cancellationToken.IsCancellationRequested)
            {
                await ReturnAsync([.. group]).ConfigureAwait(false);
            }
            else
            {
                await sending.RunAsync(recorder, group.ToAsyncEnumerable(), RecordingSettings.ForAttempt(recording, group.Key), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // Settles what rows show, lets wait what could not be read, and returns what no row shows.
    private async Task<List<TakenEntry>> ReadBackAsync(AttendanceRecorder recorder, List<TakenEntry> entries, CancellationToken cancellationToken)
    {
        var missing = new List<TakenEntry>();
        try
        {
            var report = await recorder.ReadBackAsync(
                lane.Event, lane.State, entries.Select(entry => entry.Attendee), RecordingSettings.OneLook(recording), cancellationToken).ConfigureAwait(false);
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

        await settlements.FlushAsync().ConfigureAwait(false);
        return missing;
    }

    private Task ReturnAsync(IReadOnlyList<TakenEntry> entries)
    {
        foreach (var entry in entries)
        {
            settlements.Add(EntryRules.Untouched(entry, lane.IsInDoubt));
        }

        return settlements.FlushAsync();
    }
}
