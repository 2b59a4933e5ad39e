namespace HubSpot.MarketingEvents;

/// <summary>What some calls do otherwise than the options of their client say. What is null stays as it is.</summary>
public sealed class CallOptions
{
    /// <summary>How long a call may take with all of its attempts and waits. Accepted: 1 second to 2 days, or <see cref="Timeout.InfiniteTimeSpan"/>.</summary>
    public TimeSpan? TotalTimeout { get; set; }

    /// <summary>How often a call is retried where that is safe. Accepted: 0 to 20.</summary>
    public int? Retries { get; set; }

    /// <summary>Which of several calls goes first when they wait for the rate limit. Default: <see cref="CallPriority.Normal"/>.</summary>
    public CallPriority Priority { get; set; }
}
