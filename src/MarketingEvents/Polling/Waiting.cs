namespace HubSpot.MarketingEvents;

/// <summary>Waits by a clock that tests can move.</summary>
internal static class Waiting
{
    /// <summary>Waits. Part of a millisecond is waited as a whole one: a timer cuts it off, and who looks again until the time has come would spin.</summary>
    public static Task WaitAsync(this TimeProvider clock, TimeSpan time, CancellationToken cancellationToken)
#if NETSTANDARD2_0
        => clock.Delay(Whole(time), cancellationToken);
#else
        => Task.Delay(Whole(time), clock, cancellationToken);
#endif

    private static TimeSpan Whole(TimeSpan time) => TimeSpan.FromMilliseconds(Math.Ceiling(time.TotalMilliseconds));
}
