using HubSpot.MarketingEvents.Emulator.State;

namespace HubSpot.MarketingEvents.Emulator.Authentication;

/// <summary>What a token leads to.</summary>
internal sealed record Grant(AccountStore Account, long AppId)
{
    /// <summary>Null for all scopes.</summary>
    public IReadOnlyCollection<string>? Scopes { get; init; }

    /// <summary>Null when it never runs out.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Whether OAuth issued it: such calls get no headers of the daily limit (documented).</summary>
    public bool IsOAuth { get; init; }

    public bool Allows(string scope) => Scopes is null || Scopes.Contains(scope);
}
