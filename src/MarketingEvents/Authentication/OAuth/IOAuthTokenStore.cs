namespace HubSpot.MarketingEvents;

/// <summary>
/// Keeps the tokens of accounts that installed the app, in the program's own database. Called by several threads at once, for one account
/// by one at a time. What it throws becomes a <see cref="HubSpotTokenException"/>.
/// </summary>
public interface IOAuthTokenStore
{
    /// <summary>Finds the tokens of an account. Called before tokens are renewed, so that what another process saved counts.</summary>
    /// <param name="account">The account, by the name that the program gives it.</param>
    /// <param name="cancellationToken">Ends the call after <see cref="OAuthOptions.Timeout"/>.</param>
    /// <returns>The tokens; null when there are none.</returns>
    Task<OAuthTokens?> LoadAsync(string account, CancellationToken cancellationToken = default);

    /// <summary>
    /// Saves the tokens of an account. Called each time they were renewed, before they are used: the refresh token can be another one, and the
    /// old one useless. After a failure it is called again with the same tokens.
    /// </summary>
    /// <param name="account">The account, by the name that the program gives it.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="cancellationToken">Ends the call after <see cref="OAuthOptions.Timeout"/>.</param>
    Task SaveAsync(string account, OAuthTokens tokens, CancellationToken cancellationToken = default);
}
