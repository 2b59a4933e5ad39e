using System.Data.Common;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>
/// The tables of the outbox. Each method is one transaction. Entries that a worker has taken carry its lease, and only a worker whose
/// lease they still carry can change them: one that was thought dead and wakes up changes nothing.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="clock">The clock of SQLite, and of PostgreSQL when it is not the system's.</param>
internal sealed class OutboxStore(IDatabase database, TimeProvider clock) : IDisposable
{
    // The JSON of so many stays a small object for the garbage collector, which large ones outlive for long.
    private const int RowsPerStatement = 100;

    private volatile bool _isReady;

    private OutboxSql Sql => database.Sql;

    private long? Now => database is SqliteDatabase || clock != TimeProvider.System ? clock.GetUtcNow().ToUnixTimeMilliseconds() : null;

    /// <summary>Creates the tables, or brings them to this version.</summary>
    /// <exception cref="InvalidOperationException">They are of a later version.</exception>
    public Task PrepareAsync(CancellationToken cancellationToken)
        => _isReady ? Task.CompletedTask : UseAsync((_, _) => Task.FromResult(0), cancellationToken);

    /// <summary>Adds entries, and returns the number of their batch.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="transaction">The program's transaction, which commits them; null for one of our own.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public async Task<OutboxBatch> AddAsync(NewEntries entries, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        if (transaction is null)
        {
            return await UseAsync((commands, token) => AddAsync(entries, commands, token), cancellationToken).ConfigureAwait(false);
        }

        database.Check(transaction);
        var commands = new SqlCommands(transaction, Now);
        if (!_isReady)
        {
            // Not noted as done, because the program may roll it back.
            await SchemaVersions.UpdateAsync(commands, Sql, cancellationToken).ConfigureAwait(false);
        }

        return await AddAsync(entries, commands, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Begins a lease, and returns its number.</summary>
    public Task<long> BeginLeaseAsync(string worker, TimeSpan duration, CancellationToken cancellationToken) => UseAsync(
        async (commands, token) => (await commands.NumberAsync(Sql.BeginLease, token, ("worker", worker), ("duration", Milliseconds(duration))).ConfigureAwait(false))!.Value, // RETURNING.
        cancellationToken);

    /// <summary>Whether the lease goes on. When it does not, its entries belong to others.</summary>
    public Task<bool> RenewLeaseAsync(long lease, TimeSpan duration, CancellationToken cancellationToken) => UseAsync(
        async (commands, token) => await commands.ExecuteAsync(Sql.RenewLease, token, ("lease", lease), ("duration", Milliseconds(duration))).ConfigureAwait(false) > 0,
        cancellationToken);

    /// <summary>Ends a lease; what it still holds waits again, and is in doubt.</summary>
    public Task<int> EndLeaseAsync(long lease, CancellationToken cancellationToken) => FreeAsync(Sql.EndLease, cancellationToken, ("lease", lease));

    /// <summary>Frees the entries of workers that did not renew their lease in time, and returns how many.</summary>
    public Task<int> TakeOverAsync(CancellationToken cancellationToken) => FreeAsync(Sql.EndExpiredLeases, cancellationToken);

    /// <summary>Frees the entries of all workers, for a program that has the database for itself.</summary>
    public Task<int> TakeAllOverAsync(CancellationToken cancellationToken) => FreeAsync(Sql.EndAllLeases, cancellationToken);

    /// <summary>Lets the entries of one event that wait, or ended without a proof, be tried at once.</summary>
    public Task RetryUnconfirmedAsync(string account, string address, CancellationToken cancellationToken) => UseAsync(
        (commands, token) => commands.ExecuteAsync(
            Sql.RetryUnconfirmed, token, ("account", account), ("address", address), ("unconfirmed", (int)Verdict.Unconfirmed)),
        cancellationToken);

    /// <summary>The lanes in which something may be sent.</summary>
    public Task<List<Lane>> FindLanesAsync(CancellationToken cancellationToken)
        => UseAsync((commands, token) => commands.ReadAsync(Sql.FindLanes, Lane.Read, token), cancellationToken);

    /// <summary>Takes what may be sent of the next entries of a lane.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="lease">The lease.</param>
    /// <param name="after">The last entry that was looked at.</param>
    /// <param name="most">How many to look at.</param>
    /// <param name="isOrdered">Whether entries that wait for another one of the same person are left out.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public Task<TakenEntries> TakeAsync(Lane lane, long lease, long after, int most, bool isOrdered, CancellationToken cancellationToken) => UseAsync(
        async (commands, token) =>
        {
            var last = await commands.NumberAsync(Sql.FindWindow, token, ("lane", lane.Number), ("after", after), ("most", most)).ConfigureAwait(false);
            var taken = last is null ? [] : await commands.ReadAsync(
                Sql.Take, TakenEntry.Read, token, ("lane", lane.Number), ("lease", lease), ("after", after), ("last", last), ("ordered", isOrdered ? 1 : 0)).ConfigureAwait(false);
            return new TakenEntries([.. taken.OrderBy(entry => entry.Id)], last);
        },
        cancellationToken);

    /// <summary>Settles entries or lets them wait again; returns how many still carried the lease.</summary>
    public Task<int> ChangeAsync(long lease, IReadOnlyList<EntryChange> changes, CancellationToken cancellationToken) => UseAsync(
        async (commands, token) =>
        {
            // First, so that numbers become visible in their order: whoever has this row goes before the next one.
            await commands.ExecuteAsync(Sql.CountSettlement, token).ConfigureAwait(false);
            var changed = 0;
            foreach (var group in changes.Chunk(RowsPerStatement))
            {
                changed += await commands.ExecuteAsync(Sql.Change, token, ("lease", lease), ("changes", EntryChange.Write(group))).ConfigureAwait(false);
            }

            return changed;
        },
        cancellationToken);

    /// <summary>Lets an account wait, unless it does already.</summary>
    public Task HoldAccountAsync(string account, AccountHold hold, CancellationToken cancellationToken) => UseAsync(
        (commands, token) => commands.ExecuteAsync(
            Sql.HoldAccount, token,
            ("account", account), ("delay", Milliseconds(hold.Delay)), ("failures", hold.Failures), ("paused", hold.IsPause ? 1 : 0), ("reason", hold.Reason)),
        cancellationToken);

    public Task ClearAccountAsync(string account, CancellationToken cancellationToken)
        => UseAsync((commands, token) => commands.ExecuteAsync(Sql.ClearAccount, token, ("account", account)), cancellationToken);

    /// <summary>Lets an event wait, unless it does already.</summary>
    public Task HoldEventAsync(long number, TimeSpan delay, int failures, string failure, CancellationToken cancellationToken) => UseAsync(
        (commands, token) => commands.ExecuteAsync(
            Sql.HoldEvent, token, ("event", number), ("delay", Milliseconds(delay)), ("failures", failures), ("failure", failure)),
        cancellationToken);

    public Task ClearEventAsync(long number, CancellationToken cancellationToken)
        => UseAsync((commands, token) => commands.ExecuteAsync(Sql.ClearEvent, token, ("event", number)), cancellationToken);

    /// <summary>A page of entries that fit a query, by their ids.</summary>
    public Task<List<OutboxEntry>> ReadAsync(OutboxQuery query, long after, int most, CancellationToken cancellationToken)
    {
        var (conditions, parameters) = QueryConditions.Of(query, after);
        return UseAsync(
            (commands, token) => commands.ReadAsync($"{Sql.ReadEntries} WHERE {conditions} ORDER BY e.id LIMIT @most", EntryColumns.Read, token, [.. parameters, ("most", most)]),
            cancellationToken);
    }

    /// <summary>How many of the entries that fit a query are how far.</summary>
    public Task<List<OutboxCount>> CountAsync(OutboxQuery query, CancellationToken cancellationToken)
    {
        var (conditions, parameters) = QueryConditions.Of(query, after: 0);
        return UseAsync(
            (commands, token) => commands.ReadAsync($"{Sql.Count} WHERE {conditions} GROUP BY e.status, e.in_doubt, e.verdict", StatusColumns.Count, token, parameters),
            cancellationToken);
    }

    /// <summary>A page of settled entries in the order in which they settled.</summary>
    public Task<List<OutboxEntry>> ReadSettledAsync(SettledCursor after, int most, CancellationToken cancellationToken) => UseAsync(
        (commands, token) => commands.ReadAsync(
            $"{Sql.ReadEntries} WHERE e.status = 3 AND (e.settled_no, e.id) > (@number, @id) ORDER BY e.settled_no, e.id LIMIT @most",
            EntryColumns.Read, token, ("number", after.Number), ("id", after.Id), ("most", most)),
        cancellationToken);

    public Task<OutboxStatus> ReadStatusAsync(CancellationToken cancellationToken) => UseAsync(
        async (commands, token) =>
        {
            var holds = await commands.ReadAsync(Sql.ReadHolds, StatusColumns.Hold, token).ConfigureAwait(false);
            var backlogs = await commands.ReadAsync(Sql.ReadBacklogs, StatusColumns.Backlog, token).ConfigureAwait(false);
            var status = await commands.ReadAsync(Sql.ReadCounts, StatusColumns.Status, token).ConfigureAwait(false);
            return status[0] with { Accounts = StatusColumns.Join(backlogs, holds) };
        },
        cancellationToken);

    /// <summary>How long until the first of the waiting entries may go; null when none waits.</summary>
    public Task<TimeSpan?> ReadNextTryAsync(CancellationToken cancellationToken) => UseAsync(
        async (commands, token) => (await commands.ReadAsync(Sql.ReadNextTry, StatusColumns.Wait, token).ConfigureAwait(false))[0],
        cancellationToken);

    /// <summary>Removes the oldest entries that settled longer ago, and returns how many.</summary>
    public Task<int> RemoveSettledAsync(TimeSpan age, int most, CancellationToken cancellationToken)
        => UseAsync((commands, token) => commands.ExecuteAsync(Sql.RemoveSettled, token, ("age", Milliseconds(age)), ("most", most)), cancellationToken);

    /// <summary>Removes all entries of an event.</summary>
    public Task<int> RemoveEventAsync(string account, string address, CancellationToken cancellationToken)
        => UseAsync((commands, token) => commands.ExecuteAsync(Sql.RemoveEvent, token, ("account", account), ("address", address)), cancellationToken);

    public void Dispose() => database.Dispose();

    private Task<int> FreeAsync(string endLeases, CancellationToken cancellationToken, params (string, object?)[] parameters) => UseAsync(
        async (commands, token) =>
        {
            await commands.ExecuteAsync(endLeases, token, parameters).ConfigureAwait(false);
            return await commands.ExecuteAsync(Sql.FreeEntries, token).ConfigureAwait(false);
        },
        cancellationToken);

    private async Task<OutboxBatch> AddAsync(NewEntries entries, SqlCommands commands, CancellationToken cancellationToken)
    {
        (string, object?)[] address = [("account", entries.Account), ("address", entries.Address)];
        var number = await commands.NumberAsync(Sql.FindEvent, cancellationToken, address).ConfigureAwait(false);
        if (number is null)
        {
            await commands.ExecuteAsync(Sql.AddEvent, cancellationToken, address).ConfigureAwait(false);
            number = await commands.NumberAsync(Sql.FindEvent, cancellationToken, address).ConfigureAwait(false);
        }

        var batch = await commands.NumberAsync(Sql.NextBatch, cancellationToken).ConfigureAwait(false);
        var count = 0;
        foreach (var rows in entries.Attendees.Chunk(RowsPerStatement))
        {
            await commands.ExecuteAsync(
                Sql.AddEntries, cancellationToken,
                ("event", number), ("batch", batch), ("state", (int)entries.State), ("rows", NewEntries.Write(rows, entries.State, count))).ConfigureAwait(false);
            count += rows.Length;
        }

        return new OutboxBatch(batch!.Value, count); // Each database gives a row.
    }

    private async Task<T> UseAsync<T>(Func<SqlCommands, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var result = await database.UseAsync(
            async transaction =>
            {
                var commands = new SqlCommands(transaction, Now);
                if (!_isReady)
                {
                    await SchemaVersions.UpdateAsync(commands, Sql, cancellationToken).ConfigureAwait(false);
                }

                return await work(commands, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
        _isReady = true;
        return result;
    }

    private static long Milliseconds(TimeSpan time) => (long)time.TotalMilliseconds;
}
