using Microsoft.Extensions.Logging;
using Microsoft.Kiota.Abstractions.Authentication;

namespace HubSpot.MarketingEvents;

/// <summary>Where and how the SDK calls HubSpot. Copied and checked when a client is made; later changes have no effect.</summary>
public sealed class MarketingEventsOptions : HubSpotClientOptions
{
    /// <summary>The service. Default https://api.hubapi.com. Must be https, or http on this machine (an emulator), and name no user; a path is kept, a query dropped.</summary>
    public Uri BaseAddress { get; set; } = new("https://api.hubapi.com");

    /// <summary>The edition, one of <see cref="Editions"/> or a later date such as "2027-03". Default "v3".</summary>
    public string Edition { get; set; } = Editions.V3;

    /// <summary>
    /// A token that does not change: of a private app, a service key, or an OAuth grant. Printable ASCII characters without white space or
    /// quotation marks, and without the word "Bearer". Ignored when <see cref="AccessTokenProvider"/> is set.
    /// </summary>
    public string? AccessToken { get; set; }

    /// <summary>Gives the token of each attempt, for tokens that are renewed. Default none. <see cref="AccessTokenContext"/> says what it is told.</summary>
    public IAccessTokenProvider? AccessTokenProvider { get; set; }

    /// <summary>
    /// The developer API key of the account that owns the app, for <see cref="MarketingEventsClient.Settings"/>: editions such as 2026-09 take nothing
    /// else there. Sent with those operations only, in the query, and in place of the token. Default none.
    /// </summary>
    public string? DeveloperApiKey { get; set; }

    /// <summary>How many calls the client may make, for example <see cref="RateLimits.PrivateAppProfessional"/>. Default null: no limit, and calls that the service refuses with status 429 are retried.</summary>
    public RateLimit? RateLimit { get; set; }

    /// <summary>Where a client made with a constructor logs. Default nowhere. In a container, its own logging is used unless this is set.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>The address that every route starts from.</summary>
    internal Uri Prefix => new(BaseAddress.GetLeftPart(UriPartial.Path).TrimEnd('/') + Editions.PrefixOf(Edition));

    internal override void Check(OptionsCheck check)
    {
        var problem = AccessTokenProvider is null ? StaticAccessTokenProvider.ProblemOf(AccessToken) : null;
        var keyProblem = StaticAccessTokenProvider.ProblemOf(DeveloperApiKey);
        // What stands before an '@' can be a password.
        var given = BaseAddress is { IsAbsoluteUri: true } ? BaseAddress.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped) : BaseAddress?.ToString();
        check
            .That(Origin.IsServiceAddress(BaseAddress),
                nameof(BaseAddress), $"must be an https address, or an http address of this machine, and name no user, but is '{given}'")
            .That(Editions.IsKnownForm(Edition), nameof(Edition), $"must be 'v3' or a year and month such as '2026-09', but is '{Edition}'")
            .That(AccessTokenProvider is not null || !string.IsNullOrWhiteSpace(AccessToken) || DeveloperApiKey is not null, nameof(AccessToken), "or AccessTokenProvider must be set, but neither is")
            .That(problem is null, nameof(AccessToken), problem ?? "")
            .That(DeveloperApiKey is null || !string.IsNullOrWhiteSpace(DeveloperApiKey), nameof(DeveloperApiKey), "must not be empty")
            .That(keyProblem is null, nameof(DeveloperApiKey), keyProblem ?? "");
        base.Check(check);
    }
}
