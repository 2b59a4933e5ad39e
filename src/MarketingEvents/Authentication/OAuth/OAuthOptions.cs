using Microsoft.Extensions.Logging;

namespace HubSpot.MarketingEvents;

/// <summary>The app that accounts install, and how its tokens are renewed. Copied and checked when an <see cref="OAuthClient"/> is made; later changes have no effect.</summary>
public sealed class OAuthOptions
{
    /// <summary>The oldest edition of the token endpoint. It works until February 2027.</summary>
    public const string V1 = "v1";

    /// <summary>The client id of the app. Must be set.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The client secret of the app. Must be set.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>The address to which HubSpot sends people back after they installed the app. Needed to install only; one that the app's settings list.</summary>
    public Uri? RedirectUri { get; set; }

    /// <summary>The edition of the token endpoint: "v1", "v3", or a year and month such as "2026-03", which is the default.</summary>
    public string Edition { get; set; } = Editions.March2026;

    /// <summary>The service. Default https://api.hubapi.com. Must be https, or http on this machine (an emulator), and name no user.</summary>
    public Uri BaseAddress { get; set; } = new("https://api.hubapi.com");

    /// <summary>The page on which people install the app. Default https://app.hubspot.com/oauth/authorize. Same rules as <see cref="BaseAddress"/>.</summary>
    public Uri InstallAddress { get; set; } = new("https://app.hubspot.com/oauth/authorize");

    /// <summary>How long before its end an access token is renewed, at most half of its life. Default 2 minutes; 0 to 20 minutes.</summary>
    public TimeSpan RefreshAhead { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long each attempt at the token endpoint, and each call of the token store, may take. Default 30 seconds; 1 second to 5 minutes.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock of expiry and waits. Default the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Where renewals are logged, without tokens. Default nowhere. In a container, its own logging is used unless this is set.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <exception cref="ArgumentException">A value is out of its range; the message names all of them.</exception>
    internal OAuthOptions Checked()
    {
        var check = new OptionsCheck(nameof(OAuthOptions));
        Check(check);
        check.ThrowIfAny();
        return (OAuthOptions)MemberwiseClone();
    }

    internal void Check(OptionsCheck check) => check
        .That(!string.IsNullOrWhiteSpace(ClientId), nameof(ClientId), "must be set")
        .That(!string.IsNullOrWhiteSpace(ClientSecret), nameof(ClientSecret), "must be set")
        .That(!HasSpace(ClientId), nameof(ClientId), "must have no white space in it, but has")
        .That(!HasSpace(ClientSecret), nameof(ClientSecret), "must have no white space in it, but has")
        .That(RedirectUri is null or { IsAbsoluteUri: true, Fragment: "" }, nameof(RedirectUri), "must be a complete address without fragment")
        .That(Edition == V1 || Editions.IsKnownForm(Edition), nameof(Edition), $"must be 'v1', 'v3' or a year and month such as '2026-09', but is '{Edition}'")
        .That(Origin.IsServiceAddress(BaseAddress), nameof(BaseAddress), "must be an https address, or an http address of this machine, and name no user")
        .That(Origin.IsServiceAddress(InstallAddress), nameof(InstallAddress), "must be an https address, or an http address of this machine, and name no user")
        .Between(nameof(RefreshAhead), RefreshAhead, TimeSpan.Zero, TimeSpan.FromMinutes(20))
        .Between(nameof(Timeout), Timeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5))
        .NotNull(nameof(TimeProvider), TimeProvider);

    private static bool HasSpace(string? text) => !string.IsNullOrWhiteSpace(text) && text!.Any(char.IsWhiteSpace); // Not null.
}
