using Microsoft.Kiota.Abstractions.Authentication;

namespace HubSpot.MarketingEvents;

/// <summary>
/// Gives the access token of one account that installed the app, and renews it: ahead of its end, and once when the service does not accept
/// it. However many calls wait, one renewal is under way. Renewed tokens are saved before they are used. Safe for several threads.
/// </summary>
public sealed class OAuthAccessTokenProvider : IAccessTokenProvider
{
    // An account that uninstalled the app must not cost a request for each call.
    private static readonly TimeSpan RefusalLasts = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FailureLasts = TimeSpan.FromSeconds(10);

    private readonly OAuthClient _client;
    private readonly IOAuthTokenStore _store;
    private readonly string _account;
    private readonly SingleEntry<string?> _renewal;
    private volatile HeldToken? _held;

    // These belong to the renewal that is under way.
    private OAuthTokens? _unsaved;
    private Failure? _failure;
    private (string Token, DateTimeOffset Until)? _replacement;

    /// <summary>Gives the tokens of an account.</summary>
    /// <param name="client">Renews them.</param>
    /// <param name="store">Keeps them.</param>
    /// <param name="account">The account, by the name that the store knows.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public OAuthAccessTokenProvider(OAuthClient client, IOAuthTokenStore store, string account)
    {
        _client = client ?? throw new ArgumentNullException(nameof(client));
        _store = store ?? throw new ArgumentNullException(nameof(store));
        _account = !string.IsNullOrWhiteSpace(account) ? account : throw new ArgumentException("The name of an account must not be empty.", nameof(account));
        // A renewal that stopped half-way could lose the only refresh token.
        _renewal = new((refused, _) => RenewAsync(refused), endsWithLastCaller: false);
    }

    /// <summary>The host of <see cref="OAuthOptions.BaseAddress"/>.</summary>
    public AllowedHostsValidator AllowedHostsValidator => _client.AllowedHosts;

    /// <summary>The access token; empty for an address that must not have it.</summary>
    /// <param name="uri">The address of the request.</param>
    /// <param name="additionalAuthenticationContext">What <see cref="AccessTokenContext"/> describes; null for the usual question.</param>
    /// <param name="cancellationToken">Ends the wait of this caller; a renewal that is under way goes on.</param>
    /// <exception cref="HubSpotTokenException">The tokens cannot be loaded, renewed or saved.</exception>
    public Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext, CancellationToken cancellationToken = default)
    {
        if (!AllowedHostsValidator.IsUrlHostValid(uri) || !Origin.IsSafe(uri))
        {
            return Task.FromResult("");
        }

        var refused = additionalAuthenticationContext?.TryGetValue(AccessTokenContext.RefusedToken, out var token) == true ? token as string : null;
        return _held is { } held && held.IsFresh(Now) && held.Token != refused ? held.Answer : AskAsync(refused, cancellationToken);
    }

    private DateTimeOffset Now => _client.Options.TimeProvider.GetUtcNow();

    private async Task<string> AskAsync(string? refused, CancellationToken cancellationToken)
    {
        var token = await _renewal.AskAsync(refused, cancellationToken).ConfigureAwait(false);
        // The renewal that was under way may not have known that this token was refused.
        return token == refused ? await _renewal.AskAsync(refused, cancellationToken).ConfigureAwait(false) : token;
    }

    private async Task<string> RenewAsync(string? refused)
    {
        // A token that took the place of a refused one, and is refused as well: another one would not help.
        if (refused is not null && _replacement is { } last && last.Token == refused && Now < last.Until)
        {
            return refused;
        }

        var held = await FindAsync(refused).ConfigureAwait(false);
        _held = held;
        if (refused is not null && held.Token != refused)
        {
            _replacement = (held.Token, Now + RefusalLasts);
        }

        return held.Token;
    }

    private async Task<HeldToken> FindAsync(string? refused)
    {
        if (_unsaved is { } unsaved && await SaveAsync(unsaved).ConfigureAwait(false) is var saved && saved.Token != refused && Now < saved.ExpiresAt)
        {
            return saved;
        }

        var stored = await LoadAsync().ConfigureAwait(false);
        if (Usable(stored, refused) is { } usable)
        {
            return usable;
        }

        // The held token is good for a while yet when it is to be renewed ahead of its end.
        var stopgap = _held is { } held && held.Token != refused && Now < held.ExpiresAt ? held : null;
        if (_failure is { } failure && failure.RefreshToken == stored.RefreshToken && Now < failure.Until && (stopgap is not null || failure.Cause.IsRefusal))
        {
            return stopgap ?? throw new HubSpotTokenException(failure.Cause);
        }

        try
        {
            return await RefreshAsync(stored, refused).ConfigureAwait(false);
        }
        catch (HubSpotTokenException e) when (stopgap is not null && _unsaved is null)
        {
            _client.Logger.NotRenewed(_account, e);
            return stopgap;
        }
    }

    private async Task<HeldToken> RefreshAsync(OAuthTokens stored, string? refused)
    {
        try
        {
            return await RefreshAndSaveAsync(stored).ConfigureAwait(false);
        }
        catch (HubSpotTokenException e) when (e.IsRefusal && _unsaved is null)
        {
            // Another process may have renewed it meanwhile, which makes the old refresh token useless.
            var again = await LoadAsync().ConfigureAwait(false);
            if (again.RefreshToken != stored.RefreshToken)
            {
                return Usable(again, refused) ?? await RefreshAndSaveAsync(again).ConfigureAwait(false);
            }

            throw;
        }
    }

    private async Task<HeldToken> RefreshAndSaveAsync(OAuthTokens stored)
    {
        OAuthTokens tokens;
        try
        {
            tokens = await _client.RefreshAsync(stored.RefreshToken).ConfigureAwait(false);
        }
        catch (HubSpotTokenException e)
        {
            _failure = new Failure(stored.RefreshToken, Now + (e.IsRefusal ? RefusalLasts : FailureLasts), e);
            throw;
        }

        _unsaved = tokens with { HubId = tokens.HubId ?? stored.HubId, Scopes = tokens.Scopes.Count > 0 ? tokens.Scopes : stored.Scopes };
        return await SaveAsync(_unsaved).ConfigureAwait(false);
    }

    private async Task<HeldToken> SaveAsync(OAuthTokens tokens)
    {
        await CallStoreAsync(
            async cancellationToken =>
            {
                await _store.SaveAsync(_account, tokens, cancellationToken).ConfigureAwait(false);
                return true;
            },
            $"The renewed tokens of account '{_account}' could not be saved", tokens).ConfigureAwait(false);
        (_unsaved, _failure) = (null, null);
        new Metrics(null, _account).Refreshed();
        _client.Logger.Renewed(_account, tokens.ExpiresAt);
        return HeldToken.Of(tokens, Now, _client.Options.RefreshAhead);
    }

    private async Task<OAuthTokens> LoadAsync()
        => await CallStoreAsync(
            cancellationToken => _store.LoadAsync(_account, cancellationToken), $"The tokens of account '{_account}' could not be loaded", null).ConfigureAwait(false)
            ?? throw new HubSpotTokenException($"The token store has no tokens of account '{_account}'.");

    private async Task<T> CallStoreAsync<T>(Func<CancellationToken, Task<T>> call, string failure, OAuthTokens? tokens)
    {
        using var limit = new TimeLimit(_client.Options.TimeProvider, _client.Options.Timeout, CancellationToken.None);
        try
        {
            return await call(limit.Token).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            // Databases quote the values that they do not take.
            var text = e.ToString();
            var quotes = tokens is not null && new[] { tokens.AccessToken, tokens.RefreshToken }.Any(token => token is { Length: > 0 } && text.IndexOf(token, StringComparison.Ordinal) >= 0);
            throw new HubSpotTokenException($"{failure}: {e.GetType().Name}.", quotes ? null : e);
        }
    }

    private HeldToken? Usable(OAuthTokens tokens, string? refused)
        => tokens is { AccessToken: { Length: > 0 } token, ExpiresAt: { } end } && token != refused && Now < end - _client.Options.RefreshAhead
            ? new HeldToken(token, end - _client.Options.RefreshAhead, end)
            : null;

    private sealed record Failure(string RefreshToken, DateTimeOffset Until, HubSpotTokenException Cause)
    {
        // A record's own text would hold the token.
        public override string ToString() => nameof(Failure);
    }
}
