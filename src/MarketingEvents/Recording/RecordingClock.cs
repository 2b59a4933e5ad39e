namespace HubSpot.MarketingEvents;

/// <summary>The time since a recording began, and waits for points of it. Used by one loop, not by several threads.</summary>
internal sealed class RecordingClock(TimeProvider clock)
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(1);

    private readonly long _start = clock.GetTimestamp();
    private Task? _wake;
    private TimeSpan _wakeAt;

    public TimeSpan Now => clock.GetElapsedTime(_start);

    /// <summary>Ends at that time, or earlier. A wait that is under way is used again.</summary>
    public Task WakeAtAsync(TimeSpan at, CancellationToken cancellationToken)
    {
        if (_wake is null or { IsCompleted: true } || at < _wakeAt)
        {
            var wait = at - Now;
            (_wakeAt, _wake) = (at, clock.WaitAsync(wait > ShortestWait ? wait : ShortestWait, cancellationToken));
        }

        return _wake;
    }
}
