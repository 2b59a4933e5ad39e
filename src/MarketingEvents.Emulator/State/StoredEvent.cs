using System.Collections.Immutable;

namespace HubSpot.MarketingEvents.Emulator.State;

/// <summary>A marketing event. Its identity for an app is the pair of external ids; those made in the user interface have none.</summary>
internal sealed record StoredEvent(long ObjectId, string? ExternalAccountId, string? ExternalEventId, DateTimeOffset CreatedAt)
{
    public string? Name { get; init; }

    public string? Organizer { get; init; }

    public string? Type { get; init; }

    public string? Description { get; init; }

    public string? Url { get; init; }

    public DateTimeOffset? Start { get; init; }

    public DateTimeOffset? End { get; init; }

    /// <summary>Whether another app created it: then its external ids lead nowhere for this one (documented).</summary>
    public bool IsOfAnotherApp { get; init; }

    public bool IsCancelled { get; init; }

    public bool IsCompleted { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    public ImmutableSortedDictionary<string, string> CustomProperties { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
