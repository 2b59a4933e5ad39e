namespace HubSpot.MarketingEvents.Cli;

/// <summary>The time that a whole import may take.</summary>
internal sealed class TimeLimit : IDisposable
{
    // The last look comes at the end of the time and takes a moment.
    private const double Grace = 1.05;

    private readonly TimeProvider _clock;
    private readonly TimeSpan _time;
    private readonly long _begin;
    private readonly CancellationTokenSource _end;

    public TimeLimit(TimeSpan time, TimeProvider clock)
    {
        (_clock, _time, _begin) = (clock, time, clock.GetTimestamp());
        _end = new CancellationTokenSource(time * Grace, clock);
    }

    /// <summary>Ends what is still under way shortly after the time is over.</summary>
    public CancellationToken Token => _end.Token;

    /// <summary>What is left of the time; zero when it is over.</summary>
    public TimeSpan Left => _time - _clock.GetElapsedTime(_begin) is { Ticks: > 0 } left ? left : TimeSpan.Zero;

    public void Dispose() => _end.Dispose();
}
