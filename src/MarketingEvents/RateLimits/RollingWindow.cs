namespace HubSpot.MarketingEvents;

/// <summary>Counts calls in a window that rolls. Not safe for several threads.</summary>
internal sealed class RollingWindow(int calls, TimeSpan length, TimeProvider clock)
{
    // The service counts when a call arrives, and calls take different times on their way: a window that is a little longer keeps the first
    // calls of a window from catching up with the last ones of the window before.
    private const double Margin = 1.015;

    private readonly Queue<long> _calls = new();
    private readonly long _length = (long)(length.TotalSeconds * Margin * clock.TimestampFrequency);
    private int? _allowed;

    /// <summary>The time until a call may be made; zero when it may be made now.</summary>
    public TimeSpan Wait
    {
        get
        {
            var now = clock.GetTimestamp();
            while (_calls.Count > 0 && now - _calls.Peek() >= _length)
            {
                _calls.Dequeue();
            }

            // One tick more, because a timer of milliseconds may fire a fraction of one early.
            return _calls.Count < Most ? TimeSpan.Zero : clock.GetElapsedTime(now, _calls.Peek() + _length) + TimeSpan.FromMilliseconds(1);
        }
    }

    private int Most => _allowed is { } allowed && allowed < calls ? allowed : calls;

    /// <summary>Counts a call.</summary>
    public void Take() => _calls.Enqueue(clock.GetTimestamp());

    /// <summary>The service says how many calls it allows in the window, and how many are left: others may use the limit, too.</summary>
    public void Learn(int most, int left)
    {
        _allowed = Math.Max(1, most);
        for (var others = Most - left - _calls.Count; others > 0; others--)
        {
            Take();
        }
    }
}
