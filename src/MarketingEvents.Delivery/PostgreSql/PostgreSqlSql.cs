namespace HubSpot.MarketingEvents.Delivery;

/// <summary>What PostgreSQL words in its own way.</summary>
internal sealed class PostgreSqlSql : OutboxSql
{
    public override IReadOnlyList<string> Versions { get; } =
    [
        $"""
        CREATE TABLE hubspot_outbox_account (
            name text PRIMARY KEY, resume_at bigint NOT NULL, failures integer NOT NULL, paused_at bigint, reason text NOT NULL);
        CREATE TABLE hubspot_outbox_event (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, account text NOT NULL, address text NOT NULL,
            resume_at bigint NOT NULL DEFAULT 0, failures integer NOT NULL DEFAULT 0, failing_since bigint, failure text,
            UNIQUE (account, address));
        CREATE TABLE hubspot_outbox_lease (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, worker text NOT NULL, expires_at bigint NOT NULL);
        CREATE SEQUENCE hubspot_outbox_batch_number;
        CREATE TABLE hubspot_outbox_entry (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            event_id bigint NOT NULL REFERENCES hubspot_outbox_event (id),
            batch bigint NOT NULL, position integer NOT NULL,
            state smallint NOT NULL, person bigint, instant bigint, attendee text NOT NULL, enqueued_at bigint NOT NULL,
            status smallint NOT NULL DEFAULT 1, in_doubt smallint NOT NULL DEFAULT 0, attempts integer NOT NULL DEFAULT 0, due_at bigint NOT NULL DEFAULT 0,
            lease_id bigint, settled_at bigint, settled_no bigint, verdict smallint, detail text);
        {FirstIndexes}
        """,
        SecondVersion,
    ];

    // Until the end of the transaction; the number is arbitrary and means these tables.
    public override string LockSchema => "SELECT pg_advisory_xact_lock(7305190120231)";

    public override string CreateSchema => """
        CREATE TABLE IF NOT EXISTS hubspot_outbox_schema (version integer NOT NULL, settlements bigint NOT NULL);
        INSERT INTO hubspot_outbox_schema SELECT 0, 0 WHERE NOT EXISTS (SELECT 1 FROM hubspot_outbox_schema);
        """;

    public override string NextBatch => "SELECT nextval('hubspot_outbox_batch_number')";

    // The server's clock, because the clocks of the workers' machines differ.
    protected override string Now => "COALESCE(@now, (EXTRACT(EPOCH FROM statement_timestamp()) * 1000)::bigint)";

    protected override string NewEntries => "json_to_recordset(@rows::json) AS r(position integer, person bigint, instant bigint, attendee text)";

    protected override string Changes
        => "json_to_recordset(@changes::json) AS c(id bigint, status smallint, in_doubt smallint, attempts integer, delay bigint, verdict smallint, detail text)";

    protected override string SkipLocked => "FOR UPDATE OF e SKIP LOCKED";
}
