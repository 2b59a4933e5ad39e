using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace HubSpot.MarketingEvents;

/// <summary>
/// One recording, from attendees to outcomes. Calls and reads are under way at the same time, but one loop starts them, and takes in what
/// they bring, one after the other; so everything known is changed in one place and needs no lock.
/// </summary>
internal sealed class RecordingRun(
    StateRules rules, AttendeeCheckRun check, RecordingOptions options, Func<IReadOnlyList<Entry>, CancellationToken, Task<SendResult>> send, Windows windows, RecordingClock clock, RecordingTally tally, ILogger logger)
{
    // A chunk that is not full waits this long for an input that gives nothing.
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);

    private readonly ChunkPlan _plan = new(options.ChunkSize);
    private readonly Queue<Chunk> _again = new();
    private readonly List<(Chunk Chunk, TimeSpan Begun, Task<SendResult> Result)> _calls = [];
    private readonly Dictionary<int, Entry> _live = [];

    private readonly TaskCompletionSource<bool> _cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private TimeSpan _lastTaken;
    private Exception? _stopped;
    private int _chunks;
    private int _silent;
    private bool _hasLeft;
    private bool _isAccepted;

    /// <summary>How many attendees are read ahead. No limit, the default, is for inputs that are in memory anyway.</summary>
    public int LookAhead { get; init; } = int.MaxValue;

    /// <summary>How many entries are kept at once.</summary>
    public int MostLive { get; init; } = int.MaxValue;

    private bool HasRoom => _plan.Count < LookAhead && tally.Settled.Count < LookAhead && _live.Count < MostLive;

    /// <summary>The outcomes in the order in which they settle.</summary>
    /// <exception cref="RecordingCanceledException">Cancelled; the report holds every outcome that was not returned yet.</exception>
    public async IAsyncEnumerable<AttendeeOutcome> RunAsync(IAsyncEnumerable<Attendee> attendees, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var registration = stop.Token.Register(() => _cancelled.TrySetResult(true));
        var input = new AttendeeInput(attendees.GetAsyncEnumerator(stop.Token));
        try
        {
            for (var goesOn = true; goesOn;)
            {
                while (HasRoom && input.TryTake(out var attendee))
                {
                    Take(attendee ?? new Attendee());
                }

                if (cancellationToken.IsCancellationRequested)
                {
                    await QuietAsync().ConfigureAwait(false);
                    throw Cancelled(cancellationToken);
                }

                goesOn = await StepAsync(input, stop.Token).ConfigureAwait(false);
                while (tally.Settled.Count > 0)
                {
                    yield return tally.Settled.Dequeue();
                }
            }
        }
        finally
        {
            // Also when the caller stops enumerating: no call outlives the recording.
            stop.Cancel();
            await QuietAsync().ConfigureAwait(false);
            await input.CloseAsync().ConfigureAwait(false);
        }
    }

    // Starts what can be started and notes what comes next; false when everything is settled.
    private async Task<bool> StepAsync(AttendeeInput input, CancellationToken cancellationToken)
    {
        DropWhatCannotBeSent();
        StartCalls(input, cancellationToken);
        windows.StartDue(_calls.Count == 0 && _silent == 0, cancellationToken);
        if (tally.Settled.Count > 0)
        {
            return true;
        }

        IReadOnlyList<Task> pending = [.. Pending(input, cancellationToken)];
        if (pending.Count == 0)
        {
            tally.ReportEnd();
            input.Failure?.Throw();
            return false;
        }

        // An input may not listen to its token.
        await Task.WhenAny([.. pending, _cancelled.Task]).ConfigureAwait(false);
        await CollectAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    private void Take(Attendee attendee)
    {
        var index = tally.Taken++;
        _lastTaken = clock.Now;
        var problems = check.Check(attendee, out var key, out var first);
        if (problems.Count > 0)
        {
            tally.Answered++;
            tally.Give(new AttendeeOutcome(index, Verdict.Rejected, new OutcomeReason(OutcomeReasonKind.Validation) { Problems = problems }));
        }
        else if (first is not { } seen)
        {
            var entry = new Entry(key, ContactKey.Of(attendee), rules.InstantOf(attendee)!.Value, attendee, index); // Checked.
            _live.Add(index, entry);
            _plan.Add(entry);
        }
        else if (_live.TryGetValue(seen.Index, out var same))
        {
            same.Repeat(index);
            tally.Answered += same.IsAnswered ? 1 : 0;
        }
        else
        {
            tally.Answered++;
            tally.Give(seen.OutcomeAt(index)!); // What is not live is settled.
        }
    }

    private void DropWhatCannotBeSent()
    {
        while (_stopped is not null && (_again.Count > 0 ? _again.Dequeue() : NextOfPlan(isPartAccepted: true)) is { } chunk)
        {
            Finish(chunk, new SendResult(RequestFate.NotSent));
        }
    }

    // The first chunk goes alone: it finds out whether token and event are right. While one is not answered, no other is risked.
    private void StartCalls(AttendeeInput input, CancellationToken cancellationToken)
    {
        var most = _isAccepted ? options.ChunksInFlight : 1;
        while (_silent == 0 && _calls.Count < most && (_again.Count > 0 ? _again.Dequeue() : NextOfPlan(!CanGrow(input))) is { } chunk)
        {
            _calls.Add((chunk, clock.Now, send(chunk.Entries, cancellationToken)));
        }
    }

    private Chunk? NextOfPlan(bool isPartAccepted) => _plan.Take(isPartAccepted) is { } entries ? new Chunk(entries, ++_chunks) : null;

    // Whether the next chunk could soon be larger: by the input, or by contacts whose earlier instant is on its way.
    private bool CanGrow(AttendeeInput input)
        => (!input.IsOver && HasRoom && clock.Now - _lastTaken < Linger) || (_plan.Ready < _plan.Count && _calls.Count > 0);

    private IEnumerable<Task> Pending(AttendeeInput input, CancellationToken cancellationToken)
    {
        var tasks = _calls.Select(running => (Task)running.Result);
        if (windows.Reading is { } reading)
        {
            tasks = tasks.Append(reading);
        }

        if (input.Pending is not null && HasRoom)
        {
            tasks = tasks.Append(input.Pending);
        }

        var due = windows.NextDue;
        var lingersUntil = _lastTaken + Linger;
        if (input.Pending is not null && _plan.Ready > 0 && lingersUntil > clock.Now && !(due < lingersUntil))
        {
            due = lingersUntil;
        }

        return due is { } at ? tasks.Append(clock.WakeAtAsync(at, cancellationToken)) : tasks;
    }

    private async Task CollectAsync(CancellationToken cancellationToken)
    {
        foreach (var running in _calls.Where(running => running.Result.IsCompleted).ToList())
        {
            var (chunk, begun, task) = running;
            _calls.Remove(running);
            var result = await task.ConfigureAwait(false);
            if (result.Fate == RequestFate.NotSent && !_hasLeft && !cancellationToken.IsCancellationRequested)
            {
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(result.Cause!).Throw(); // Only a failure keeps a body here.
            }

            Apply(chunk, result, begun);
            tally.ReportProgress();
        }

        if (windows.Reading is { IsCompleted: true } && !cancellationToken.IsCancellationRequested)
        {
            AfterReading(await windows.TakeReadAsync().ConfigureAwait(false));
            tally.ReportProgress();
        }
    }

    private void Apply(Chunk chunk, SendResult result, TimeSpan begun)
    {
        logger.ChunkEnded(chunk.Number, chunk.Entries.Count, rules.Word, result.Fate, result.Cause?.GetType().Name, result.Errors.Count, Identifier(result.CorrelationId));
        _hasLeft |= result.Fate != RequestFate.NotSent;
        _isAccepted |= result.Fate == RequestFate.Accepted;
        Note(chunk, result);
        if (result.IsAboutInputs && chunk.Entries.Count > 1)
        {
            logger.ChunkSplit(chunk.Number, chunk.Entries.Count);
            SendAgain(chunk.Split());
        }
        else if (result.IsSilence)
        {
            logger.ChunkSilent(chunk.Number, chunk.Entries.Count);
            _silent++;
            windows.Add(chunk, result);
        }
        else
        {
            StopAfter(chunk, result.EndsSending ? result.Cause : null, begun);
            Finish(chunk, result);
        }
    }

    private void Note(Chunk chunk, SendResult result)
    {
        if (result.Fate == RequestFate.Accepted)
        {
            ChunkAnswer.Apply(result, chunk.Entries);
            return;
        }

        var delivery = result.Fate == RequestFate.InDoubt ? Delivery.InDoubt : result is { Fate: RequestFate.Refused, IsAboutInputs: true } ? Delivery.Refused : Delivery.NotSent;
        // The refusal of several can be about one of them, and says nothing about the others.
        if (delivery != Delivery.Refused || chunk.Entries.Count == 1)
        {
            Apply(chunk.Entries, new EntryResult(delivery) { Cause = result.Cause, CorrelationId = result.CorrelationId });
        }
    }

    private static void Apply(IReadOnlyList<Entry> entries, EntryResult result)
    {
        foreach (var entry in entries)
        {
            entry.Apply(result);
        }
    }

    private void SendAgain(IEnumerable<Chunk> chunks)
    {
        foreach (var chunk in chunks)
        {
            _again.Enqueue(chunk);
        }
    }

    private void StopAfter(Chunk chunk, Exception? cause, TimeSpan since)
    {
        if (cause is not null && _stopped is null)
        {
            _stopped = cause;
            windows.FailSince(since);
            logger.SendingStopped(chunk.Number, cause.GetType().Name);
        }
    }

    // Nothing of the chunk is sent any more, except by its probe.
    private void Finish(Chunk chunk, SendResult result)
    {
        foreach (var entry in chunk.Entries)
        {
            _plan.Answered(entry);
            entry.AnsweredAt = clock.Now;
            tally.Answered += entry.Count;
            if (entry.IsOpen)
            {
                windows.Add(entry);
            }
            else
            {
                Settle(entry);
            }
        }

        if (chunk.Probe is not { } probe)
        {
            return;
        }

        probe.Add(result);
        if (probe.IsOneReason)
        {
            Apply(probe.Middle.Entries, new EntryResult(Delivery.Refused) { Cause = result.Cause, CorrelationId = result.CorrelationId });
            Finish(probe.Middle, result);
        }
        else if (probe.IsComplete)
        {
            SendAgain(probe.Middle.Halves());
        }
    }

    private void AfterReading(IReadOnlyList<Window> read)
    {
        foreach (var window in read)
        {
            if (window.Silent is { } chunk)
            {
                AfterSilence(chunk, window.Silence!); // Both are set together.
                continue;
            }

            foreach (var entry in windows.TakeSettled(window))
            {
                Settle(entry);
            }
        }
    }

    private void AfterSilence(Chunk chunk, SendResult silence)
    {
        _silent--;
        var open = chunk.Entries.Where(entry => entry.IsOpen).ToList();
        if (open.Count > 0 && _stopped is null && silence.IsOfTransport && chunk.Silences < options.SilentRetries && open.All(entry => entry.Facts.ReadFailure is null))
        {
            // The whole chunk, because only the same bytes are known to record nothing twice.
            _again.Enqueue(chunk with { Silences = chunk.Silences + 1 });
            return;
        }

        StopAfter(chunk, open.Count > 0 ? silence.Cause : null, clock.Now);
        Finish(chunk, silence);
    }

    private RecordingCanceledException Cancelled(CancellationToken cancellationToken)
    {
        IEnumerable<AttendeeOutcome> rest = [.. tally.Settled, .. _live.Values.SelectMany(entry => entry.Outcomes(isCancelled: true, _stopped))];
        return new(new RecordingReport(rules.State, [.. rest.OrderBy(outcome => outcome.Index)]), cancellationToken);
    }

    private void Settle(Entry entry)
    {
        _live.Remove(entry.Index);
        if (entry is { AnsweredAt: { } answered, Facts.Proof: not null })
        {
            tally.Proven(clock.Now - answered);
        }

        foreach (var outcome in entry.Outcomes(isCancelled: false, _stopped))
        {
            check.Seen.Settle(entry.Key, outcome.Verdict, outcome.Reason?.Kind);
            tally.Give(outcome);
        }
    }

    // Waits until nothing is under way; what became of the bodies is noted.
    private async Task QuietAsync()
    {
        foreach (var (chunk, _, task) in _calls)
        {
            Note(chunk, await task.ConfigureAwait(false));
        }

        _calls.Clear();
        await windows.QuietAsync().ConfigureAwait(false);
    }

    private static string? Identifier(string? text) => HubSpotException.LooksLikeIdentifier(text) ? text : null;
}
