using System.Data.Common;
using HubSpot.MarketingEvents.Emulator;
using HubSpot.MarketingEvents.Tests;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace HubSpot.MarketingEvents.Delivery.Tests;

/// <summary>An outbox, a worker and the emulator on one leaping clock. Leases are so long that only the test lets them run out.</summary>
internal sealed class Rig : IAsyncDisposable
{
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(40);

    private readonly List<IDisposable> _made = [];
    private readonly Action<OutboxOptions>? _configure;

    private Rig(TestDatabase database, EmulatorServer server, LeapingClock clock, Action<OutboxOptions>? configure)
    {
        (Database, Server, Clock, _configure) = (database, server, clock, configure);
        EventId = server.AddEvent("acct-1", "webinar-7");
        Outbox = NewOutbox();
        Worker = new OutboxWorker(Outbox);
    }

    public TestDatabase Database { get; }

    public EmulatorServer Server { get; }

    public LeapingClock Clock { get; }

    public long EventId { get; }

    public Outbox Outbox { get; }

    public OutboxWorker Worker { get; }

    public Some Some { get; } = new();

    public static async Task<Rig> StartAsync(DatabaseKind kind, Action<OutboxOptions>? configure = null, Action<EmulatorOptions>? behave = null)
    {
        var clock = new LeapingClock();
        var behaviour = new EmulatorOptions { TimeProvider = clock, Port = null, KeptRequests = 100_000 };
        behave?.Invoke(behaviour);
        return new Rig(await TestDatabase.CreateAsync(kind), await EmulatorServer.StartAsync(behaviour), clock, configure);
    }

    public MarketingEventsClient Client(string token = "token", HttpMessageHandler? handler = null)
    {
        var client = new MarketingEventsClient(
            new MarketingEventsOptions { AccessToken = token, TimeProvider = Clock, AttemptTimeout = LeapingClock.NeverTimesOut, BaseAddress = Server.BaseAddress },
            handler ?? Server.CreateHandler());
        _made.Add(client);
        return client;
    }

    public Outbox NewOutbox(MarketingEventsClient? client = null, Func<IDatabase, IDatabase>? wrap = null)
    {
        var only = client ?? Client();
        var options = Database.Use(new OutboxOptions { LeaseDuration = Lease, TimeProvider = Clock, ResolveClient = _ => only });
        _configure?.Invoke(options);
        var outbox = new Outbox(options, wrap?.Invoke(options.OpenDatabase!()));
        _made.Add(outbox);
        return outbox;
    }

    /// <summary>Attendees that fit the state, with instants from the past.</summary>
    public List<Attendee> Attendees(SubscriberState state, int count) => [.. Enumerable.Range(0, count).Select(_ => Some.Attendee(state))];

    public async Task<List<OutboxEntry>> EntriesAsync(OutboxQuery? query = null)
    {
        var entries = new List<OutboxEntry>();
        await foreach (var entry in Outbox.QueryAsync(query))
        {
            entries.Add(entry);
        }

        return entries;
    }

    /// <summary>Delivers until nothing waits, letting the time pass that entries have to wait.</summary>
    public async Task DeliverAllAsync(OutboxWorker? worker = null)
    {
        while ((await (worker ?? Worker).DeliverPendingAsync()).NextTry is { } wait)
        {
            Clock.Advance(wait);
        }
    }

    /// <summary>What HubSpot recorded, as state, contact and instant.</summary>
    public List<(string? State, long? Contact, DateTimeOffset? At)> Recorded()
        => [.. Server.Ledger.Entries.Where(entry => entry.Change == LedgerChange.AttendanceRecorded).Select(entry => (entry.State, entry.ContactId, entry.OccurredAt))];

    /// <summary>A connection of the program's to the database that holds the outbox.</summary>
    public async Task<DbConnection> ConnectAsync()
    {
        DbConnection connection = Database.Kind == DatabaseKind.Sqlite ? new SqliteConnection(Database.ConnectionString) : new NpgsqlConnection(Database.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var made in _made)
        {
            made.Dispose();
        }

        SqliteConnection.ClearAllPools();
        await Server.DisposeAsync();
        await Database.DisposeAsync();
    }
}
