using Microsoft.Kiota.Abstractions.Authentication;

namespace HubSpot.MarketingEvents;

/// <summary>One token that does not change: of a private app, a service key, or an OAuth grant that somebody else renews.</summary>
internal sealed class StaticAccessTokenProvider(string token, Uri baseAddress) : IAccessTokenProvider
{
    public AllowedHostsValidator AllowedHostsValidator { get; } = new([baseAddress.Host]);

    public Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
        => Task.FromResult(AllowedHostsValidator.IsUrlHostValid(uri) ? token : "");
}
