namespace HubSpot.MarketingEvents;

/// <summary>One recording from input to report.</summary>
internal sealed class RecordingRun
{
    private readonly SubscriberState _state;
    private readonly IReadOnlyList<Attendee> _attendees;
    private readonly ILookup<int, AttendeeProblem> _problems;
    private readonly IReadOnlyList<Entry> _entries;
    private readonly RecordingOptions _options;
    private readonly PollSchedule _schedule;
    private readonly TimeProvider _clock;
    private readonly ReadBack _readBack;
    private readonly ChunkSender _sender;

    public RecordingRun(
        SubscriberState state, IReadOnlyList<Attendee> attendees, IReadOnlyList<AttendeeProblem> problems, RecordingOptions options, ChunkCall call, ReadBack readBack, TimeProvider clock)
    {
        _state = state;
        _attendees = attendees;
        _problems = problems.ToLookup(problem => problem.Index);
        _entries = EntryPlan.Entries(state, attendees, index => !_problems.Contains(index));
        _options = options;
        _schedule = new PollSchedule(options.Polling, Jitter.Next);
        _clock = clock;
        _readBack = readBack;
        _sender = new ChunkSender(call, options, ReadAfterSilenceAsync);
    }

    public async Task<RecordingReport> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var chunk in EntryPlan.Chunks(_entries, _options.ChunkSize))
            {
                cancellationToken.ThrowIfCancellationRequested();
                await _sender.SendAsync(chunk, cancellationToken).ConfigureAwait(false);
                ReportProgress();
                if (_sender.Stopped is not null)
                {
                    break;
                }
            }

            await ConfirmAsync(cancellationToken).ConfigureAwait(false);
            return Report(cancelled: false);
        }
        catch (Exception e) when (cancellationToken.IsCancellationRequested)
        {
            throw new RecordingCanceledException(Report(cancelled: true), e, cancellationToken);
        }
    }

    private List<Entry> Open() => [.. _entries.Where(entry => entry.IsOpen)];

    private async Task ReadAfterSilenceAsync(CancellationToken cancellationToken)
    {
        await _clock.WaitAsync(_schedule.NextWait(1, TimeSpan.Zero) ?? TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
        await _readBack.PollAsync([.. _entries.Where(entry => entry.IsOpen && entry.Stage == EntryStage.InDoubt)], cancellationToken).ConfigureAwait(false);
    }

    private async Task ConfirmAsync(CancellationToken cancellationToken)
    {
        var start = _clock.GetTimestamp();
        for (var attempt = 1; Open() is { Count: > 0 } open && !_readBack.IsHopeless; attempt++)
        {
            // The write is accepted before it is readable, so the first read waits, too.
            var wait = _schedule.NextWait(attempt, _clock.GetElapsedTime(start));
            if (wait is null && attempt > 1)
            {
                break;
            }

            await _clock.WaitAsync(wait ?? TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
            await _readBack.PollAsync(open, cancellationToken).ConfigureAwait(false);
            ReportProgress();
        }

        await _readBack.LookUpAsync(Open().Take(_readBack.IsHopeless ? 0 : _options.ContactReads), cancellationToken).ConfigureAwait(false);

        ReportProgress();
    }

    private RecordingReport Report(bool cancelled)
    {
        var outcomes = new AttendeeOutcome[_attendees.Count];
        foreach (var problems in _problems)
        {
            outcomes[problems.Key] = new AttendeeOutcome(problems.Key, Verdict.Rejected, new OutcomeReason(OutcomeReasonKind.Validation) { Problems = [.. problems] });
        }

        foreach (var entry in _entries)
        {
            var (verdict, reason) = Judge(entry, cancelled);
            foreach (var index in entry.Indexes)
            {
                outcomes[index] = new AttendeeOutcome(index, verdict, reason)
                {
                    CurrentState = entry.Newest?.Properties?.AttendanceState,
                    ConfirmedAs = entry.Proof?.Properties?.AttendanceState,
                    ResolvedContactId = entry.KnownContactId,
                };
            }
        }

        return new RecordingReport(_state, outcomes);
    }

    private (Verdict Verdict, OutcomeReason? Reason) Judge(Entry entry, bool cancelled)
    {
        if (entry.Proof is not null)
        {
            return (Verdict.Confirmed, null);
        }

        return entry.Stage switch
        {
            EntryStage.Refused => (Verdict.Rejected, entry.Reason),
            EntryStage.NotSent => (Verdict.Unconfirmed, entry.Reason),
            EntryStage.Waiting => (Verdict.Unconfirmed, OutcomeReason.Of(OutcomeReasonKind.NotSent, _sender.Stopped)),
            _ when ConfirmationRule.IsSuperseded(entry.Newest, _state, entry.Instant) => (Verdict.Unconfirmed, Unproven(OutcomeReasonKind.Superseded, null)),
            _ when cancelled => (Verdict.Unconfirmed, Unproven(OutcomeReasonKind.Unknown, entry.Reason?.Exception)),
            _ when entry.HasAcceptedRow => (Verdict.AlreadyInState, null),
            EntryStage.InDoubt => (Verdict.Unconfirmed, entry.Reason),
            _ when entry.ReadFailure is { } failure => (Verdict.Unconfirmed, Unproven(OutcomeReasonKind.Unknown, failure)),
            _ => (Verdict.Unconfirmed, Unproven(OutcomeReasonKind.NotVisible, null)),
        };

        OutcomeReason Unproven(OutcomeReasonKind kind, Exception? cause)
            => new(kind) { ChunkErrors = entry.Reason?.ChunkErrors ?? [], Exception = cause, CorrelationId = (cause as HubSpotException)?.CorrelationId ?? entry.Reason?.CorrelationId };
    }

    private void ReportProgress()
    {
        if (_options.Progress is null)
        {
            return;
        }

        var invalid = _problems.Count;
        var answered = _entries.Where(entry => entry.Stage != EntryStage.Waiting).Sum(entry => entry.Indexes.Count);
        var settled = _entries.Where(entry => entry.Stage != EntryStage.Waiting && !entry.IsOpen).Sum(entry => entry.Indexes.Count);
        _options.Progress.Report(new RecordingProgress(_attendees.Count, invalid + answered, invalid + settled));
    }
}
