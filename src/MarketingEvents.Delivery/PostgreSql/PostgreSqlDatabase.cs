using System.Data.Common;
using Npgsql;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>A database on a server, for any number of programs and workers.</summary>
/// <param name="source">Opens connections.</param>
/// <param name="isOwner">Whether the source ends with this.</param>
internal sealed class PostgreSqlDatabase(NpgsqlDataSource source, bool isOwner) : IDatabase
{
    private readonly string? _name = new NpgsqlConnectionStringBuilder(source.ConnectionString).Database;

    public OutboxSql Sql { get; } = new PostgreSqlSql();

    public async Task<T> UseAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        var result = await work(transaction).ConfigureAwait(false);
        // Once begun, it is not cancelled: nobody would know whether it happened.
        await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        return result;
    }

    public void Check(DbTransaction transaction)
    {
        if (transaction is not NpgsqlTransaction { Connection: { } connection })
        {
            throw new ArgumentException($"The transaction must be an NpgsqlTransaction that has not ended, because the outbox is in PostgreSQL, but is a '{transaction.GetType().Name}'.", nameof(transaction));
        }

        if (_name is not null && connection.Database != _name)
        {
            throw new ArgumentException("The transaction must be of the database that holds the outbox, but is of another one.", nameof(transaction));
        }
    }

    public void Dispose()
    {
        if (isOwner)
        {
            source.Dispose();
        }
    }
}
