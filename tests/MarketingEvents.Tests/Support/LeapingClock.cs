namespace HubSpot.MarketingEvents.Tests;

/// <summary>
/// A clock that leaps over every wait: a timer moves it to its due time and fires at once. Timers that cancel something, or are due
/// later than any wait of the SDK, are time-outs and never fire.
/// </summary>
internal sealed class LeapingClock : TimeProvider
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly List<TimeSpan> _waits = [];
    private DateTimeOffset _now = Some.Noon;

    /// <summary>For clients on this clock: a time-out that is no wait.</summary>
    public static TimeSpan NeverTimesOut { get; } = TimeSpan.FromMinutes(11);

    /// <summary>Every wait so far.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_lock)
            {
                return [.. _waits];
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public void Advance(TimeSpan time)
    {
        lock (_lock)
        {
            _now += time;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Leap(this, () => callback(state), isTimeOut: state is CancellationTokenSource);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Leap(LeapingClock clock, Action fire, bool isTimeOut) : ITimer
    {
        private volatile bool _disposed;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (isTimeOut || dueTime < TimeSpan.Zero || dueTime > LongestWait)
            {
                return true;
            }

            lock (clock._lock)
            {
                clock._now += dueTime;
                clock._waits.Add(dueTime);
            }

            ThreadPool.QueueUserWorkItem(_ =>
            {
                if (!_disposed)
                {
                    fire();
                }
            });
            return true;
        }

        public void Dispose() => _disposed = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
