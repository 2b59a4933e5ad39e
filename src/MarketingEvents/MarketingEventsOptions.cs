using Microsoft.Kiota.Abstractions.Authentication;

namespace HubSpot.MarketingEvents;

/// <summary>Where and how the SDK calls HubSpot. Copied and checked when a client is made; later changes have no effect.</summary>
public sealed class MarketingEventsOptions
{
    /// <summary>The service. Default https://api.hubapi.com. Must be https, or http on this machine (an emulator), and name no user; a path is kept, a query dropped.</summary>
    public Uri BaseAddress { get; set; } = new("https://api.hubapi.com");

    /// <summary>The edition, one of <see cref="Editions"/> or a later date such as "2027-03". Default "v3".</summary>
    public string Edition { get; set; } = Editions.V3;

    /// <summary>A token that does not change: of a private app, a service key, or an OAuth grant. Ignored when <see cref="AccessTokenProvider"/> is set.</summary>
    public string? AccessToken { get; set; }

    /// <summary>Gives the token of each attempt, for tokens that are renewed. Default none.</summary>
    public IAccessTokenProvider? AccessTokenProvider { get; set; }

    /// <summary>How long one attempt may take until its answer begins, and how long the rest of the answer may take. Default 100 seconds, the service's own ceiling; 1 second to 1 hour.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>How often a call that is safe to repeat is sent again after 429, 5xx or silence. Default 5; 0 to 20.</summary>
    public int Retries { get; set; } = 5;

    /// <summary>The wait before the first repeat; it doubles each time, with jitter. Default 1 second; 0 to 1 minute.</summary>
    public TimeSpan FirstRetryWait { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The longest wait before a repeat. Default 30 seconds, at most 1 hour. A service that asks for a longer one is not
    /// asked again: the call fails, and <see cref="HubSpotException.RetryAfter"/> says how long.
    /// </summary>
    public TimeSpan LongestRetryWait { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock of all waits and deadlines. Default the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The address that every route starts from.</summary>
    internal Uri Prefix => new(BaseAddress.GetLeftPart(UriPartial.Path).TrimEnd('/') + Editions.PrefixOf(Edition));

    /// <exception cref="ArgumentException">A value is out of its range; the message names all of them.</exception>
    internal MarketingEventsOptions CheckedCopy()
    {
        var copy = (MarketingEventsOptions)MemberwiseClone();
        var problems = copy.Problems().ToList();
        return problems.Count == 0 ? copy : throw new ArgumentException(string.Join(" ", problems));
    }

    internal IEnumerable<string> Problems()
    {
        if (BaseAddress is null || !Origin.IsSafe(BaseAddress) || BaseAddress.UserInfo.Length > 0)
        {
            // What stands before an '@' can be a password.
            var given = BaseAddress is { IsAbsoluteUri: true } ? BaseAddress.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped) : BaseAddress?.ToString();
            yield return $"MarketingEventsOptions.BaseAddress must be an https address, or an http address of this machine, and name no user, but is '{given}'.";
        }

        if (!Editions.IsKnownForm(Edition))
        {
            yield return $"MarketingEventsOptions.Edition must be 'v3' or a year and month such as '2026-09', but is '{Edition}'.";
        }

        if (AccessTokenProvider is null && string.IsNullOrWhiteSpace(AccessToken))
        {
            yield return "MarketingEventsOptions needs an AccessToken or an AccessTokenProvider, but has neither.";
        }

        if (AttemptTimeout < TimeSpan.FromSeconds(1) || AttemptTimeout > TimeSpan.FromHours(1))
        {
            yield return $"MarketingEventsOptions.AttemptTimeout must be between 00:00:01 and 01:00:00, but is '{AttemptTimeout}'.";
        }

        if (Retries is < 0 or > 20)
        {
            yield return $"MarketingEventsOptions.Retries must be between 0 and 20, but is '{Retries}'.";
        }

        if (FirstRetryWait < TimeSpan.Zero || FirstRetryWait > TimeSpan.FromMinutes(1))
        {
            yield return $"MarketingEventsOptions.FirstRetryWait must be between 00:00:00 and 00:01:00, but is '{FirstRetryWait}'.";
        }

        if (LongestRetryWait < FirstRetryWait || LongestRetryWait > TimeSpan.FromHours(1))
        {
            yield return $"MarketingEventsOptions.LongestRetryWait must be between FirstRetryWait and 01:00:00, but is '{LongestRetryWait}'.";
        }

        if (TimeProvider is null)
        {
            yield return "MarketingEventsOptions.TimeProvider must not be null.";
        }
    }
}
