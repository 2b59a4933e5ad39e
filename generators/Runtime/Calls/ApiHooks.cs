namespace HubSpot.MarketingEvents;

/// <summary>What the owner of a connection adds to its calls: credentials before each attempt, and logs and telemetry around them.</summary>
internal class ApiHooks
{
    public static ApiHooks None { get; } = new ApiHooks();

    /// <summary>Waits until an attempt may be made. What it throws ends the call.</summary>
    /// <param name="priority">Which of several waiting attempts goes first.</param>
    /// <param name="cancellationToken">Ends with the call.</param>
    /// <returns>Disposed of when the attempt is over; null when nothing needs to know that.</returns>
    public virtual ValueTask<IDisposable?> EnterAsync(CallPriority priority, CancellationToken cancellationToken) => default;

    /// <summary>Completes an attempt's request, for example with a token. What it throws ends the call.</summary>
    public virtual ValueTask PrepareAsync(ApiRequest request, CancellationToken cancellationToken) => default;

    /// <summary>The service did not accept the credentials of an attempt (status 401). It is made once more when this gives true.</summary>
    /// <param name="address">The address of the request.</param>
    /// <param name="refused">The token that was not accepted.</param>
    /// <param name="cancellationToken">Ends with the attempt's time.</param>
    /// <returns>Whether another token is at hand, which the next request will carry. What this throws ends the call.</returns>
    public virtual ValueTask<bool> RenewAsync(Uri address, string refused, CancellationToken cancellationToken) => new ValueTask<bool>(false);

    /// <summary>A call begins. What this returns is handed to <see cref="Ended"/>.</summary>
    public virtual IDisposable? Begun(ApiOperation operation) => null;

    /// <summary>An attempt was answered, with whatever status.</summary>
    public virtual void Answered(ApiOperation operation, HttpResponseMessage answer, TimeSpan elapsed)
    {
    }

    /// <summary>An attempt ended without an answer, or its answer broke off.</summary>
    public virtual void Unanswered(ApiOperation operation, Exception failure, TimeSpan elapsed)
    {
    }

    /// <summary>A call is going to be sent again after a wait.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="wait">The time until then.</param>
    /// <param name="attempt">The number of the attempt that ended, from one.</param>
    /// <param name="statusCode">The status of its answer; null when there is none.</param>
    /// <param name="outcome">The status or the name of an exception; safe to log.</param>
    public virtual void Retrying(ApiOperation operation, TimeSpan wait, int attempt, int? statusCode, string outcome)
    {
    }

    /// <summary>Most of the latest attempts failed: none is made for a while.</summary>
    public virtual void CircuitOpened(TimeSpan breakTime)
    {
    }

    /// <summary>Attempts are made again.</summary>
    public virtual void CircuitClosed()
    {
    }

    /// <summary>A call ended: with the status of its last answer, or with a failure and perhaps a status.</summary>
    public virtual void Ended(IDisposable? begun, int? statusCode, Exception? failure)
    {
    }
}
