using System.Collections.Concurrent;

namespace HubSpot.MarketingEvents.Emulator.Authentication;

/// <summary>Which account, app and scopes a token stands for.</summary>
internal sealed class TokenBook(EmulatorOptions options, AccountBook accounts)
{
    private readonly ConcurrentDictionary<string, Grant> _grants = new(StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, Grant>> All => _grants;

    /// <exception cref="ArgumentException">The token is taken.</exception>
    public void Add(string token, Grant grant)
    {
        if (string.IsNullOrEmpty(token) || !_grants.TryAdd(token, grant))
        {
            throw new ArgumentException("A token must not be empty, and leads to one account only.", nameof(token));
        }
    }

    public bool Remove(string token) => _grants.TryRemove(token, out _);

    /// <summary>The grant of a token that was issued or added; null for any other.</summary>
    public Grant? FindIssued(string token) => _grants.GetValueOrDefault(token);

    /// <summary>The grant of a token; tokens that nobody added get one unless a certain token is asked for.</summary>
    public Grant? Find(string token)
        => FindIssued(token) is { } known ? known
        : options.AcceptedToken is { } accepted ? token == accepted ? Default(accounts.Default) : null
        : options.IsolatesTokens ? _grants.GetOrAdd(token, _ => Default(accounts.Add()))
        : Default(accounts.Default);

    private static Grant Default(State.AccountStore account) => new(account, AppBook.Default.Id);
}
