namespace HubSpot.MarketingEvents;

/// <summary>A batch was not final when the time was up. The service may yet finish it.</summary>
public sealed class BatchTimeoutException : TimeoutException
{
    internal BatchTimeoutException(BatchStatus? status, TimeSpan waited, int checks)
        : base(FormattableString.Invariant($"The batch was still '{status}' after {waited:c} and {checks} checks. It may yet finish; ask again or read the participations."))
    {
        Status = status;
        Waited = waited;
        Checks = checks;
    }

    /// <summary>The status as last seen; null when the service never said.</summary>
    public BatchStatus? Status { get; }

    /// <summary>How long it was waited for.</summary>
    public TimeSpan Waited { get; }

    /// <summary>How often the service was asked.</summary>
    public int Checks { get; }
}
