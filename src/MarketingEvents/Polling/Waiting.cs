namespace HubSpot.MarketingEvents;

/// <summary>Waits by a clock that tests can move.</summary>
internal static class Waiting
{
    public static Task WaitAsync(this TimeProvider clock, TimeSpan time, CancellationToken cancellationToken)
#if NETSTANDARD2_0
        => clock.Delay(time, cancellationToken);
#else
        => Task.Delay(time, clock, cancellationToken);
#endif
}
