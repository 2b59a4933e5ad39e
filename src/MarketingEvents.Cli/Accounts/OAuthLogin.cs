using System.CommandLine;
using System.Security.Cryptography;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Gets the tokens of an account whose owner allows it in the browser: authorization code with PKCE, and a redirect to this machine.</summary>
internal sealed class OAuthLogin(Surroundings surroundings, LoginOptions options, ParseResult arguments)
{
    private const string SecretVariable = "HUBSPOT_CLIENT_SECRET";

    private static readonly string[] Scopes = ["crm.objects.marketing_events.read", "crm.objects.marketing_events.write"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <exception cref="InputException">There is no client secret, or the answer cannot be received.</exception>
    /// <exception cref="TokenException">The account was not opened.</exception>
    /// <exception cref="HubSpotTokenException">The service does not take the code or the app.</exception>
    public async Task<StoredOAuth> RunAsync(CancellationToken cancellationToken)
    {
        var clientId = arguments.GetRequiredValue(options.ClientId)!.Trim(); // '--oauth' needs it.
        var secret = await ReadSecretAsync(cancellationToken);
        using var listener = RedirectListener.Start(arguments.GetRequiredValue(options.Redirect));
        using var client = NewClient(clientId, secret, listener.Address);
        var (state, verifier) = (NewSecret(), NewSecret());
        Invite(client.GetInstallUri(new OAuthInstallRequest { Scopes = Scopes, State = state, CodeVerifier = verifier }));
        var code = await WaitAsync(listener, state, cancellationToken);
        var tokens = await client.ExchangeCodeAsync(code, verifier, cancellationToken);
        return new StoredOAuth { ClientId = clientId, ClientSecret = secret, RefreshToken = tokens.RefreshToken }.With(tokens);
    }

    private async Task<string> ReadSecretAsync(CancellationToken cancellationToken)
    {
        var given = surroundings.Variable(SecretVariable)?.Trim();
        var secret = string.IsNullOrEmpty(given) ? await Secret.ReadAsync(surroundings, AccountMessages.EnterSecret, cancellationToken) : given;
        return secret.Length > 0 ? secret : throw new InputException(AccountMessages.NoSecretGiven);
    }

    private OAuthClient NewClient(string clientId, string secret, Uri redirect)
    {
        var service = arguments.GetRequiredValue(options.Service.BaseUrl);
        var oauth = new OAuthOptions { ClientId = clientId, ClientSecret = secret, RedirectUri = redirect, BaseAddress = service, TimeProvider = surroundings.Clock };
        // An emulator asks for the permission itself.
        oauth.InstallAddress = service.IsLoopback ? new Uri(service, "/oauth/authorize") : oauth.InstallAddress;
        try
        {
            return new OAuthClient(oauth);
        }
        catch (ArgumentException e)
        {
            throw new InputException(e.Message);
        }
    }

    private void Invite(Uri address)
    {
        surroundings.Output.WriteLine(AccountMessages.OpenInBrowser(address));
        surroundings.Output.WriteLine(AccountMessages.Waiting);
        if (!arguments.GetValue(options.NoBrowser))
        {
            surroundings.OpenBrowser(address);
        }
    }

    private async Task<string> WaitAsync(RedirectListener listener, string state, CancellationToken cancellationToken)
    {
        try
        {
            return await listener.ReceiveAsync(state, cancellationToken).WaitAsync(Patience, surroundings.Clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new TokenException(AccountMessages.NoAnswer);
        }
    }

    // 43 characters, as many as PKCE wants at least.
    private static string NewSecret() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
