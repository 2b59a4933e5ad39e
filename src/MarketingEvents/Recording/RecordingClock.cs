namespace HubSpot.MarketingEvents;

/// <summary>The time since a recording began, and waits for points of it. Used by one loop, not by several threads.</summary>
internal sealed class RecordingClock(TimeProvider clock)
{
    private readonly long _start = clock.GetTimestamp();
    private Task? _wake;
    private TimeSpan _wakeAt;

    public TimeSpan Now => clock.GetElapsedTime(_start);

    /// <summary>Ends at that time, or earlier. A wait that is under way is used again.</summary>
    public Task WakeAtAsync(TimeSpan at, CancellationToken cancellationToken)
    {
        if (_wake is null or { IsCompleted: true } || at < _wakeAt)
        {
            // Timers drop fractions of a millisecond; one that fires early would be made again and again.
            var wait = TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling((at - Now).TotalMilliseconds)));
            (_wakeAt, _wake) = (at, clock.WaitAsync(wait, cancellationToken));
        }

        return _wake;
    }
}
