namespace HubSpot.MarketingEvents.Cli;

/// <summary>Keeps the tokens of stored accounts for the provider that renews them.</summary>
internal sealed class AccountTokenStore(AccountFolder folder) : IOAuthTokenStore
{
    public Task<OAuthTokens?> LoadAsync(string account, CancellationToken cancellationToken = default) => Task.FromResult(folder.Load(account)?.OAuth?.ToTokens());

    public Task SaveAsync(string account, OAuthTokens tokens, CancellationToken cancellationToken = default)
    {
        // An account that was removed meanwhile stays removed.
        if (folder.Load(account) is { OAuth: { } known } stored)
        {
            folder.Save(account, stored with { OAuth = known.With(tokens) });
        }

        return Task.CompletedTask;
    }
}
