using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace HubSpot.MarketingEvents.Delivery.Tests;

/// <summary>The database fails in the middle of the work, and works again later.</summary>
public class OutageTests
{
    [Fact]
    public async Task On_a_full_disk_nothing_is_half_stored_and_delivery_goes_on_when_there_is_room()
    {
        await using var rig = await Rig.StartAsync(DatabaseKind.Sqlite);
        var attendees = rig.Attendees(SubscriberState.Attend, 2000);
        FillingDatabase? disk = null;
        var outbox = rig.NewOutbox(wrap: database => disk = new FillingDatabase(database));
        await outbox.EnqueueAsync(null, rig.EventId, SubscriberState.Attend, attendees);
        disk!.IsFull = true;

        var refused = await Assert.ThrowsAsync<SqliteException>(() => outbox.EnqueueAsync(null, rig.EventId, SubscriberState.Attend, rig.Attendees(SubscriberState.Attend, 2000)));
        Assert.Equal(FillingDatabase.FullCode, refused.SqliteErrorCode);
        Assert.Equal(2000, (await rig.EntriesAsync()).Count);
        var stopped = await Assert.ThrowsAsync<SqliteException>(() => new OutboxWorker(outbox).DeliverPendingAsync());
        Assert.Equal(FillingDatabase.FullCode, stopped.SqliteErrorCode);

        disk.IsFull = false;
        rig.Clock.Advance(Rig.Lease + TimeSpan.FromMinutes(1));
        await rig.DeliverAllAsync(new OutboxWorker(outbox));

        await AssertDeliveredOnceAsync(rig, attendees);
    }

    [Theory, OnPostgreSql]
    public async Task Connections_that_are_cut_in_the_middle_of_transactions_lose_nothing(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var attendees = rig.Attendees(SubscriberState.Attend, 2000);
        await rig.Outbox.EnqueueAsync(null, rig.EventId, SubscriberState.Attend, attendees);
        CutDatabase? cut = null;
        var worker = new OutboxWorker(rig.NewOutbox(wrap: database => cut = new CutDatabase(database, rig)));
        var failures = 0;
        for (var use = 2; use <= 12; use++)
        {
            cut!.CutAt(use);
            try
            {
                await worker.DeliverPendingAsync();
            }
            catch (DbException)
            {
                failures++;
            }

            rig.Clock.Advance(Rig.Lease + TimeSpan.FromMinutes(1));
        }

        cut!.CutAt(0);
        await rig.DeliverAllAsync(worker);

        Assert.True(failures > 0 && cut.Cuts >= failures, $"{failures} failures, {cut.Cuts} cuts.");
        await AssertDeliveredOnceAsync(rig, attendees);
    }

    private static async Task AssertDeliveredOnceAsync(Rig rig, IReadOnlyList<Attendee> attendees)
    {
        var entries = await rig.EntriesAsync();
        Assert.Equal(attendees.Count, entries.Count);
        Assert.All(entries, entry => Assert.Equal(Verdict.Confirmed, entry.Verdict));
        Assert.Equal(
            attendees.Select(attendee => attendee.JoinedAt?.ToUnixTimeMilliseconds()).Order(),
            rig.Recorded().Select(recorded => recorded.At?.ToUnixTimeMilliseconds()).Order());
    }

    /// <summary>A file that may not grow while the disk is full.</summary>
    private sealed class FillingDatabase(IDatabase database) : IDatabase
    {
        public const int FullCode = 13;

        public bool IsFull { get; set; }

        public OutboxSql Sql => database.Sql;

        public Task<T> UseAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellationToken) => database.UseAsync(
            async transaction =>
            {
                await using (var command = transaction.Connection!.CreateCommand())
                {
                    // A limit below the size means the size.
                    command.Transaction = transaction;
                    command.CommandText = IsFull ? "PRAGMA max_page_count = 1" : "PRAGMA max_page_count = 1073741823";
                    await command.ExecuteScalarAsync(cancellationToken);
                }

                return await work(transaction);
            },
            cancellationToken);

        public void Check(DbTransaction transaction) => database.Check(transaction);

        public void Dispose() => database.Dispose();
    }

    /// <summary>The server ends a connection after the statements of a transaction and before its commit.</summary>
    private sealed class CutDatabase(IDatabase database, Rig rig) : IDatabase
    {
        private int _left;
        private int _cuts;

        public int Cuts => Volatile.Read(ref _cuts);

        public OutboxSql Sql => database.Sql;

        /// <param name="use">Which use of the database from now on is cut; 0 for none.</param>
        public void CutAt(int use) => Volatile.Write(ref _left, use);

        public Task<T> UseAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellationToken) => database.UseAsync(
            async transaction =>
            {
                var result = await work(transaction);
                if (Interlocked.Decrement(ref _left) == 0)
                {
                    Interlocked.Increment(ref _cuts);
                    var process = ((Npgsql.NpgsqlConnection)transaction.Connection!).ProcessID;
                    await rig.ExecuteAsync(FormattableString.Invariant($"SELECT pg_terminate_backend({process})"));
                }

                return result;
            },
            cancellationToken);

        public void Check(DbTransaction transaction) => database.Check(transaction);

        public void Dispose() => database.Dispose();
    }
}
