namespace HubSpot.MarketingEvents;

/// <summary>The tokens of one account that installed the app. They are secrets: store them encrypted.</summary>
public sealed record OAuthTokens
{
    /// <summary>Tokens of which the refresh token is known at least.</summary>
    /// <param name="refreshToken">The refresh token.</param>
    /// <exception cref="ArgumentException">It is null or empty.</exception>
    public OAuthTokens(string refreshToken)
        => RefreshToken = !string.IsNullOrWhiteSpace(refreshToken) ? refreshToken : throw new ArgumentException("'refreshToken' must not be empty.", nameof(refreshToken));

    /// <summary>Gives new access tokens, until the account uninstalls the app.</summary>
    public string RefreshToken { get; }

    /// <summary>Opens the account until <see cref="ExpiresAt"/>; null when only the refresh token is known.</summary>
    public string? AccessToken { get; init; }

    /// <summary>When the access token expires; null when that is not known, and then it is not used.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>HubSpot's id of the account (portal); null when HubSpot did not say.</summary>
    public long? HubId { get; init; }

    /// <summary>What the tokens allow; empty when HubSpot did not say.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Names the account and no token.</summary>
    public override string ToString() => HubId is { } id ? FormattableString.Invariant($"{nameof(OAuthTokens)} of {id}") : nameof(OAuthTokens);
}
