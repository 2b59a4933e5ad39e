using System.Runtime.CompilerServices;
using HubSpot.MarketingEvents.Attendees;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>
/// Records a file whose rows have several states: first those who registered, then those who came, then those who signed off,
/// each state in a pass of its own that is read back before the next begins. Rows are read while others are sent.
/// </summary>
internal sealed class FileRecorder(AttendanceRecorder recorder, AttendeeFile file, int chunkSize, PollOptions polling)
{
    private const int BatchSize = 10_000;

    private static readonly SubscriberState[] Order = [SubscriberState.Register, SubscriberState.Attend, SubscriberState.Cancel];

    private readonly OutcomeLog _log = new();

    public async Task<ListReport> RecordAsync(EventKey key, ProgressOf progressOf, CancellationToken cancellationToken)
    {
        await _log.AddRejectedAsync(file);
        Exception? failure = null;
        var isCut = false;
        foreach (var state in Order.Where(state => PeopleOf(file.Summary, state) > 0))
        {
            var pass = new Pass(file, state);
            if (failure is null && !cancellationToken.IsCancellationRequested)
            {
                failure = await RecordAsync(key, pass, progressOf(state, PeopleOf(file.Summary, state)), cancellationToken);
            }

            if (!pass.IsOver)
            {
                isCut |= await LogUnsentAsync(pass);
            }
        }

        var outcomes = _log.InOrder();
        var isCancelled = failure is null && cancellationToken.IsCancellationRequested && (isCut || outcomes.Any(outcome => outcome.Verdict == Verdict.Unconfirmed));
        return new ListReport(outcomes, isCancelled, failure);
    }

    public static int PeopleOf(AttendeeFileSummary summary, SubscriberState state) => state switch
    {
        SubscriberState.Register => summary.Registered,
        SubscriberState.Attend => summary.Attended,
        _ => summary.Cancelled,
    };

    /// <summary>What kept the service from taking or showing rows; null when nothing did.</summary>
    private async Task<Exception?> RecordAsync(EventKey key, Pass pass, IProgress<RecordingProgress> progress, CancellationToken cancellationToken)
    {
        var options = new RecordingOptions
        {
            ChunkSize = chunkSize,
            Polling = polling,
            Progress = new KnownTotal(progress, PeopleOf(file.Summary, pass.State)),
        };
        Exception? failure = null;
        try
        {
            await foreach (var outcome in recorder.RecordStreamAsync(key, pass.State, pass.ReadAsync(), options, cancellationToken))
            {
                Log(pass, outcome);
                failure ??= FailureIn(outcome);
            }

            pass.IsOver = true;
        }
        catch (RecordingCanceledException e)
        {
            foreach (var outcome in e.Report.Outcomes)
            {
                Log(pass, outcome);
            }

            return null;
        }
        catch (HubSpotException e)
        {
            return e;
        }

        return cancellationToken.IsCancellationRequested ? null : failure;
    }

    private void Log(Pass pass, AttendeeOutcome outcome)
    {
        pass.IsSettled[outcome.Index] = true;
        _log.Add(pass.Places[outcome.Index], pass.State, RowFate.Of(outcome, pass.Words));
    }

    // Rows that nothing was sent of are still told apart: those that could be sent, and those that never can.
    private async Task<bool> LogUnsentAsync(Pass pass)
    {
        var (isAny, position) = (false, 0);
        var rest = new List<(RowPlace Place, Attendee Attendee)>(BatchSize);
        await foreach (var entry in pass.EntriesAsync())
        {
            if (position >= pass.IsSettled.Count || !pass.IsSettled[position])
            {
                isAny = true;
                rest.Add(entry);
            }

            position++;
            if (rest.Count == BatchSize)
            {
                LogUnsent(pass.State, rest);
            }
        }

        LogUnsent(pass.State, rest);
        return isAny;
    }

    private void LogUnsent(SubscriberState state, List<(RowPlace Place, Attendee Attendee)> rest)
    {
        var problems = new AttendeeCheck().FindProblems(state, rest.Select(entry => entry.Attendee)).ToLookup(problem => problem.Index);
        var words = new FileWords(file.Recognition.Columns, index => rest[index].Place);
        for (var index = 0; index < rest.Count; index++)
        {
            _log.Add(rest[index].Place, state, problems.Contains(index) ? RowFate.OfInvalid([.. problems[index]], words) : RowFate.Unsent);
        }

        rest.Clear();
    }

    // A refused row is that row's affair, and an answer that cannot be read is one chunk's; anything else concerns the connection, the token or the event.
    private static Exception? FailureIn(AttendeeOutcome outcome)
        => outcome is { Verdict: Verdict.Unconfirmed, Reason.Exception: { } exception and not HubSpotException { StatusCode: >= 200 and < 300 } } ? exception : null;

    /// <summary>One pass over the file for one state.</summary>
    private sealed class Pass
    {
        private readonly AttendeeFile _file;

        public Pass(AttendeeFile file, SubscriberState state)
        {
            (_file, State) = (file, state);
            Words = new(file.Recognition.Columns, index => Places[index]);
        }

        public SubscriberState State { get; }

        /// <summary>Whether every attendee has an outcome.</summary>
        public bool IsOver { get; set; }

        public FileWords Words { get; }

        /// <summary>Where the attendees are that were read for sending.</summary>
        public List<RowPlace> Places { get; } = [];

        /// <summary>Which of them have an outcome.</summary>
        public List<bool> IsSettled { get; } = [];

        public async IAsyncEnumerable<Attendee> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await foreach (var (place, attendee) in EntriesAsync(cancellationToken))
            {
                Places.Add(place);
                IsSettled.Add(false);
                yield return attendee;
            }
        }

        public async IAsyncEnumerable<(RowPlace Place, Attendee Attendee)> EntriesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await foreach (var row in _file.ReadRowsAsync(cancellationToken))
            {
                foreach (var entry in row.Entries.Where(entry => entry.State == State))
                {
                    yield return (row.Place, entry.Attendee);
                }
            }
        }
    }

    /// <summary>The recorder knows how many rows it has read, and the file how many there are.</summary>
    private sealed class KnownTotal(IProgress<RecordingProgress> inner, int total) : IProgress<RecordingProgress>
    {
        public void Report(RecordingProgress value) => inner.Report(MarketingEventsModelFactory.RecordingProgress(total, value.Answered, value.Settled));
    }
}
