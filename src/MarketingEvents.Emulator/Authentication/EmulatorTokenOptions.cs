namespace HubSpot.MarketingEvents.Emulator;

/// <summary>What an access token is good for.</summary>
public sealed class EmulatorTokenOptions
{
    /// <summary>The app that the token was given to. Default null: the default app.</summary>
    public EmulatorApp? App { get; set; }

    /// <summary>The granted scopes. Default null: all.</summary>
    public IReadOnlyCollection<string>? Scopes { get; set; }

    /// <summary>When the token runs out. Default null: never.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }
}
