namespace HubSpot.MarketingEvents.Delivery;

/// <summary>What waits for one account, and why.</summary>
public sealed record OutboxAccount
{
    /// <summary>The name; null for the account without one.</summary>
    public string? Name { get; init; }

    /// <summary>How many entries are not settled.</summary>
    public long Backlog { get; init; }

    /// <summary>When the oldest of them was enqueued; null when there is none.</summary>
    public DateTimeOffset? OldestUndelivered { get; init; }

    /// <summary>Since when nothing is sent because the token is refused or missing; null when it is not paused.</summary>
    public DateTimeOffset? PausedSince { get; init; }

    /// <summary>When it is tried again; null when it does not wait.</summary>
    public DateTimeOffset? NextTry { get; init; }

    /// <summary>Why it is paused or waits, for example 'status 401'; null when it does not.</summary>
    public string? Reason { get; init; }
}
