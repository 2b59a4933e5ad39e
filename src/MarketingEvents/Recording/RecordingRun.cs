using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace HubSpot.MarketingEvents;

/// <summary>
/// One recording, from attendees to outcomes. Calls and reads are under way at the same time, but one loop starts them, and takes in what
/// they bring, one after the other; so everything known is changed in one place and needs no lock.
/// </summary>
internal sealed class RecordingRun(
    StateRules rules, AttendeeCheckRun check, RecordingOptions options, ChunkCall call, ParticipationReader reader, TimeProvider clock, ILogger logger)
{
    // A chunk that is not full waits this long for an input that gives nothing.
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);

    private readonly long _start = clock.GetTimestamp();
    private readonly PollSchedule _schedule = new(options.Polling, Jitter.Next);
    private readonly ReadBack _readBack = new(reader, rules);
    private readonly ChunkPlan _plan = new(options.ChunkSize);
    private readonly Queue<Chunk> _again = new();
    private readonly List<(Chunk Chunk, Task<SendResult> Result)> _calls = [];
    private readonly List<Window> _windows = [];
    private readonly Dictionary<int, Entry> _live = [];
    private readonly RecordingTally _tally = new(options.Progress, logger);

    private readonly TaskCompletionSource<bool> _cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Window _collecting = new();
    private Task<IReadOnlyList<Window>>? _reading;
    private Task? _wake;
    private TimeSpan _wakeAt;
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

    /// <summary>How many entries are read back together; without a limit, they are once all are sent.</summary>
    public int WindowSize { get; init; } = int.MaxValue;

    private TimeSpan Now => clock.GetElapsedTime(_start);

    private bool HasRoom => _plan.Count < LookAhead && _tally.Settled.Count < LookAhead && _live.Count < MostLive;

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
                while (_tally.Settled.Count > 0)
                {
                    yield return _tally.Settled.Dequeue();
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
        CloseWindow();
        StartReading(cancellationToken);
        if (_tally.Settled.Count > 0)
        {
            return true;
        }

        IReadOnlyList<Task> pending = [.. Pending(input, cancellationToken)];
        if (pending.Count == 0)
        {
            _tally.ReportEnd(rules.Word);
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
        var index = _tally.Taken++;
        _lastTaken = Now;
        var problems = check.Check(attendee, out var key, out var first);
        if (problems.Count > 0)
        {
            _tally.Answered++;
            _tally.Give(new AttendeeOutcome(index, Verdict.Rejected, new OutcomeReason(OutcomeReasonKind.Validation) { Problems = problems }));
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
            _tally.Answered += same.IsAnswered ? 1 : 0;
        }
        else
        {
            _tally.Answered++;
            _tally.Give(seen.OutcomeAt(index)!); // What is not live is settled.
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
            _calls.Add((chunk, call.SendAsync(chunk.Entries, cancellationToken)));
        }
    }

    private Chunk? NextOfPlan(bool isPartAccepted) => _plan.Take(isPartAccepted) is { } entries ? new Chunk(entries, ++_chunks) : null;

    // Whether the next chunk could soon be larger: by the input, or by contacts whose earlier instant is on its way.
    private bool CanGrow(AttendeeInput input)
        => (!input.IsOver && HasRoom && Now - _lastTaken < Linger) || (_plan.Ready < _plan.Count && _calls.Count > 0);

    private void CloseWindow()
    {
        var isSendingIdle = _calls.Count == 0 && _silent == 0;
        var isOld = WindowSize < int.MaxValue && Now - _collecting.Start >= options.Polling.LongestWait;
        if (_collecting.Open.Count > 0 && (isSendingIdle || isOld || _collecting.Open.Count >= WindowSize))
        {
            // The write is accepted before it is readable, so the first read waits, too.
            _collecting.Start = Now;
            _collecting.Due = FirstLook();
            _windows.Add(_collecting);
            _collecting = new Window();
        }
    }

    private TimeSpan FirstLook() => Now + (_schedule.NextWait(1, TimeSpan.Zero) ?? TimeSpan.Zero);

    private void StartReading(CancellationToken cancellationToken)
    {
        if (_reading is not null || _windows.FirstOrDefault(window => window.Due <= Now) is not { } next)
        {
            return;
        }

        var isFirst = IsFirst(next);
        _reading = ReadAsync([.. _windows.Where(window => window.Due <= Now && IsFirst(window) == isFirst)], isFirst, cancellationToken);
    }

    // The last look is a whole one.
    private bool IsFirst(Window window) => window is { Silent: null, Attempt: 1 } && Now - window.Start < options.Polling.Deadline;

    // Gives the windows back, with what was seen noted in their entries.
    private async Task<IReadOnlyList<Window>> ReadAsync(IReadOnlyList<Window> windows, bool isFirst, CancellationToken cancellationToken)
    {
        IReadOnlyList<Entry> open = [.. windows.SelectMany(window => window.Open).Where(entry => entry.IsOpen)];
        var (deadline, before) = (windows.Max(window => window.Start) + options.Polling.Deadline, reader.Reads);
        await _readBack.PollAsync(open, isFirst, () => deadline - Now, cancellationToken).ConfigureAwait(false);
        var isHopeless = _readBack.IsHopeless;
        foreach (var window in windows.Where(window => window.Silent is null))
        {
            var wait = isHopeless ? null : _schedule.NextWait(++window.Attempt, Now - window.Start);
            window.Due = Now + (wait ?? TimeSpan.Zero);
            window.IsOver = wait is null;
            if (window.IsOver && !isHopeless)
            {
                await _readBack.LookUpAsync(window.Open.Where(entry => entry.IsOpen).Take(options.ContactReads), () => deadline - Now, cancellationToken).ConfigureAwait(false);
            }
        }

        logger.ReadBack(open.Count, reader.Reads - before, open.Count(entry => entry.IsOpen));
        return windows;
    }

    private IEnumerable<Task> Pending(AttendeeInput input, CancellationToken cancellationToken)
    {
        var tasks = _calls.Select(running => (Task)running.Result);
        if (_reading is not null)
        {
            tasks = tasks.Append(_reading);
        }

        if (input.Pending is not null && HasRoom)
        {
            tasks = tasks.Append(input.Pending);
        }

        TimeSpan? due = _reading is null && _windows.Count > 0 ? _windows.Min(window => window.Due) : null;
        var lingersUntil = _lastTaken + Linger;
        if (input.Pending is not null && _plan.Ready > 0 && lingersUntil > Now && !(due < lingersUntil))
        {
            due = lingersUntil;
        }

        if (due is not { } at)
        {
            return tasks;
        }

        if (_wake is null or { IsCompleted: true } || at < _wakeAt)
        {
            // Timers drop fractions of a millisecond; one that fires early would be made again and again.
            var wait = TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling((at - Now).TotalMilliseconds)));
            (_wakeAt, _wake) = (at, clock.WaitAsync(wait, cancellationToken));
        }

        return tasks.Append(_wake);
    }

    private async Task CollectAsync(CancellationToken cancellationToken)
    {
        foreach (var (chunk, task) in _calls.Where(running => running.Result.IsCompleted).ToList())
        {
            _calls.Remove((chunk, task));
            var result = await task.ConfigureAwait(false);
            if (result.Fate == RequestFate.NotSent && !_hasLeft && !cancellationToken.IsCancellationRequested)
            {
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(result.Cause!).Throw(); // Only a failure keeps a body here.
            }

            Apply(chunk, result);
            _tally.ReportProgress();
        }

        if (_reading is { IsCompleted: true } && !cancellationToken.IsCancellationRequested)
        {
            var read = await _reading.ConfigureAwait(false);
            _reading = null;
            AfterReading(read);
            _tally.ReportProgress();
        }
    }

    private void Apply(Chunk chunk, SendResult result)
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
            var window = new Window { Silent = chunk, Silence = result, Start = Now, Due = FirstLook() };
            window.Open.AddRange(chunk.Entries);
            _windows.Add(window);
        }
        else
        {
            StopAfter(chunk, result.EndsSending ? result.Cause : null);
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

    private void StopAfter(Chunk chunk, Exception? cause)
    {
        if (cause is not null && _stopped is null)
        {
            _stopped = cause;
            logger.SendingStopped(chunk.Number, cause.GetType().Name);
        }
    }

    // Nothing of the chunk is sent any more, except by its probe.
    private void Finish(Chunk chunk, SendResult result)
    {
        foreach (var entry in chunk.Entries)
        {
            _plan.Answered(entry);
            entry.IsAnswered = true;
            _tally.Answered += entry.Count;
            if (entry.IsOpen)
            {
                _collecting.Start = _collecting.Open.Count == 0 ? Now : _collecting.Start;
                _collecting.Open.Add(entry);
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
            if (window.Silent is not null)
            {
                _windows.Remove(window);
                AfterSilence(window.Silent, window.Silence!); // Both are set together.
                continue;
            }

            foreach (var entry in window.Open.Where(entry => window.IsOver || !entry.IsOpen))
            {
                Settle(entry);
            }

            window.Open.RemoveAll(entry => window.IsOver || !entry.IsOpen);
            if (window.Open.Count == 0)
            {
                _windows.Remove(window);
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

        StopAfter(chunk, open.Count > 0 ? silence.Cause : null);
        Finish(chunk, silence);
    }

    private RecordingCanceledException Cancelled(CancellationToken cancellationToken)
    {
        IEnumerable<AttendeeOutcome> rest = [.. _tally.Settled, .. _live.Values.SelectMany(entry => entry.Outcomes(isCancelled: true, _stopped))];
        return new(new RecordingReport(rules.State, [.. rest.OrderBy(outcome => outcome.Index)]), cancellationToken);
    }

    private void Settle(Entry entry)
    {
        _live.Remove(entry.Index);
        foreach (var outcome in entry.Outcomes(isCancelled: false, _stopped))
        {
            check.Seen.Settle(entry.Key, outcome.Verdict, outcome.Reason?.Kind);
            _tally.Give(outcome);
        }
    }

    // Waits until nothing is under way; what became of the bodies is noted.
    private async Task QuietAsync()
    {
        foreach (var (chunk, task) in _calls)
        {
            Note(chunk, await task.ConfigureAwait(false));
        }

        _calls.Clear();
        try
        {
            await ((Task?)_reading ?? Task.CompletedTask).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // What was read before the end of the reading counts; the rest is in doubt in any case.
        }

        _reading = null;
    }

    private static string? Identifier(string? text) => HubSpotException.LooksLikeIdentifier(text) ? text : null;
}
