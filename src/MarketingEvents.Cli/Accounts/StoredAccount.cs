namespace HubSpot.MarketingEvents.Cli;

/// <summary>An account as its file keeps it: the token of a private app, or what an installed app needs to get tokens.</summary>
internal sealed record StoredAccount
{
    /// <summary>The service that the secrets belong to; they go nowhere else.</summary>
    public required Uri Service { get; init; }

    /// <summary>The token of a private app or a service key; null for OAuth.</summary>
    public string? Token { get; init; }

    public StoredOAuth? OAuth { get; init; }

    // A record's own text would hold the secrets.
    public override string ToString() => nameof(StoredAccount);
}
