using System.Data.Common;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>What the two databases do differently: their SQL, and how a connection is used.</summary>
internal interface IDatabase : IDisposable
{
    /// <summary>The statements.</summary>
    OutboxSql Sql { get; }

    /// <summary>Does some work in one transaction of its own, and commits it. When this throws, the work may have been committed nevertheless.</summary>
    Task<T> UseAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellationToken);

    /// <exception cref="ArgumentException">The transaction is of another kind of database, or of another database than the outbox.</exception>
    void Check(DbTransaction transaction);
}
