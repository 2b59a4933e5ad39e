using System.Net.Http.Headers;
using Microsoft.Kiota.Abstractions.Authentication;

namespace HubSpot.MarketingEvents;

/// <summary>
/// Adds the bearer token, and only where it may go: to scheme, host and port of the base address, over https or loopback,
/// to a host that the provider allows. Kiota's validator alone accepts http, other ports, and any host when its list is empty.
/// </summary>
internal sealed class BearerToken(IAccessTokenProvider provider, Uri baseAddress)
{
    private readonly SemaphoreSlim _renewing = new(1);

    // Providers of the SDK are entered once by themselves.
    private readonly SingleEntry<Uri>? _entry = provider is StaticAccessTokenProvider or OAuthAccessTokenProvider ? null
        : new((address, cancellationToken) => provider.GetAuthorizationTokenAsync(address, cancellationToken: cancellationToken), endsWithLastCaller: true);

    private AuthenticationHeaderValue? _last;

    // The token that was not accepted last, and the one that the provider gave in its place.
    private volatile Replacement? _replacement;

    /// <exception cref="HubSpotTokenException">There is no token for this address, or none that a header can carry.</exception>
    public ValueTask AddToAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!; // Requests are made with an address.
        if (!MayCarryToken(address))
        {
            throw new HubSpotTokenException($"No token is sent to '{address.GetLeftPart(UriPartial.Authority)}'. Tokens go to '{baseAddress.GetLeftPart(UriPartial.Authority)}' only.");
        }

        Task<string> asking;
        try
        {
            asking = _entry?.AskAsync(address, cancellationToken) ?? provider.GetAuthorizationTokenAsync(address, cancellationToken: cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw Failed(e);
        }

        // Most providers have the token at hand.
        if (asking.Status != TaskStatus.RanToCompletion)
        {
            return new ValueTask(WaitAsync(request, asking));
        }

        request.Headers.Authorization = Header(asking.Result);
        return default;
    }

    /// <summary>Tells the provider that the service did not accept its token, and asks for another; once for all calls that had the same one.</summary>
    /// <returns>Whether there is another.</returns>
    /// <exception cref="HubSpotTokenException">The provider failed, or gave a token that no header can carry.</exception>
    public async Task<bool> RenewAsync(Uri address, string refused, CancellationToken cancellationToken)
    {
        await _renewing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_replacement?.Refused != refused)
            {
                var context = new Dictionary<string, object> { [AccessTokenContext.RefusedToken] = refused };
                var token = await provider.GetAuthorizationTokenAsync(address, context, cancellationToken).ConfigureAwait(false);
                _replacement = token == refused ? null : new Replacement(refused, Checked(token));
            }

            return _replacement is not null;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw Failed(e);
        }
        finally
        {
            _renewing.Release();
        }
    }

    private async Task WaitAsync(HttpRequestMessage request, Task<string> asking)
    {
        try
        {
            request.Headers.Authorization = Header(await asking.ConfigureAwait(false));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw Failed(e);
        }
    }

    // Most calls carry the token of the call before.
    private AuthenticationHeaderValue Header(string given)
    {
        // A provider that keeps its token for a while may go on giving the one that was not accepted.
        var token = _replacement is { } replacement && replacement.Refused == given ? replacement.Token : given;
        return _last is { } last && last.Parameter == token ? last : _last = new AuthenticationHeaderValue("Bearer", Checked(token));
    }

    // The framework's own message about an invalid header would quote the token.
    private static string Checked(string token)
        => !string.IsNullOrEmpty(token) && token.All(c => c is > ' ' and <= '~')
            ? token
            : throw new HubSpotTokenException("The access token provider gave no token, or one with blanks or characters that a header cannot carry.");

    // An exception of its own for each call, because it says what became of the call.
    private static HubSpotTokenException Failed(Exception cause)
        => cause is HubSpotTokenException known ? new(known) : new($"The access token provider failed: {cause.GetType().Name}.", cause);

    private bool MayCarryToken(Uri address)
    {
        var hosts = provider.AllowedHostsValidator;
        return Origin.IsSame(address, baseAddress)
            && Origin.IsSafe(address)
            && (hosts is null || hosts.IsUrlHostValid(address));
    }

    private sealed record Replacement(string Refused, string Token)
    {
        // A record's own text would hold the tokens.
        public override string ToString() => nameof(Replacement);
    }
}
