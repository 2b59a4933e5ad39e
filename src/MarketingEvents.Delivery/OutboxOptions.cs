using Npgsql;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>Where an outbox keeps its entries and how they are delivered. Checked and copied when the outbox is made.</summary>
public sealed class OutboxOptions
{
    /// <summary>
    /// Gives the client of an account; null is the account without a name. Default in a container: the client that was registered
    /// under the name, else that of <see cref="HubSpotAccounts"/>. If it throws, the account is paused. Needed by workers only.
    /// </summary>
    public Func<string?, MarketingEventsClient>? ResolveClient { get; set; }

    /// <summary>Whether the host runs a worker. Default: true. A program that only enqueues sets it to false.</summary>
    public bool RunsWorker { get; set; } = true;

    /// <summary>How attendees are sent and read back. OnInvalid must keep its default.</summary>
    public RecordingOptions Recording { get; set; } = new();

    /// <summary>
    /// How long a worker that is not heard of keeps what it has taken. Then others take over. Default: 30 seconds. Accepted: 1 second to
    /// 1 hour. A worker renews its lease three times in that time.
    /// </summary>
    public TimeSpan LeaseDuration { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a worker looks for what other programs enqueued. Default: 1 second. Accepted: 10 milliseconds to 1 hour.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How many recordings a worker has under way at once. Default: 128. Accepted: 1 to 1,000.</summary>
    public int RecordingsAtOnce { get; set; } = 128;

    /// <summary>How many of them are for one account, so that one that hangs does not hold up others. Default: 4. Accepted: 1 to 100.</summary>
    public int RecordingsPerAccount { get; set; } = 4;

    /// <summary>
    /// How often an attendee is sent that the service accepts and then does not show. Default: 2. Accepted: 1 to 100. Then it ends
    /// Unconfirmed (NotVisible).
    /// </summary>
    public int SendsOfInvisible { get; set; } = 2;

    /// <summary>
    /// How long an event is waited for that the service does not know (status 404), or refuses as a whole. Default: 1 hour. Accepted: 0 to
    /// 30 days. Then its attendees end Rejected. A new event can take minutes to be found (documented).
    /// </summary>
    public TimeSpan EventPatience { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How long an attendee is tried about which the service gives no clear answer. Default: 3 days. Accepted: 1 minute to 365 days. Then it
    /// ends Unconfirmed (Unknown).
    /// </summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromDays(3);

    /// <summary>How long settled entries are kept. Default: 30 days. Accepted: 0 or more; null keeps them for good.</summary>
    public TimeSpan? KeepSettled { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How old the oldest undelivered entry may be before the health check says Unhealthy. Default: 1 hour. Accepted: more than 0.</summary>
    public TimeSpan UnhealthyAge { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The clock of waits, and of SQLite. Default: the system's. PostgreSQL has its own while this is the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal Func<IDatabase>? OpenDatabase { get; private set; }

    /// <summary>Keeps the entries in a file of SQLite: for programs on one machine.</summary>
    /// <param name="path">The file; made when it is not there. It may be the program's own database.</param>
    public OutboxOptions UseSqlite(string path)
    {
        if (string.IsNullOrWhiteSpace(path) || path.Contains(":memory:", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"The path must name a file, because an outbox in memory loses everything, but is '{path}'.", nameof(path));
        }

        OpenDatabase = () => new SqliteDatabase(path);
        return this;
    }

    /// <summary>Keeps the entries in PostgreSQL 12 or later: for programs on any number of machines.</summary>
    /// <param name="connectionString">As Npgsql takes it.</param>
    public OutboxOptions UsePostgreSql(string connectionString)
    {
        // Built here, so that a mistake in it comes to light where it was made.
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        OpenDatabase = () => new PostgreSqlDatabase(builder.Build(), isOwner: true);
        return this;
    }

    /// <summary>Keeps the entries in PostgreSQL, over connections of the program's.</summary>
    /// <param name="source">The data source; it is not disposed.</param>
    public OutboxOptions UsePostgreSql(NpgsqlDataSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        OpenDatabase = () => new PostgreSqlDatabase(source, isOwner: false);
        return this;
    }

    internal OutboxOptions Copy() => (OutboxOptions)MemberwiseClone();
}
