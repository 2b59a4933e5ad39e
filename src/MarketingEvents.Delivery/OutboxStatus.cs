namespace HubSpot.MarketingEvents.Delivery;

/// <summary>What waits in the outbox.</summary>
public sealed record OutboxStatus
{
    /// <summary>How many entries are not settled.</summary>
    public long Backlog { get; init; }

    /// <summary>When the oldest of them was enqueued; null when there is none.</summary>
    public DateTimeOffset? OldestUndelivered { get; init; }

    /// <summary>How long the oldest of them has waited; null when there is none.</summary>
    public TimeSpan? OldestAge { get; init; }

    /// <summary>How many entries were settled in the last minute, by all workers.</summary>
    public long SettledInLastMinute { get; init; }

    /// <summary>The accounts for which something waits, or that are paused.</summary>
    public IReadOnlyList<OutboxAccount> Accounts { get; init; } = [];
}
