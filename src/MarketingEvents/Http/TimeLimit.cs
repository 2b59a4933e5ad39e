namespace HubSpot.MarketingEvents;

/// <summary>A token that is cancelled when a time has passed, or when the caller's own token is.</summary>
internal sealed class TimeLimit : IDisposable
{
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _registration;

    public TimeLimit(TimeProvider clock, TimeSpan time, CancellationToken caller)
    {
        _caller = caller;
#if NETSTANDARD2_0
        _source = clock.CreateCancellationTokenSource(time);
#else
        _source = new CancellationTokenSource(time, clock);
#endif
        _registration = caller.Register(static source => ((CancellationTokenSource)source!).Cancel(), _source);
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        _registration.Dispose();
        _source.Dispose();
    }

    /// <summary>What to throw when what was limited ended early: the caller's cancellation, or a time-out of this message.</summary>
    public Exception Exceeded(string message, Exception cause)
        => _caller.IsCancellationRequested ? new OperationCanceledException(cause.Message, cause, _caller) : new TimeoutException(message, cause);
}
