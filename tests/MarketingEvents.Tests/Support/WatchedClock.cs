using Microsoft.Extensions.Time.Testing;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>
/// A clock that the test moves and that knows who waits for it. Moved only while somebody waits, it measures the same time on an idle
/// and on a loaded machine. Timers that cancel something are time-outs: they fire when they are due, but nobody waits for them.
/// </summary>
internal sealed class WatchedClock : FakeTimeProvider
{
    private readonly Lock _lock = new();
    private readonly HashSet<WatchedTimer> _timers = [];

    /// <summary>Whether somebody waits for this clock.</summary>
    public bool IsWaitedFor => Waits > 0;

    /// <summary>How many wait for this clock.</summary>
    public int Waits
    {
        get
        {
            lock (_lock)
            {
                return _timers.Count(timer => timer is { Due: not null, IsTimeOut: false });
            }
        }
    }

    /// <summary>Moves from due time to due time until the work has ended.</summary>
    /// <param name="work">The work.</param>
    /// <param name="isStuck">Whether the work is stuck in something that only a time-out ends.</param>
    public async Task RunAsync(Task work, Func<bool>? isStuck = null)
    {
        while (!work.IsCompleted)
        {
            if (IsWaitedFor || isStuck?.Invoke() == true)
            {
                AdvanceToNextTimer();
            }

            await Task.Yield();
        }
    }

    /// <summary>Returns as soon as somebody waits for this clock.</summary>
    public async Task WhenWaitedForAsync()
    {
        while (!IsWaitedFor)
        {
            await Task.Yield();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new WatchedTimer(this, isTimeOut: state is CancellationTokenSource);
        timer.Start(base.CreateTimer(fired => { timer.Due = null; callback(fired); }, state, Timeout.InfiniteTimeSpan, period), dueTime, period);
        return timer;
    }

    /// <summary>Moves to the time that somebody waits for.</summary>
    public void AdvanceToNextTimer()
    {
        DateTimeOffset? next;
        lock (_lock)
        {
            next = _timers.Min(timer => timer.Due);
        }

        // Another thread may have ended the wait in the meantime.
        if (next - GetUtcNow() is { } time && time > TimeSpan.Zero)
        {
            Advance(time);
        }
    }

    private sealed class WatchedTimer(WatchedClock clock, bool isTimeOut) : ITimer
    {
        private ITimer? _timer;
        private DateTimeOffset? _due;

        public bool IsTimeOut => isTimeOut;

        public DateTimeOffset? Due
        {
            get => _due;
            set
            {
                lock (clock._lock)
                {
                    _due = value;
                }
            }
        }

        public void Start(ITimer timer, TimeSpan dueTime, TimeSpan period)
        {
            _timer = timer;
            lock (clock._lock)
            {
                clock._timers.Add(this);
            }

            Change(dueTime, period);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock.GetUtcNow() + dueTime;
            return _timer!.Change(dueTime, period);
        }

        public void Dispose()
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
            }

            _timer!.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
