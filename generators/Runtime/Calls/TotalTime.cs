namespace HubSpot.MarketingEvents;

/// <summary>The time that a call has with all of its attempts and waits.</summary>
internal sealed class TotalTime : IDisposable
{
    private readonly TimeProvider _clock;
    private readonly TimeSpan _time;
    private readonly long _start;
    private readonly TimeLimit _limit;

    public TotalTime(TimeProvider clock, TimeSpan time, CancellationToken caller)
    {
        _clock = clock;
        _time = time;
        _start = clock.GetTimestamp();
        _limit = new TimeLimit(clock, time, caller);
    }

    public CancellationToken Caller => _limit.Caller;

    /// <summary>Cancelled when the time is over, or by the caller.</summary>
    public CancellationToken Token => _limit.Token;

    /// <summary>Whether the time is over, and the caller did not cancel before.</summary>
    public bool IsOver => !_limit.IsCallersWish && (_limit.IsOver || Left <= TimeSpan.Zero);

    /// <summary>The time that is left; negative when it is over.</summary>
    public TimeSpan Left => _time - _clock.GetElapsedTime(_start);

    public HubSpotTimeoutException Failure(string route, Exception cause)
        => new HubSpotTimeoutException($"'{route}' did not end within {_time:c}, retries and waits included.", cause);

    public void Dispose() => _limit.Dispose();
}
