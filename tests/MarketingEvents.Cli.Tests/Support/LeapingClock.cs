namespace HubSpot.MarketingEvents.Cli.Tests;

/// <summary>
/// A clock that leaps over every wait: a timer moves it to its due time and fires at once. The command waits for half a minute at
/// most; timers that are due later, or that cancel something, are time-outs and never fire.
/// </summary>
internal sealed class LeapingClock : TimeProvider
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(90);

    private readonly Lock _lock = new();
    private DateTimeOffset _now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var leap = new Leap(this, () => callback(state));
        if (state is not CancellationTokenSource)
        {
            leap.Change(dueTime, period);
        }

        return leap;
    }

    private void Advance(TimeSpan time)
    {
        lock (_lock)
        {
            _now += time;
        }
    }

    private sealed class Leap(LeapingClock clock, Action fire) : ITimer
    {
        private volatile bool _isDisposed;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime >= TimeSpan.Zero && dueTime <= LongestWait)
            {
                clock.Advance(dueTime);
                ThreadPool.QueueUserWorkItem(_ => Fire());
            }

            return true;
        }

        public void Dispose() => _isDisposed = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }

        private void Fire()
        {
            if (!_isDisposed)
            {
                fire();
            }
        }
    }
}
