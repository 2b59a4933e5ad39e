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
        timer.Start(
            base.CreateTimer(
                fired =>
                {
                    timer.Clear();
                    callback(fired);
                },
                state,
                Timeout.InfiniteTimeSpan,
                period),
            dueTime,
            period);
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

        // Another thread may have ended the wait in the meantime. A timer that is due already and has not fired was missed by the fake clock
        // because another thread was just leaving it; moving it by nothing makes it look again.
        if (next - GetUtcNow() is { } time)
        {
            Advance(time > TimeSpan.Zero ? time : TimeSpan.Zero);
        }
    }

    private sealed class WatchedTimer(WatchedClock clock, bool isTimeOut) : ITimer
    {
        private ITimer? _timer;
        private DateTimeOffset? _due;
        private bool _isSet;

        public bool IsTimeOut => isTimeOut;

        /// <summary>
        /// When it fires; null when it does not, and until the fake clock knows the time: moved between the two, it would count from the later
        /// time and fire after everybody has stopped waiting for it. Read under the lock of the clock.
        /// </summary>
        public DateTimeOffset? Due => _isSet ? _due : null;

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
            lock (clock._lock)
            {
                _isSet = false;
                _due = dueTime == Timeout.InfiniteTimeSpan ? null : clock.GetUtcNow() + dueTime;
            }

            // Outside of the lock, because it may fire at once.
            var isChanged = _timer!.Change(dueTime, period);
            lock (clock._lock)
            {
                _isSet = true;
            }

            return isChanged;
        }

        /// <summary>It has fired.</summary>
        public void Clear()
        {
            lock (clock._lock)
            {
                _due = null;
            }
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
