namespace HubSpot.MarketingEvents.Delivery;

/// <summary>How far an entry is.</summary>
public enum OutboxEntryStatus
{
    /// <summary>It waits for a worker, or for its time.</summary>
    Waiting = 1,

    /// <summary>A worker has it: it may have been sent, and is not settled.</summary>
    Sending = 2,

    /// <summary>It has a verdict, which does not change any more.</summary>
    Settled = 3,
}
