using HubSpot.MarketingEvents.Emulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HubSpot.MarketingEvents.Tests;

public class AccountsTests
{
    [Fact]
    public async Task Two_hundred_accounts_at_once_record_each_in_their_own_portal()
    {
        const int Count = 200;
        var clock = new LeapingClock();
        await using var emulator = await EmulatorServer.StartAsync(new EmulatorOptions { Port = null, TimeProvider = clock, RotatesRefreshTokens = true });
        var portals = Enumerable.Range(0, Count).Select(_ => emulator.AddAccount()).ToList();
        var events = portals.Select(portal => portal.AddEvent("acct-1", "webinar-7")).ToList();
        await using var provider = Provider(emulator, clock);
        var shelf = provider.GetRequiredService<Shelf>();
        for (var i = 0; i < Count; i++)
        {
            shelf.Tokens[$"portal-{i}"] = new OAuthTokens(portals[i].AddRefreshToken(EmulatorServer.DefaultApp));
        }

        var accounts = provider.GetRequiredService<HubSpotAccounts>();
        await Task.WhenAll(Enumerable.Range(0, Count).Select(i => Task.Run(async () =>
        {
            var portal = accounts.Get($"portal-{i}");
            await Task.WhenAll(portal.Attendance.CreateByEmailAsync(events[i], SubscriberState.Register, Batch($"guest-{i}@example.com")), portal.Attendance.CreateByEmailAsync(events[i], SubscriberState.Register, Batch("everywhere@example.com")));
        })));

        Assert.All(Enumerable.Range(0, Count), i => Assert.Equal(2, portals[i].StoredParticipations(events[i]).Count));
        Assert.Empty(emulator.Ledger.Entries);
        Assert.Equal(Count, shelf.Saves);
        Assert.Equal(Count, shelf.Tokens.Values.Select(tokens => tokens.AccessToken).Distinct().Count());
    }

    [Fact]
    public async Task An_idle_account_costs_less_than_two_kilobytes()
    {
        const int Count = 20_000;
        await using var emulator = await EmulatorServer.StartAsync(new EmulatorOptions { Port = null });
        await using var provider = Provider(emulator, TimeProvider.System, options => options.RateLimit = RateLimits.PrivateAppProfessional);
        var accounts = provider.GetRequiredService<HubSpotAccounts>();
        accounts.Get("first");
        var names = Enumerable.Range(0, Count).Select(i => $"portal-{i}").ToList();

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var name in names)
        {
            accounts.Get(name);
        }

        // What was allocated is an upper bound of what is kept.
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / Count;
        Assert.InRange(each, 200, 2047);
    }

    [Fact]
    public async Task An_account_has_one_client_until_it_is_forgotten()
    {
        await using var emulator = await EmulatorServer.StartAsync(new EmulatorOptions { Port = null });
        await using var provider = Provider(emulator, TimeProvider.System);
        var accounts = provider.GetRequiredService<HubSpotAccounts>();

        var clients = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => accounts.Get("portal-1"))));

        Assert.Single(clients.Distinct());
        Assert.NotSame(clients[0], accounts.Get("portal-2"));
        Assert.True(accounts.Forget("portal-1"));
        Assert.False(accounts.Forget("portal-1"));
        Assert.NotSame(clients[0], accounts.Get("portal-1"));
        Assert.Throws<ArgumentException>(() => accounts.Get(" "));
    }

    [Fact]
    public async Task The_failure_of_one_account_does_not_touch_another()
    {
        var clock = new LeapingClock();
        await using var emulator = await EmulatorServer.StartAsync(new EmulatorOptions { Port = null, TimeProvider = clock });
        await using var provider = Provider(emulator, clock);
        var shelf = provider.GetRequiredService<Shelf>();
        shelf.Tokens["gone"] = new OAuthTokens("unknown");
        shelf.Tokens["alive"] = new OAuthTokens(emulator.AddAccount().AddRefreshToken(EmulatorServer.DefaultApp));
        var accounts = provider.GetRequiredService<HubSpotAccounts>();

        var failure = await Assert.ThrowsAsync<HubSpotTokenException>(() => accounts.Get("gone").Events.ListAsync());
        await accounts.Get("alive").Events.ListAsync();

        Assert.Equal("BAD_REFRESH_TOKEN", failure.Status);
        Assert.Contains("'nobody'", (await Assert.ThrowsAsync<HubSpotTokenException>(() => accounts.Get("nobody").Events.ListAsync())).Message);
    }

    [Fact]
    public async Task Log_entries_stand_in_a_scope_that_names_the_account()
    {
        var clock = new LeapingClock();
        var log = new ScopedLog();
        await using var emulator = await EmulatorServer.StartAsync(new EmulatorOptions { Port = null, TimeProvider = clock });
        await using var provider = Provider(emulator, clock, addServices: services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log)));
        var shelf = provider.GetRequiredService<Shelf>();
        shelf.Tokens["portal-1"] = new OAuthTokens(emulator.AddAccount().AddRefreshToken(EmulatorServer.DefaultApp));
        shelf.Tokens["portal-2"] = new OAuthTokens(emulator.AddAccount().AddRefreshToken(EmulatorServer.DefaultApp));
        var accounts = provider.GetRequiredService<HubSpotAccounts>();

        await accounts.Get("portal-1").Events.ListAsync();
        await accounts.Get("portal-2").Events.ListAsync();

        Assert.Equal(["portal-1", "portal-2"], log.Lines.Where(line => line.Text.Contains("answered 200", StringComparison.Ordinal)).Select(line => line.Account));
    }

    [Fact]
    public async Task Each_use_of_the_store_has_a_scope_of_its_own()
    {
        var clock = new LeapingClock();
        await using var emulator = await EmulatorServer.StartAsync(new EmulatorOptions { Port = null, TimeProvider = clock });
        await using var provider = Provider(emulator, clock);
        var shelf = provider.GetRequiredService<Shelf>();
        shelf.Tokens["portal-1"] = new OAuthTokens(emulator.AddAccount().AddRefreshToken(EmulatorServer.DefaultApp));

        await provider.GetRequiredService<HubSpotAccounts>().Get("portal-1").Events.ListAsync();

        Assert.Equal((2, 2), (shelf.Made, shelf.Disposed));
    }

    [Fact]
    public void Options_are_checked_when_the_host_starts()
    {
        var services = new ServiceCollection();
        services.AddHubSpotMarketingEventsAccounts<PortalTokens>(oauth => oauth.ClientId = "id", options => options.Retries = 99);

        var refusal = Assert.ThrowsAny<Exception>(() => services.BuildServiceProvider().GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains("ClientSecret", refusal.ToString());
        Assert.Contains("Retries", refusal.ToString());
        Assert.Throws<InvalidOperationException>(() => services.AddHubSpotMarketingEventsAccounts<PortalTokens>(_ => { }));
    }

    private static EmailSubscriberBatch Batch(string email)
        => new() { Inputs = [new EmailSubscriber { Email = email, InteractionDateTime = Some.Noon.ToUnixTimeMilliseconds() }] };

    private static ServiceProvider Provider(EmulatorServer emulator, TimeProvider clock, Action<MarketingEventsOptions>? configure = null, Action<IServiceCollection>? addServices = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<Shelf>();
        services
            .AddHubSpotMarketingEventsAccounts<PortalTokens>(
                oauth =>
                {
                    oauth.ClientId = EmulatorServer.DefaultApp.ClientId;
                    oauth.ClientSecret = EmulatorServer.DefaultApp.ClientSecret;
                    oauth.BaseAddress = emulator.BaseAddress;
                    oauth.TimeProvider = clock;
                },
                options =>
                {
                    options.BaseAddress = emulator.BaseAddress;
                    options.TimeProvider = clock;
                    options.AttemptTimeout = LeapingClock.NeverTimesOut;
                    configure?.Invoke(options);
                });
        services.ConfigureAll<Microsoft.Extensions.Http.HttpClientFactoryOptions>(http => http.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = emulator.CreateHandler()));
        addServices?.Invoke(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    /// <summary>What the scoped stores share: the database.</summary>
    private sealed class Shelf
    {
        private int _saves;
        private int _made;
        private int _disposed;

        public System.Collections.Concurrent.ConcurrentDictionary<string, OAuthTokens> Tokens { get; } = new();

        public int Saves => _saves;

        public int Made => _made;

        public int Disposed => _disposed;

        public void Save(string account, OAuthTokens tokens)
        {
            Tokens[account] = tokens;
            Interlocked.Increment(ref _saves);
        }

        public void Count(bool isMade) => _ = isMade ? Interlocked.Increment(ref _made) : Interlocked.Increment(ref _disposed);
    }

    private sealed class PortalTokens : IOAuthTokenStore, IDisposable
    {
        private readonly Shelf _shelf;

        public PortalTokens(Shelf shelf)
        {
            _shelf = shelf;
            shelf.Count(isMade: true);
        }

        public Task<OAuthTokens?> LoadAsync(string account, CancellationToken cancellationToken = default) => Task.FromResult(_shelf.Tokens.GetValueOrDefault(account));

        public Task SaveAsync(string account, OAuthTokens tokens, CancellationToken cancellationToken = default)
        {
            _shelf.Save(account, tokens);
            return Task.CompletedTask;
        }

        public void Dispose() => _shelf.Count(isMade: false);
    }

    private sealed class ScopedLog : ILoggerProvider, ISupportExternalScope, ILogger
    {
        private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

        public List<(string? Account, string Text)> Lines { get; } = [];

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => _scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            string? account = null;
            _scopes.ForEachScope<object?>((scope, _) => account = scope is IEnumerable<KeyValuePair<string, object>> pairs ? pairs.FirstOrDefault(pair => pair.Key == "HubSpotAccount").Value as string ?? account : account, null);
            Lines.Add((account, formatter(state, exception)));
        }

        public void Dispose()
        {
        }
    }
}
