using System.Data.Common;
using HubSpot.MarketingEvents.Tests;
using Microsoft.Data.Sqlite;

namespace HubSpot.MarketingEvents.Delivery.Tests;

public class EnqueueTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_enqueued_is_read_by_another_outbox_with_the_instants_that_will_be_sent(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var joined = Some.Noon.AddTicks(12_345_678);
        var attendee = Attendee.OfEmail("ada+1@example.com") with
        {
            JoinedAt = joined,
            LeftAt = joined.AddHours(1),
            Properties = new Dictionary<string, string> { ["a\0ä\"'"] = "ü\u202e😀" },
            ContactProperties = new Dictionary<string, string> { ["firstname"] = "Ada" },
        };

        var batch = await rig.Outbox.EnqueueAsync("acme", new ExternalEventKey("acct-1", "[\"x'"), SubscriberState.Attend, [attendee, Attendee.OfContact(long.MaxValue)]);

        Assert.Equal(2, batch.Count);
        var entries = new List<OutboxEntry>();
        await foreach (var entry in rig.NewOutbox().QueryAsync(new OutboxQuery { Batch = batch.Number }))
        {
            entries.Add(entry);
        }

        Assert.Equal([0, 1], entries.Select(entry => entry.Position));
        Assert.All(entries, entry => Assert.Equal(("acme", new EventKey(new ExternalEventKey("acct-1", "[\"x'")), OutboxEntryStatus.Waiting), (entry.Account, entry.Event, entry.Status)));
        var read = entries[0].Attendee;
        Assert.Equal(joined.ToUnixTimeMilliseconds(), read.InteractionEpochMilliseconds);
        Assert.Equal((joined.ToUnixTimeMilliseconds(), "ada+1@example.com"), (read.JoinedAt?.ToUnixTimeMilliseconds(), read.Email));
        Assert.Equal((attendee.Properties.Single(), attendee.ContactProperties.Single()), (read.Properties.Single(), read.ContactProperties.Single()));
        Assert.Equal(long.MaxValue, entries[1].Attendee.ContactId);
        Assert.Null(entries[1].Attendee.InteractionEpochMilliseconds);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_transaction_commits_or_rolls_back_entries_with_the_programs_own_data(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await rig.ExecuteAsync("CREATE TABLE sale (id INTEGER)");

        await SellAsync(1, commits: false);
        await SellAsync(2, commits: true);
        await SellAsync(3, commits: false);

        Assert.Equal(2, Assert.Single(await rig.EntriesAsync()).Attendee.ContactId);

        async Task SellAsync(int id, bool commits)
        {
            await using var connection = await rig.ConnectAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"INSERT INTO sale VALUES ({id})";
            await command.ExecuteNonQueryAsync();
            // The first one also creates the tables, and takes them back.
            await rig.Outbox.EnqueueAsync(null, rig.EventId, SubscriberState.Register, [Attendee.OfContact(id) with { InteractionDateTime = Some.Noon }], transaction);
            await (commits ? transaction.CommitAsync() : transaction.RollbackAsync());
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_transaction_of_another_database_is_refused(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.db");
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();

        var failure = await Assert.ThrowsAsync<ArgumentException>("transaction", () => rig.Outbox.EnqueueAsync(null, rig.EventId, SubscriberState.Register, [], (DbTransaction)transaction));

        Assert.StartsWith(kind == DatabaseKind.Sqlite
            ? "The transaction must be of the database that holds the outbox, but is of another file."
            : "The transaction must be an NpgsqlTransaction that has not ended, because the outbox is in PostgreSQL, but is a 'SqliteTransaction'.", failure.Message);
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
        File.Delete(path);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task When_the_attendees_end_in_an_exception_none_is_enqueued(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);

        await Assert.ThrowsAsync<InvalidDataException>(() => rig.Outbox.EnqueueAsync(null, rig.EventId, SubscriberState.Register, Broken()));

        Assert.Empty(await rig.EntriesAsync());

        IEnumerable<Attendee> Broken() => rig.Attendees(SubscriberState.Register, 2500).Select((attendee, index) => index < 2400 ? attendee : throw new InvalidDataException());
    }

    [Fact]
    public async Task An_undefined_state_is_refused()
    {
        await using var rig = await Rig.StartAsync(DatabaseKind.Sqlite);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => rig.Outbox.EnqueueAsync(null, rig.EventId, default, []));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Tables_of_a_later_version_are_refused(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await rig.Outbox.MigrateAsync();
        await rig.ExecuteAsync("UPDATE hubspot_outbox_schema SET version = 99");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => rig.NewOutbox().MigrateAsync());

        Assert.StartsWith("The tables of the outbox have version '99', and this version of the library knows versions up to '2'.", failure.Message);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Several_programs_create_the_tables_at_the_same_time(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var outboxes = Enumerable.Range(0, 4).Select(_ => rig.NewOutbox()).ToList();

        await Task.WhenAll(outboxes.Select(outbox => Task.Run(() => outbox.EnqueueAsync(null, rig.EventId, SubscriberState.Register, rig.Attendees(SubscriberState.Register, 10)))));

        Assert.Equal(40, (await rig.EntriesAsync()).Count);
    }
}
