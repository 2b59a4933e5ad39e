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
        Exception? failure = null;
        foreach (var state in Order.Where(state => readable.Contains(state)))
        {
            IReadOnlyList<AttendeeRow> part = [.. readable[state]];
            if (failure is not null || cancellationToken.IsCancellationRequested)
            {
                outcomes.AddRange(Unsent(state, part));
                continue;
            }

            try
            {
                var report = await RecordAsync(key, state, part, progressOf(state, part.Count), cancellationToken);
                outcomes.AddRange(part.Zip(report.Outcomes, (row, outcome) => RowOutcome.Of(row, outcome, index => part[index].Line)));
                failure = cancellationToken.IsCancellationRequested ? null : FailureIn(report);
            }
            catch (HubSpotException e)
            {
                failure = e;
                outcomes.AddRange(Unsent(state, part));
            }
        }

        var isCancelled = failure is null && cancellationToken.IsCancellationRequested && outcomes.Any(outcome => outcome.Verdict == Verdict.Unconfirmed);
        return new ListReport([.. outcomes.OrderBy(outcome => outcome.Line)], isCancelled, failure);
    }

    private async Task<RecordingReport> RecordAsync(
        EventKey key, SubscriberState state, IReadOnlyList<AttendeeRow> rows, IProgress<RecordingProgress> progress, CancellationToken cancellationToken)
    {
        try
        {
            var options = new RecordingOptions { ChunkSize = chunkSize, Polling = polling, Progress = progress };
            return await recorder.RecordAsync(key, state, rows.Select(row => row.Attendee), options, cancellationToken);
        }
        catch (RecordingCanceledException e)
        {
            return e.Report;
        }
    }

    // Rows that nothing was sent of are still told apart: those that could be sent, and those that never can.
    private static IEnumerable<RowOutcome> Unsent(SubscriberState state, IReadOnlyList<AttendeeRow> rows)
    {
        var problems = new AttendeeCheck().FindProblems(state, rows.Select(row => row.Attendee)).ToLookup(problem => problem.Index);
        return rows.Select((row, index) => problems.Contains(index) ? RowOutcome.OfInvalid(row, [.. problems[index]], other => rows[other].Line) : RowOutcome.OfUnsent(row));
    }

    // A refused row is that row's affair, and an answer that cannot be read is one chunk's; anything else concerns the connection, the token or the event.
    private static Exception? FailureIn(RecordingReport report) => report.Outcomes
        .Where(outcome => outcome.Verdict == Verdict.Unconfirmed)
        .Select(outcome => outcome.Reason?.Exception)
        .FirstOrDefault(exception => exception is not (null or HubSpotException { StatusCode: >= 200 and < 300 }));
}
