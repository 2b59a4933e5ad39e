using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>
/// One file. It has one writer at a time: within this process they queue here, other processes wait for the file's lock. A commit is on
/// the disk when it returns.
/// </summary>
internal sealed class SqliteDatabase : IDatabase
{
    // One per file, because waiting for the file's own lock is done by trying again and again.
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Turns = new();

    private readonly SemaphoreSlim _turn;
    private readonly string _path;
    private readonly string _connectionString;
    private bool _hasLog;

    /// <param name="path">The file; made when it is not there.</param>
    public SqliteDatabase(string path)
    {
        _path = Path.GetFullPath(path);
        _turn = Turns.GetOrAdd(_path, _ => new SemaphoreSlim(1));
        _connectionString = new SqliteConnectionStringBuilder { DataSource = _path }.ToString();
    }

    public OutboxSql Sql { get; } = new SqliteSql();

    public async Task<T> UseAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await using var connection = new SqliteConnection(_connectionString);
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            UseWriteAheadLog(connection);
            // Not deferred: a transaction that reads first and writes then can be refused in the middle.
            await using var transaction = connection.BeginTransaction(deferred: false);
            var result = await work(transaction).ConfigureAwait(false);
            await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
            return result;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Check(DbTransaction transaction)
    {
        if (transaction is not SqliteTransaction { Connection: { } connection })
        {
            throw new ArgumentException($"The transaction must be a SqliteTransaction that has not ended, because the outbox is in SQLite, but is a '{transaction.GetType().Name}'.", nameof(transaction));
        }

        if (Path.GetFullPath(connection.DataSource) != _path)
        {
            throw new ArgumentException("The transaction must be of the database that holds the outbox, but is of another file.", nameof(transaction));
        }
    }

    public void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    // With the log, readers of the program do not wait for the outbox. The file remembers it.
    private void UseWriteAheadLog(SqliteConnection connection)
    {
        if (_hasLog)
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL";
        command.ExecuteScalar();
        _hasLog = true;
    }
}
