using System.Collections.Immutable;

namespace HubSpot.MarketingEvents.Emulator.State;

/// <summary>A contact. One that was merged answers under the id it was merged into.</summary>
internal sealed record Contact(long Id, string Email, string? FirstName, string? LastName)
{
    /// <summary>Further addresses that lead to this contact.</summary>
    public ImmutableList<string> Aliases { get; init; } = [];

    public long? MergedInto { get; init; }
}
