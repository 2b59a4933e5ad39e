using Microsoft.Extensions.Logging;

namespace HubSpot.MarketingEvents;

/// <summary>The entries of a recording that are read back: gathered in windows, each read again until it is empty or its time is over.</summary>
/// <param name="polling">When a window is read.</param>
/// <param name="contactReads">For how many entries of a window the contact's own list is read at the end.</param>
/// <param name="size">How many answered entries make a window; without a limit, one is made of all, once all are sent.</param>
/// <param name="reader">Reads rows.</param>
/// <param name="rules">What counts as proof.</param>
/// <param name="clock">The time of the recording.</param>
/// <param name="logger">Takes what was read.</param>
internal sealed class Windows(PollOptions polling, int contactReads, int size, ParticipationReader reader, StateRules rules, RecordingClock clock, ILogger logger)
{
    private readonly PollSchedule _schedule = new(polling, Jitter.Next);
    private readonly ReadBack _readBack = new(reader, rules);
    private readonly List<Window> _windows = [];

    private TimeSpan? _failingSince;
    private Window _collecting = new();
    private Task<IReadOnlyList<Window>>? _reading;

    /// <summary>The reading that is under way. There is one at a time.</summary>
    public Task? Reading => _reading;

    /// <summary>When the next reading is due; null while one is under way, or without windows.</summary>
    public TimeSpan? NextDue => _reading is null && _windows.Count > 0 ? _windows.Min(window => window.Due) : null;

    /// <summary>The service takes nothing any more. The retries since then have used up a part of the time for reading back.</summary>
    public void FailSince(TimeSpan since)
    {
        _failingSince = since;
        reader.IsFailing = true;
    }

    /// <summary>Adds an entry that was answered.</summary>
    public void Add(Entry entry)
    {
        _collecting.Start = _collecting.Open.Count == 0 ? clock.Now : _collecting.Start;
        _collecting.Open.Add(entry);
    }

    /// <summary>Adds a chunk whose answer never came: one reading tells what of it arrived.</summary>
    public void Add(Chunk silent, SendResult silence)
    {
        var window = new Window { Silent = silent, Silence = silence, Start = clock.Now, Due = FirstLook(clock.Now) };
        window.Open.AddRange(silent.Entries);
        _windows.Add(window);
    }

    /// <summary>Starts a reading of what is due.</summary>
    /// <param name="isSendingIdle">Whether nothing is being sent, so that the entries gathered so far are a window.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public void StartDue(bool isSendingIdle, CancellationToken cancellationToken)
    {
        Close(isSendingIdle);
        if (_reading is null && _windows.FirstOrDefault(window => window.Due <= clock.Now) is { } next)
        {
            var isFirst = IsFirst(next);
            _reading = ReadAsync([.. _windows.Where(window => window.Due <= clock.Now && IsFirst(window) == isFirst)], isFirst, cancellationToken);
        }
    }

    /// <summary>Ends the reading. Windows of silent chunks leave with it.</summary>
    /// <returns>The windows that were read, with what was seen noted in their entries.</returns>
    public async Task<IReadOnlyList<Window>> TakeReadAsync()
    {
        var read = await _reading!.ConfigureAwait(false); // Asked for when it is completed.
        _reading = null;
        _windows.RemoveAll(window => window.Silent is not null && read.Contains(window));
        return read;
    }

    /// <summary>The entries of a window about which nothing more is read. They leave it.</summary>
    public IReadOnlyList<Entry> TakeSettled(Window window)
    {
        IReadOnlyList<Entry> settled = [.. window.Open.Where(entry => window.IsOver || !entry.IsOpen)];
        window.Open.RemoveAll(entry => window.IsOver || !entry.IsOpen);
        if (window.Open.Count == 0)
        {
            _windows.Remove(window);
        }

        return settled;
    }

    /// <summary>Waits until nothing is read, whatever comes of it.</summary>
    public async Task QuietAsync()
    {
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

    private void Close(bool isSendingIdle)
    {
        var isOld = size < int.MaxValue && clock.Now - _collecting.Start >= polling.LongestWait;
        if (_collecting.Open.Count > 0 && (isSendingIdle || isOld || _collecting.Open.Count >= size))
        {
            // The write is accepted before it is readable, so the first read waits, too.
            _collecting.Start = _failingSince ?? clock.Now;
            _collecting.Due = FirstLook(_collecting.Start);
            _windows.Add(_collecting);
            _collecting = new Window();
        }
    }

    private TimeSpan FirstLook(TimeSpan start) => clock.Now + (_schedule.NextWait(1, clock.Now - start) ?? TimeSpan.Zero);

    // The last look is a whole one.
    private bool IsFirst(Window window) => window is { Silent: null, Attempt: 1 } && clock.Now - window.Start < polling.Deadline;

    private async Task<IReadOnlyList<Window>> ReadAsync(IReadOnlyList<Window> windows, bool isFirst, CancellationToken cancellationToken)
    {
        IReadOnlyList<Entry> open = [.. windows.SelectMany(window => window.Open).Where(entry => entry.IsOpen)];
        var (deadline, before) = (windows.Max(window => window.Start) + polling.Deadline, reader.Reads);
        await _readBack.PollAsync(open, isFirst, () => deadline - clock.Now, cancellationToken).ConfigureAwait(false);
        var isHopeless = _readBack.IsHopeless;
        foreach (var window in windows.Where(window => window.Silent is null))
        {
            var wait = isHopeless ? null : _schedule.NextWait(++window.Attempt, clock.Now - window.Start);
            window.Due = clock.Now + (wait ?? TimeSpan.Zero);
            window.IsOver = wait is null;
            if (window.IsOver && !isHopeless)
            {
                await _readBack.LookUpAsync(window.Open.Where(entry => entry.IsOpen).Take(contactReads), () => deadline - clock.Now, cancellationToken).ConfigureAwait(false);
            }
        }

        logger.ReadBack(open.Count, reader.Reads - before, open.Count(entry => entry.IsOpen));
        return windows;
    }
}
