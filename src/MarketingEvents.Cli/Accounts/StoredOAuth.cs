namespace HubSpot.MarketingEvents.Cli;

/// <summary>The app that an account installed, and its tokens.</summary>
internal sealed record StoredOAuth
{
    public required string ClientId { get; init; }

    public required string ClientSecret { get; init; }

    public required string RefreshToken { get; init; }

    public string? AccessToken { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public long? HubId { get; init; }

    public IReadOnlyList<string> Scopes { get; init; } = [];

    public OAuthTokens ToTokens() => new(RefreshToken) { AccessToken = AccessToken, ExpiresAt = ExpiresAt, HubId = HubId, Scopes = Scopes };

    public StoredOAuth With(OAuthTokens tokens)
        => this with { RefreshToken = tokens.RefreshToken, AccessToken = tokens.AccessToken, ExpiresAt = tokens.ExpiresAt, HubId = tokens.HubId, Scopes = tokens.Scopes };

    // A record's own text would hold the secrets.
    public override string ToString() => nameof(StoredOAuth);
}
