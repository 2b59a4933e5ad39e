namespace HubSpot.MarketingEvents.Cli;

/// <summary>A client, the address that it calls, and as whom.</summary>
internal sealed class ServiceAccess : IDisposable
{
    private readonly OAuthClient? _oauth;

    private ServiceAccess(MarketingEventsClient client, OAuthClient? oauth, Uri address, Credential credential)
        => (Client, _oauth, Address, Credential) = (client, oauth, address, credential);

    public MarketingEventsClient Client { get; }

    public Uri Address { get; }

    public Credential Credential { get; }

    /// <param name="credential">As whom.</param>
    /// <param name="store">Keeps renewed tokens.</param>
    /// <param name="options">Service, edition and clock.</param>
    /// <exception cref="ArgumentException">An option has an impossible value.</exception>
    public static ServiceAccess Of(Credential credential, IOAuthTokenStore store, MarketingEventsOptions options)
    {
        if (credential.OAuth is not { } app)
        {
            options.AccessToken = credential.Token;
            return new ServiceAccess(new MarketingEventsClient(options), null, options.BaseAddress, credential);
        }

        var oauth = new OAuthClient(new OAuthOptions { ClientId = app.ClientId, ClientSecret = app.ClientSecret, BaseAddress = options.BaseAddress, TimeProvider = options.TimeProvider });
        options.AccessTokenProvider = new OAuthAccessTokenProvider(oauth, store, credential.Account!); // Tokens of OAuth are those of an account.
        return new ServiceAccess(new MarketingEventsClient(options), oauth, options.BaseAddress, credential);
    }

    public void Dispose()
    {
        Client.Dispose();
        _oauth?.Dispose();
    }
}
