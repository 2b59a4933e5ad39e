namespace HubSpot.MarketingEvents.Delivery;

/// <summary>What SQLite words in its own way.</summary>
internal sealed class SqliteSql : OutboxSql
{
    public override IReadOnlyList<string> Versions { get; } =
    [
        $"""
        CREATE TABLE hubspot_outbox_account (
            name TEXT NOT NULL PRIMARY KEY, resume_at INTEGER NOT NULL, failures INTEGER NOT NULL, paused_at INTEGER, reason TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE hubspot_outbox_event (
            id INTEGER PRIMARY KEY, account TEXT NOT NULL, address TEXT NOT NULL,
            resume_at INTEGER NOT NULL DEFAULT 0, failures INTEGER NOT NULL DEFAULT 0, failing_since INTEGER, failure TEXT,
            UNIQUE (account, address));
        CREATE TABLE hubspot_outbox_lease (id INTEGER PRIMARY KEY AUTOINCREMENT, worker TEXT NOT NULL, expires_at INTEGER NOT NULL);
        CREATE TABLE hubspot_outbox_entry (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            event_id INTEGER NOT NULL REFERENCES hubspot_outbox_event (id),
            batch INTEGER NOT NULL, position INTEGER NOT NULL,
            state INTEGER NOT NULL, person INTEGER, instant INTEGER, attendee TEXT NOT NULL, enqueued_at INTEGER NOT NULL,
            status INTEGER NOT NULL DEFAULT 1, in_doubt INTEGER NOT NULL DEFAULT 0, attempts INTEGER NOT NULL DEFAULT 0, due_at INTEGER NOT NULL DEFAULT 0,
            lease_id INTEGER, settled_at INTEGER, settled_no INTEGER, verdict INTEGER, detail TEXT);
        {FirstIndexes}
        """,
        SecondVersion,
    ];

    // The transaction has the lock from its beginning.
    public override string LockSchema => "SELECT 1";

    public override string CreateSchema => """
        CREATE TABLE IF NOT EXISTS hubspot_outbox_schema (version INTEGER NOT NULL, settlements INTEGER NOT NULL, batches INTEGER NOT NULL);
        INSERT INTO hubspot_outbox_schema SELECT 0, 0, 0 WHERE NOT EXISTS (SELECT 1 FROM hubspot_outbox_schema);
        """;

    public override string NextBatch => "UPDATE hubspot_outbox_schema SET batches = batches + 1 RETURNING batches";

    protected override string Now => "@now";

    protected override string NewEntries
        => "(SELECT value->>'position' AS position, value->>'person' AS person, value->>'instant' AS instant, value->>'attendee' AS attendee FROM json_each(@rows)) AS r";

    protected override string Changes => """
        (SELECT value->>'id' AS id, value->>'status' AS status, value->>'in_doubt' AS in_doubt, value->>'attempts' AS attempts, value->>'delay' AS delay,
            value->>'verdict' AS verdict, value->>'detail' AS detail FROM json_each(@changes)) AS c
        """;

    // There is one writer.
    protected override string SkipLocked => "";
}
