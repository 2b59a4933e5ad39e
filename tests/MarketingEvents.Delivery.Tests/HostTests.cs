using System.Diagnostics.Metrics;
using HubSpot.MarketingEvents.Emulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HubSpot.MarketingEvents.Delivery.Tests;

public class HostTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_host_runs_a_worker_that_delivers_for_named_accounts(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var emulator = await EmulatorServer.StartAsync(new EmulatorOptions { EventBreakdownLag = TimeSpan.Zero, ContactBreakdownLag = TimeSpan.Zero });
        var (eventId, log) = (emulator.AddEvent(), new LogLines());
        using var host = Host(database, emulator, log);
        await host.StartAsync();
        var outbox = host.Services.GetRequiredService<Outbox>();

        await outbox.EnqueueAsync("acme", eventId, SubscriberState.Register, [Attendee.OfEmail("ada@example.com") with { InteractionDateTime = DateTimeOffset.UtcNow }]);
        await outbox.EnqueueAsync(null, eventId, SubscriberState.Register, [Attendee.OfEmail("bob@example.com") with { InteractionDateTime = DateTimeOffset.UtcNow }]);
        await foreach (var entry in outbox.WatchAsync())
        {
            Assert.Equal((Verdict.Confirmed, "acme"), (entry.Verdict, entry.Account));
            break;
        }

        while ((await outbox.GetStatusAsync()).Accounts is not [{ PausedSince: not null }])
        {
            await Task.Delay(20);
        }

        var health = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Equal((1L, 1, 1L), (health.Entries["hubspot-outbox"].Data["backlog"], health.Entries["hubspot-outbox"].Data["pausedAccounts"], health.Entries["hubspot-outbox"].Data["settledInLastMinute"]));
        await host.StopAsync();
        Assert.Contains(log.Lines, line => line.StartsWith("Account '(default)' is paused (status 401).", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("example", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Metrics_count_what_is_enqueued_and_settled()
    {
        await using var rig = await Rig.StartAsync(DatabaseKind.Sqlite);
        using var provider = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var client = rig.Client();
        using var outbox = new Outbox(rig.Database.Use(new OutboxOptions { LeaseDuration = Rig.Lease, TimeProvider = rig.Clock, ResolveClient = _ => client }))
        {
            Meter = new OutboxMeter(provider.GetRequiredService<IMeterFactory>()),
        };
        var counts = new Dictionary<string, long>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Scope == provider.GetRequiredService<IMeterFactory>())
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            lock (counts)
            {
                var name = tags.Length == 0 ? instrument.Name : $"{instrument.Name} {tags[0].Value}";
                counts[name] = instrument.IsObservable ? value : counts.GetValueOrDefault(name) + value;
            }
        });
        listener.Start();

        await outbox.EnqueueAsync(null, rig.EventId, SubscriberState.Attend, [new Attendee(), .. rig.Attendees(SubscriberState.Attend, 9)]);
        await new OutboxWorker(outbox).DeliverPendingAsync();
        rig.Clock.Advance(TimeSpan.FromMinutes(1));
        await outbox.EnqueueAsync(null, rig.EventId, SubscriberState.Attend, rig.Attendees(SubscriberState.Attend, 3));
        await outbox.Housekeeping.RunAsync(default);
        listener.RecordObservableInstruments();

        Assert.Equal((13, 9, 1), (counts["hubspot.outbox.enqueued"], counts["hubspot.outbox.settled Confirmed"], counts["hubspot.outbox.settled Rejected"]));
        Assert.Equal((3, 0), (counts["hubspot.outbox.backlog"], counts["hubspot.outbox.paused_accounts"]));
    }

    [Fact]
    public async Task Health_is_bad_when_something_waits_too_long_or_the_database_is_gone()
    {
        await using var rig = await Rig.StartAsync(DatabaseKind.Sqlite);
        var check = new OutboxHealthCheck(rig.Outbox);
        Assert.Equal(HealthStatus.Healthy, (await check.CheckHealthAsync(new())).Status);
        await rig.Outbox.EnqueueAsync(null, rig.EventId, SubscriberState.Attend, rig.Attendees(SubscriberState.Attend, 1));
        rig.Clock.Advance(TimeSpan.FromHours(2));

        var late = await check.CheckHealthAsync(new());
        await rig.ExecuteAsync("DROP TABLE hubspot_outbox_entry");

        Assert.Equal((HealthStatus.Unhealthy, "1 entries wait, the oldest for 02:00:00; 0 accounts are paused."), (late.Status, late.Description));
        Assert.Equal((HealthStatus.Unhealthy, "The outbox cannot be read (SqliteException)."), ((await check.CheckHealthAsync(new())).Status, (await check.CheckHealthAsync(new())).Description));
    }

    [Fact]
    public void A_second_registration_and_bad_options_are_refused()
    {
        var services = new ServiceCollection().AddHubSpotOutbox(_ => { });

        Assert.Throws<InvalidOperationException>(() => services.AddHubSpotOutbox(_ => { }));
        var failure = Assert.Throws<OptionsValidationException>(() => services.BuildServiceProvider().GetRequiredService<Outbox>());
        Assert.Equal("OutboxOptions names no database. Call UseSqlite or UsePostgreSql.", failure.Message);
    }

    [Fact]
    public void A_client_is_the_one_registered_under_the_name_or_one_of_the_accounts()
    {
        var services = new ServiceCollection().AddHubSpotOutbox(outbox => outbox.UseSqlite("never-made.db"));
        services.AddHubSpotMarketingEvents("acme", options => options.AccessToken = "token");
        using var alone = services.BuildServiceProvider();
        services.AddSingleton<HubSpotAccounts>(new OneAccount());
        using var provider = services.BuildServiceProvider();

        var resolve = provider.GetRequiredService<IOptions<OutboxOptions>>().Value.ResolveClient!;

        Assert.Same(provider.GetRequiredKeyedService<MarketingEventsClient>("acme"), resolve("acme"));
        Assert.Same(OneAccount.Client, resolve("portal-4711"));
        Assert.Throws<InvalidOperationException>(() => resolve(null));
        Assert.Throws<InvalidOperationException>(() => alone.GetRequiredService<IOptions<OutboxOptions>>().Value.ResolveClient!("portal-4711"));
    }

    private static IHost Host(TestDatabase database, EmulatorServer emulator, LogLines log)
    {
        emulator.Options.AcceptedToken = "good";
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.AddProvider(log);
        builder.Services.AddHubSpotMarketingEvents("acme", options => (options.AccessToken, options.BaseAddress) = ("good", emulator.BaseAddress));
        builder.Services.AddHubSpotMarketingEvents(options => (options.AccessToken, options.BaseAddress) = ("bad", emulator.BaseAddress));
        builder.Services.AddHubSpotOutbox(outbox =>
        {
            database.Use(outbox);
            outbox.PollInterval = TimeSpan.FromMilliseconds(20);
            outbox.Recording.Polling.FirstWait = TimeSpan.FromMilliseconds(1);
        });
        builder.Services.AddHealthChecks().AddHubSpotOutbox();
        return builder.Build();
    }

    private sealed class OneAccount : HubSpotAccounts
    {
        public static MarketingEventsClient Client { get; } = new("token");

        public override MarketingEventsClient Get(string account) => Client;
    }

    private sealed class LogLines : ILoggerProvider, ILogger
    {
        private readonly List<string> _lines = [];

        public IReadOnlyList<string> Lines
        {
            get
            {
                lock (_lines)
                {
                    return [.. _lines];
                }
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_lines)
            {
                _lines.Add($"{formatter(state, exception)}{exception}");
            }
        }

        public void Dispose()
        {
        }
    }
}
