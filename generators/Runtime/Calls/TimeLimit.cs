namespace HubSpot.MarketingEvents;

/// <summary>A token that is cancelled when a time has passed, or when the caller's own token is. The default value has no end.</summary>
internal readonly struct TimeLimit : IDisposable
{
    private readonly TimeSpan _time;
    private readonly CancellationTokenSource? _source;
    private readonly CancellationTokenRegistration _registration;

    public TimeLimit(TimeProvider clock, TimeSpan time, CancellationToken caller)
    {
        _time = time;
        Caller = caller;
#if !NET8_0_OR_GREATER
        _source = clock.CreateCancellationTokenSource(time);
#else
        _source = new CancellationTokenSource(time, clock);
#endif
        _registration = caller.CanBeCanceled ? caller.Register(static source => ((CancellationTokenSource)source!).Cancel(), _source) : default;
    }

    public CancellationToken Token => _source?.Token ?? default;

    public CancellationToken Caller { get; }

    /// <summary>Whether the caller cancelled, and not the time.</summary>
    public bool IsCallersWish => Caller.IsCancellationRequested;

    /// <summary>Whether the token is cancelled, for whatever reason.</summary>
    public bool IsOver => _source?.IsCancellationRequested == true;

    /// <summary>Gives the whole time again, unless it is over already.</summary>
    public void Restart()
    {
        if (!IsOver)
        {
            _source?.CancelAfter(_time);
        }
    }

    public void Dispose()
    {
        _registration.Dispose();
        _source?.Dispose();
    }
}
