using System.Collections.Concurrent;
using HubSpot.MarketingEvents.Emulator.State;

namespace HubSpot.MarketingEvents.Emulator.Authentication;

/// <summary>The accounts of one server, which share nothing but the process.</summary>
internal sealed class AccountBook
{
    private readonly EmulatorOptions _options;
    private readonly ConcurrentDictionary<long, AccountStore> _accounts = new();
    private long _lastId = 7_000_000;

    public AccountBook(EmulatorOptions options)
    {
        _options = options;
        Default = Add();
    }

    /// <summary>The account of tokens that nobody added.</summary>
    public AccountStore Default { get; }

    public IEnumerable<AccountStore> All => _accounts.Values.OrderBy(account => account.Id);

    public AccountStore? Find(long id) => _accounts.GetValueOrDefault(id);

    public AccountStore Add()
    {
        var account = new AccountStore(Interlocked.Increment(ref _lastId), _options);
        _accounts[account.Id] = account;
        return account;
    }
}
