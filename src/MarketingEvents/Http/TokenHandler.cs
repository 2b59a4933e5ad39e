using System.Net.Http.Headers;
using Microsoft.Kiota.Abstractions.Authentication;

namespace HubSpot.MarketingEvents;

/// <summary>
/// Adds the bearer token, and only where it may go: to scheme, host and port of the base address, over https or loopback,
/// to a host that the provider allows. Kiota's validator alone accepts http, other ports, and any host when its list is empty.
/// </summary>
internal sealed class TokenHandler(IAccessTokenProvider provider, Uri baseAddress) : DelegatingHandler
{
    private AuthenticationHeaderValue? _last;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        if (!MayCarryToken(address))
        {
            throw new InvalidOperationException($"No token is sent to '{address.GetLeftPart(UriPartial.Authority)}'. Tokens go to '{baseAddress.GetLeftPart(UriPartial.Authority)}' only.");
        }

        request.Headers.Authorization = Header(await provider.GetAuthorizationTokenAsync(address, cancellationToken: cancellationToken).ConfigureAwait(false));
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    // Most calls carry the token of the call before.
    private AuthenticationHeaderValue Header(string token)
        => _last is { } last && last.Parameter == token ? last : _last = new AuthenticationHeaderValue("Bearer", Checked(token));

    // The framework's own complaint about a header would quote the token.
    private static string Checked(string token)
        => !string.IsNullOrEmpty(token) && token.All(c => c is > ' ' and <= '~')
            ? token
            : throw new InvalidOperationException("The access token provider gave no token, or one with blanks or characters that a header cannot carry.");

    private bool MayCarryToken(Uri address)
    {
        var hosts = provider.AllowedHostsValidator;
        return Origin.IsSame(address, baseAddress)
            && Origin.IsSafe(address)
            && (hosts is null || hosts.IsUrlHostValid(address));
    }
}
