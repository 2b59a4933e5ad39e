using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace HubSpot.MarketingEvents;

/// <summary>
/// The clients of any number of accounts that installed the app, made when they are first asked for. They share connections and options; token,
/// rate limit and retries are of each account alone, and log entries stand in a scope that names it. Safe for several threads.
/// </summary>
public class HubSpotAccounts
{
    private readonly object _lock = new();
    private readonly ConcurrentDictionary<string, MarketingEventsClient> _clients = new(StringComparer.Ordinal);
    private readonly Func<string, MarketingEventsClient>? _make;

    internal HubSpotAccounts(ApiSender send, MarketingEventsOptions options, OAuthClient oauth, IOAuthTokenStore store, ILogger logger)
    {
        var prefix = options.Prefix;
        _make = account => new MarketingEventsClient(send, prefix, options, new OAuthAccessTokenProvider(oauth, store, account), new AccountLogger(logger, account), account);
    }

    /// <summary>For a class that stands in for it in tests; a method that is not overridden throws.</summary>
    protected HubSpotAccounts()
    {
    }

    /// <summary>The client of an account; the same one each time. Its tokens are loaded from the store with its first call.</summary>
    /// <param name="account">The account, by the name that the token store knows.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public virtual MarketingEventsClient Get(string account)
    {
        var make = _make ?? throw new InvalidOperationException("This object was made without connections. Override 'Get'.");
        if (string.IsNullOrWhiteSpace(account))
        {
            throw new ArgumentException("The name of an account must not be empty.", nameof(account));
        }

        if (_clients.TryGetValue(account, out var known))
        {
            return known;
        }

        // Two clients of one account would renew its tokens twice.
        lock (_lock)
        {
            return _clients.GetOrAdd(account, make);
        }
    }

    /// <summary>Forgets the client of an account, for example after it uninstalled the app. Calls that are under way go on; <see cref="Get"/> makes a new one.</summary>
    /// <returns>Whether there was one.</returns>
    public virtual bool Forget(string account) => _clients.TryRemove(account, out _);
}
