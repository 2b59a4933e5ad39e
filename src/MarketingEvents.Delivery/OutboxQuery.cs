namespace HubSpot.MarketingEvents.Delivery;

/// <summary>Which entries to read; a condition that is null is none.</summary>
public sealed record OutboxQuery
{
    /// <summary>Of one call that enqueued them.</summary>
    public long? Batch { get; init; }

    /// <summary>Of one account; an empty text for the one without a name.</summary>
    public string? Account { get; init; }

    /// <summary>Of one event, addressed as it was when they were enqueued.</summary>
    public EventKey? Event { get; init; }

    /// <summary>Of one state.</summary>
    public SubscriberState? State { get; init; }

    /// <summary>That are so far.</summary>
    public OutboxEntryStatus? Status { get; init; }

    /// <summary>With this verdict.</summary>
    public Verdict? Verdict { get; init; }
}
