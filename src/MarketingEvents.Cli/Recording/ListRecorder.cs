namespace HubSpot.MarketingEvents.Cli;

/// <summary>
/// Records a list whose rows have several states: first those who registered, then those who came, then those who signed off,
/// each state in a call of its own that is read back before the next begins.
/// </summary>
internal sealed class ListRecorder(AttendanceRecorder recorder, int chunkSize, PollOptions polling)
{
    private static readonly SubscriberState[] Order = [SubscriberState.Register, SubscriberState.Attend, SubscriberState.Cancel];

    public async Task<ListReport> RecordAsync(EventKey key, IReadOnlyList<AttendeeRow> rows, ProgressOf progressOf, CancellationToken cancellationToken)
    {
        var outcomes = rows.Where(row => row.Problems.Count > 0).Select(RowOutcome.OfUnreadable).ToList();
        var readable = rows.Where(row => row.Problems.Count == 0).ToLookup(row => row.State);
        var isCancelled = false;
        Exception? failure = null;
        foreach (var state in Order.Where(state => readable.Contains(state)))
        {
            IReadOnlyList<AttendeeRow> part = [.. readable[state]];
            if (isCancelled || failure is not null)
            {
                outcomes.AddRange(part.Select(RowOutcome.OfNotSent));
                continue;
            }

            try
            {
                var options = new RecordingOptions { ChunkSize = chunkSize, Polling = polling, Progress = progressOf(state, part.Count) };
                var report = await recorder.RecordAsync(key, state, part.Select(row => row.Attendee), options, cancellationToken);
                outcomes.AddRange(Of(part, report));
                failure = FailureIn(report);
            }
            catch (RecordingCanceledException e)
            {
                outcomes.AddRange(Of(part, e.Report));
                isCancelled = true;
            }
            catch (Exception e) when (e is HttpRequestException or TimeoutException)
            {
                outcomes.AddRange(part.Select(RowOutcome.OfNotSent));
                failure = e;
            }
        }

        return new ListReport([.. outcomes.OrderBy(outcome => outcome.Line)], isCancelled, failure);
    }

    private static IEnumerable<RowOutcome> Of(IReadOnlyList<AttendeeRow> rows, RecordingReport report)
        => rows.Zip(report.Outcomes, (row, outcome) => RowOutcome.Of(row, outcome, index => rows[index].Line));

    // A refused row is that row's affair, and an answer that cannot be read is one chunk's; anything else concerns the connection, the token or the event.
    private static Exception? FailureIn(RecordingReport report) => report.Outcomes
        .Where(outcome => outcome.Verdict == Verdict.Unconfirmed)
        .Select(outcome => outcome.Reason?.Exception)
        .FirstOrDefault(exception => exception is not (null or HubSpotException { StatusCode: >= 200 and < 300 }));
}
