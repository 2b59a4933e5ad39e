namespace HubSpot.MarketingEvents.Emulator;

/// <summary>The system's clock, which can be moved forward: what comes late comes at once. Waits still take the time they take.</summary>
public sealed class EmulatorClock : TimeProvider
{
    private long _ticks;

    /// <summary>How far it was moved.</summary>
    public TimeSpan Offset => new(Interlocked.Read(ref _ticks));

    /// <summary>Moves it forward.</summary>
    /// <param name="time">Zero or more, a thousand years at most.</param>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time + Offset, TimeSpan.FromDays(365_000));
        Interlocked.Add(ref _ticks, time.Ticks);
    }

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Offset;
}
