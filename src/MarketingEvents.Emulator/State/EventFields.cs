using System.Collections.Immutable;

namespace HubSpot.MarketingEvents.Emulator.State;

/// <summary>What callers set of an event.</summary>
internal sealed record EventFields
{
    public string? Name { get; init; }

    public string? Organizer { get; init; }

    public string? Type { get; init; }

    public string? Description { get; init; }

    public string? Url { get; init; }

    public DateTimeOffset? Start { get; init; }

    public DateTimeOffset? End { get; init; }

    public bool IsCancelled { get; init; }

    public bool IsCompleted { get; init; }

    public ImmutableSortedDictionary<string, string> CustomProperties { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
