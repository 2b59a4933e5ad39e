using System.Net.Http.Headers;
using System.Threading.RateLimiting;

namespace HubSpot.MarketingEvents;

/// <summary>
/// Lets the calls of one client pass as its limit allows: those with the higher priority first, and among equals those that came first. Safe for
/// several threads.
/// </summary>
internal sealed class RateGate
{
    private static readonly TimeSpan AskAgain = TimeSpan.FromMilliseconds(50);

    private readonly object _lock = new();
    private readonly TimeProvider _clock;
    private readonly RateLimit _limit;
    private readonly RollingWindow? _window;
    private readonly DailyBudget? _day;
    private readonly Queue<Waiter>[] _queues = [new(), new(), new()];
    private long _pausedUntil;
    private bool _isServing;

    public RateGate(RateLimit limit, HubSpotClientOptions options)
    {
        _limit = limit;
        _clock = options.TimeProvider;
        _pausedUntil = _clock.GetTimestamp();
        _window = limit.Limiter is null ? new(limit.Calls, limit.Window, _clock) : null;
        _day = limit.CallsPerDay is { } calls ? new(calls, options) : null;
    }

    /// <summary>Waits for a turn.</summary>
    /// <param name="priority">Who goes first among those that wait.</param>
    /// <param name="hasToWait">Whether the turn did not come at once. The wait can be over when this returns.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The turn, which ends when it is disposed of.</returns>
    /// <exception cref="HubSpotException">The calls of the day are used up, or the limiter failed.</exception>
    public ValueTask<IDisposable?> EnterAsync(CallPriority priority, out bool hasToWait, CancellationToken cancellationToken)
    {
        Waiter waiter;
        hasToWait = false;
        lock (_lock)
        {
            _day?.Take();
            if (!_isServing && Wait == TimeSpan.Zero)
            {
                if (_window is not null)
                {
                    return new(_window.Take());
                }

                if (_limit.Limiter!.AttemptAcquire() is { } lease && IsGranted(lease)) // The only other case.
                {
                    return new(lease);
                }
            }

            hasToWait = true;
            waiter = new(cancellationToken);
            _queues[CallPriority.High - priority].Enqueue(waiter);
            if (_isServing)
            {
                return new(waiter.Turn);
            }

            _isServing = true;
        }

        _ = ServeAsync();
        return new(waiter.Turn);
    }

    /// <summary>The service refused a call because of the limit: nothing is sent for a while.</summary>
    public void Pause(TimeSpan time)
    {
        lock (_lock)
        {
            _pausedUntil = Math.Max(_pausedUntil, _clock.GetTimestamp() + (long)(time.TotalSeconds * _clock.TimestampFrequency));
        }
    }

    /// <summary>Takes in what an answer says about the limits.</summary>
    public void Learn(HttpResponseHeaders headers)
    {
        if (_window is not null && RateHeaders.TryReadWindow(headers, _limit.Window, out var most, out var left))
        {
            _window.Learn(most, left);
        }

        if (_day is not null && RateHeaders.TryReadDay(headers, out var rest))
        {
            lock (_lock)
            {
                _day.Learn(rest);
            }
        }
    }

    private TimeSpan Wait
    {
        get
        {
            var pause = _clock.GetElapsedTime(_clock.GetTimestamp(), _pausedUntil);
            var wait = _window?.Wait ?? TimeSpan.Zero;
            return pause > wait ? pause : wait;
        }
    }

    // Runs while somebody waits.
    private async Task ServeAsync()
    {
        while (true)
        {
            TimeSpan wait;
            lock (_lock)
            {
                if (!DropCancelled())
                {
                    _isServing = false;
                    return;
                }

                wait = Wait;
                if (wait == TimeSpan.Zero && _window is not null)
                {
                    Dequeue().Pass(_window.Take());
                    continue;
                }
            }

            if (wait > TimeSpan.Zero)
            {
                await _clock.WaitAsync(wait, CancellationToken.None).ConfigureAwait(false);
            }
            else
            {
                await ServeByLimiterAsync(_limit.Limiter!).ConfigureAwait(false); // The only other case.
            }
        }
    }

    private async Task ServeByLimiterAsync(RateLimiter limiter)
    {
        RateLimitLease lease;
        try
        {
            lease = await limiter.AcquireAsync().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Next()?.Fail(new HubSpotTransportException($"The call was not made: the rate limiter failed with {e.GetType().Name}.", e));
            return;
        }

        if (!lease.IsAcquired)
        {
            var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var theirs) && theirs > AskAgain ? theirs : AskAgain;
            lease.Dispose();
            await _clock.WaitAsync(wait, CancellationToken.None).ConfigureAwait(false);
        }
        else if (Next()?.Pass(lease) != true)
        {
            lease.Dispose();
        }
    }

    private Waiter? Next()
    {
        lock (_lock)
        {
            return DropCancelled() ? Dequeue() : null;
        }
    }

    private bool DropCancelled()
    {
        foreach (var queue in _queues)
        {
            while (queue.Count > 0 && queue.Peek().Turn.IsCompleted)
            {
                queue.Dequeue();
            }
        }

        return _queues.Any(queue => queue.Count > 0);
    }

    private Waiter Dequeue() => _queues.First(queue => queue.Count > 0).Dequeue();

    private static bool IsGranted(RateLimitLease lease)
    {
        if (!lease.IsAcquired)
        {
            lease.Dispose();
        }

        return lease.IsAcquired;
    }

    private sealed class Waiter
    {
        private readonly TaskCompletionSource<IDisposable?> _turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly CancellationTokenRegistration _cancellation;

        public Waiter(CancellationToken cancellationToken)
            => _cancellation = cancellationToken.Register(() => _turn.TrySetCanceled(cancellationToken));

        public Task<IDisposable?> Turn => _turn.Task;

        /// <summary>False when the caller has gone.</summary>
        public bool Pass(IDisposable turn)
        {
            _cancellation.Dispose();
            return _turn.TrySetResult(turn);
        }

        public void Fail(Exception failure)
        {
            _cancellation.Dispose();
            _turn.TrySetException(failure);
        }
    }
}
