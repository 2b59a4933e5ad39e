using Microsoft.Extensions.DependencyInjection;

namespace HubSpot.MarketingEvents;

/// <summary>A token store from the container, taken from a scope of its own for each use: it may depend on a database context.</summary>
internal sealed class ScopedTokenStore<TStore>(IServiceScopeFactory scopes) : IOAuthTokenStore
    where TStore : class, IOAuthTokenStore
{
    public async Task<OAuthTokens?> LoadAsync(string account, CancellationToken cancellationToken = default)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            return await scope.ServiceProvider.GetRequiredService<TStore>().LoadAsync(account, cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task SaveAsync(string account, OAuthTokens tokens, CancellationToken cancellationToken = default)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            await scope.ServiceProvider.GetRequiredService<TStore>().SaveAsync(account, tokens, cancellationToken).ConfigureAwait(false);
        }
    }
}
