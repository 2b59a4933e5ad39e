namespace HubSpot.MarketingEvents;

/// <summary>
/// Counts calls in a window that rolls. The service counts a call when it arrives, which nobody here knows: a call that took longer than the fastest one
/// may have arrived that much later, for example because a connection had to be made. Safe for several threads.
/// </summary>
internal sealed class RollingWindow(int calls, TimeSpan length, TimeProvider clock)
{
    // How much longer than the service's window ours is, because calls of the same duration do not arrive after the same time.
    private const double Margin = 1.015;

    // More than this, as a share of the window, a call takes because the service works, and not because it arrived late.
    private const double LatestArrival = 0.05;

    private readonly Queue<Turn> _turns = new();
    private readonly long _length = (long)(length.TotalSeconds * Margin * clock.TimestampFrequency);
    private int? _allowed;
    private long _fastest = long.MaxValue;

    // Nothing is known at first, when all calls can be slow, because all of them make connections.
    private long _fastestBefore;
    private long _since = clock.GetTimestamp();

    /// <summary>The time until a call may be made; zero when it may be made now.</summary>
    public TimeSpan Wait
    {
        get
        {
            lock (_turns)
            {
                var now = Now;
                LetGo(now);
                // A millisecond more, because a timer may fire a fraction of one early.
                return _turns.Count < Most ? TimeSpan.Zero : clock.GetElapsedTime(now, _turns.Peek().CountedAt + _length) + TimeSpan.FromMilliseconds(1);
            }
        }
    }

    private long Now => clock.GetTimestamp();

    private int Most => _allowed is { } allowed && allowed < calls ? allowed : calls;

    /// <summary>Counts a call, which ends when the result is disposed of.</summary>
    public IDisposable Take()
    {
        lock (_turns)
        {
            var turn = new Turn(this, Now);
            LetGo(turn.CountedAt);
            _turns.Enqueue(turn);
            return turn;
        }
    }

    /// <summary>The service says how many calls it allows in the window, and how many are left: others may use the limit, too.</summary>
    public void Learn(int most, int left)
    {
        lock (_turns)
        {
            _allowed = Math.Max(1, most);
            for (var others = Most - left - _turns.Count; others > 0; others--)
            {
                Take();
            }
        }
    }

    private void LetGo(long now)
    {
        while (_turns.Count > 0 && now - _turns.Peek().CountedAt >= _length)
        {
            _turns.Dequeue();
        }
    }

    private long LatenessOf(long duration)
    {
        var now = Now;
        if (now - _since > _length)
        {
            (_fastestBefore, _fastest, _since) = (_fastest, long.MaxValue, now);
        }

        _fastest = Math.Min(_fastest, duration);
        return Math.Min(duration - Math.Min(_fastest, _fastestBefore), (long)(_length * LatestArrival));
    }

    private sealed class Turn(RollingWindow window, long sentAt) : IDisposable
    {
        private bool _hasEnded;

        public long CountedAt { get; private set; } = sentAt;

        public void Dispose()
        {
            lock (window._turns)
            {
                if (!_hasEnded)
                {
                    _hasEnded = true;
                    CountedAt += window.LatenessOf(window.Now - CountedAt);
                }
            }
        }
    }
}
