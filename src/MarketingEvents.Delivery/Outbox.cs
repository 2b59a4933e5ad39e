using System.Data.Common;
using System.Runtime.CompilerServices;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>
/// Keeps attendees until HubSpot has them: what is enqueued is on the disk, and workers (<see cref="OutboxWorker"/>) send it, read it back and
/// settle it, in this program or in others on the same database. Safe for several threads; in tests, derive from it.
/// </summary>
public class Outbox : IDisposable
{
    private const int PageSize = 500;

    private readonly OutboxStore? _store;
    private readonly OutboxOptions? _options;

    /// <summary>Opens an outbox. The options are copied; the database is touched when it is first used.</summary>
    /// <exception cref="ArgumentException">An option is out of range, or there is no database.</exception>
    public Outbox(OutboxOptions options)
        : this(options, database: null)
    {
    }

    internal Outbox(OutboxOptions options, IDatabase? database)
    {
        _options = OutboxOptionsCheck.Checked(options);
        _store = new OutboxStore(database ?? _options.OpenDatabase!(), _options.TimeProvider); // Checked.
        Housekeeping = new Housekeeping(this);
    }

    /// <summary>For a class that stands in for the outbox in tests.</summary>
    protected Outbox() => Housekeeping = new Housekeeping(this);

    internal OutboxOptions Options => Made(_options);

    internal OutboxStore Store => Made(_store);

    internal OutboxMeter Meter { get; init; } = new(null);

    internal Housekeeping Housekeeping { get; }

    /// <summary>Completes when something was enqueued since it was asked for, so that a worker of this program need not wait.</summary>
    internal WakeUp Enqueued { get; } = new();

    /// <summary>Creates the tables, or brings them to this version; any other method does it as well when it is the first.</summary>
    /// <exception cref="InvalidOperationException">The tables were made by a later version of the library.</exception>
    public virtual Task MigrateAsync(CancellationToken cancellationToken = default) => Store.PrepareAsync(cancellationToken);

    /// <summary>Enqueues attendees: when it returns they are on the disk, all of them; when it throws, none is.</summary>
    /// <remarks>
    /// Nothing is checked here but the arguments: an invalid attendee ends Rejected. What is sent is fixed here, instants included. The
    /// same attendee enqueued twice is recorded once, because the service takes the same contact and instant for a repetition. When the
    /// connection to the database breaks at the end, it throws although the entries may be there; enqueueing again is safe.
    /// </remarks>
    /// <param name="account">The name under which the client is registered; null for the one without a name.</param>
    /// <param name="key">The event.</param>
    /// <param name="state">What is recorded.</param>
    /// <param name="attendees">The attendees, read once; nothing of it is kept in memory.</param>
    /// <param name="cancellationToken">Cancels; then nothing is enqueued.</param>
    /// <exception cref="ArgumentOutOfRangeException">The state is undefined.</exception>
    public virtual Task<OutboxBatch> EnqueueAsync(
        string? account, EventKey key, SubscriberState state, IEnumerable<Attendee> attendees, CancellationToken cancellationToken = default)
        => AddAsync(account, key, state, attendees, null, cancellationToken);

    /// <summary>Enqueues attendees within a transaction of the program: they are there when it commits, and were never there when it does not.</summary>
    /// <remarks>The transaction must be of the database that holds the outbox. See the other method for the rest.</remarks>
    /// <param name="account">The name under which the client is registered; null for the one without a name.</param>
    /// <param name="key">The event.</param>
    /// <param name="state">What is recorded.</param>
    /// <param name="attendees">The attendees, read once.</param>
    /// <param name="transaction">A SqliteTransaction or NpgsqlTransaction that has not ended.</param>
    /// <param name="cancellationToken">Cancels; the transaction is not to be committed then.</param>
    /// <exception cref="ArgumentException">The transaction is of another database.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The state is undefined.</exception>
    public virtual Task<OutboxBatch> EnqueueAsync(
        string? account, EventKey key, SubscriberState state, IEnumerable<Attendee> attendees, DbTransaction transaction, CancellationToken cancellationToken = default)
        => AddAsync(account, key, state, attendees, transaction ?? throw new ArgumentNullException(nameof(transaction)), cancellationToken);

    /// <summary>The entries that fit a query, in the order in which they were enqueued. Each page is read when it is needed.</summary>
    public virtual async IAsyncEnumerable<OutboxEntry> QueryAsync(OutboxQuery? query = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (long after = 0; ;)
        {
            var page = await Store.ReadAsync(query ?? new OutboxQuery(), after, PageSize, cancellationToken).ConfigureAwait(false);
            foreach (var entry in page)
            {
                yield return entry;
                after = entry.Id;
            }

            if (page.Count < PageSize)
            {
                yield break;
            }
        }
    }

    /// <summary>How many of the entries that fit a query are how far; nothing for none.</summary>
    public virtual async Task<IReadOnlyList<OutboxCount>> CountAsync(OutboxQuery? query = null, CancellationToken cancellationToken = default)
        => await Store.CountAsync(query ?? new OutboxQuery(), cancellationToken).ConfigureAwait(false);

    /// <summary>The entries as they settle, each once, without end: it waits for further ones until it is cancelled.</summary>
    /// <param name="after">The <see cref="OutboxEntry.Cursor"/> behind which to begin; null to begin with the oldest that is kept.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ArgumentException">The cursor is none.</exception>
    public virtual IAsyncEnumerable<OutboxEntry> WatchAsync(string? after = null, CancellationToken cancellationToken = default)
        => FollowAsync(SettledCursor.Parse(after), cancellationToken);

    /// <summary>What waits, and which accounts are paused. It counts, so do not ask many times a second.</summary>
    public virtual Task<OutboxStatus> GetStatusAsync(CancellationToken cancellationToken = default) => Store.ReadStatusAsync(cancellationToken);

    /// <summary>Ends the pause of an account at once, for example when it has a new token; without this it ends by itself when the token works.</summary>
    /// <param name="account">The name; null for the account without one.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public virtual async Task ResumeAsync(string? account, CancellationToken cancellationToken = default)
    {
        await Store.ClearAccountAsync(account ?? "", cancellationToken).ConfigureAwait(false);
        Enqueued.Signal();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the database.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _store?.Dispose();
            Meter.Dispose();
        }
    }

    private async Task<OutboxBatch> AddAsync(
        string? account, EventKey key, SubscriberState state, IEnumerable<Attendee> attendees, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(attendees);
        _ = state.ToWireWord(); // Throws for an undefined state.
        var batch = await Store.AddAsync(new NewEntries(account ?? "", EventAddress.Of(key), state, attendees), transaction, cancellationToken).ConfigureAwait(false);
        Meter.Enqueued(batch.Count);
        Enqueued.Signal();
        return batch;
    }

    private async IAsyncEnumerable<OutboxEntry> FollowAsync(SettledCursor after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var page = await Store.ReadSettledAsync(after, PageSize, cancellationToken).ConfigureAwait(false);
            foreach (var entry in page)
            {
                yield return entry;
                after = SettledCursor.Parse(entry.Cursor);
            }

            if (page.Count == 0)
            {
                await Task.Delay(Options.PollInterval, Options.TimeProvider, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static T Made<T>(T? part)
        where T : class
        => part ?? throw new InvalidOperationException("This outbox was made without a database. Override the method that is called.");
}
