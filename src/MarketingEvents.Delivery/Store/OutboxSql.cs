namespace HubSpot.MarketingEvents.Delivery;

/// <summary>
/// The statements that both databases understand; what they word differently is in the derived classes. Times are epoch milliseconds.
/// </summary>
/// <remarks>
/// A lane is what one recording can send: an event, a state, and whether the entries may have been sent before. Status: 1 waiting,
/// 2 sending, 3 settled. A row of the lease table is a worker that lives; whoever deletes it takes the worker's entries away.
/// </remarks>
internal abstract class OutboxSql
{
    private const string Lane = "(event_id * 8 + state * 2 + in_doubt)";

    // The order of one person's entries at one event: a cancellation ends a round, within a round register comes before attend before
    // cancel, and equal states go by their instants. Nobody has two entries under way.
    private const string IsBlocked = """
        EXISTS (SELECT 1 FROM hubspot_outbox_entry o
            WHERE o.event_id = e.event_id AND o.person = e.person AND o.status < 3 AND o.id <> e.id AND (
                o.status = 2
                OR (o.state = e.state AND (o.instant < e.instant OR (o.instant = e.instant AND o.id < e.id)))
                OR (o.state = 3 AND o.instant < e.instant)
                OR (e.state = 3 AND o.state < 3 AND o.instant <= e.instant)
                OR (e.state = 2 AND o.state = 1 AND NOT EXISTS (SELECT 1 FROM hubspot_outbox_entry c
                    WHERE c.event_id = e.event_id AND c.person = e.person AND c.status < 3 AND c.state = 3 AND c.instant < o.instant))))
        """;

    /// <summary>The versions of the tables: each script leads from the one before.</summary>
    public abstract IReadOnlyList<string> Versions { get; }

    /// <summary>Lets one process at a time change the tables.</summary>
    public abstract string LockSchema { get; }

    public abstract string CreateSchema { get; }

    /// <summary>A number for a batch; gives one row.</summary>
    public abstract string NextBatch { get; }

    public string ReadVersion => "SELECT version FROM hubspot_outbox_schema";

    public string WriteVersion => "UPDATE hubspot_outbox_schema SET version = @version";

    public string FindEvent => "SELECT id FROM hubspot_outbox_event WHERE account = @account AND address = @address";

    public string AddEvent => "INSERT INTO hubspot_outbox_event (account, address) VALUES (@account, @address) ON CONFLICT DO NOTHING";

    public string AddEntries => $"""
        INSERT INTO hubspot_outbox_entry (event_id, batch, position, state, person, instant, attendee, enqueued_at)
        SELECT CAST(@event AS BIGINT), CAST(@batch AS BIGINT), r.position, CAST(@state AS SMALLINT), r.person, r.instant, r.attendee, {Now} FROM {NewEntries} ORDER BY r.position
        """;

    public string BeginLease => $"INSERT INTO hubspot_outbox_lease (worker, expires_at) VALUES (@worker, {Now} + @duration) RETURNING id";

    public string RenewLease => $"UPDATE hubspot_outbox_lease SET expires_at = {Now} + @duration WHERE id = @lease";

    public string EndLease => "DELETE FROM hubspot_outbox_lease WHERE id = @lease";

    public string EndExpiredLeases => $"DELETE FROM hubspot_outbox_lease WHERE expires_at < {Now}";

    public string EndAllLeases => "DELETE FROM hubspot_outbox_lease";

    public string FreeEntries => """
        UPDATE hubspot_outbox_entry SET status = 1, lease_id = NULL
        WHERE lease_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hubspot_outbox_lease l WHERE l.id = hubspot_outbox_entry.lease_id)
        """;

    // The index is asked for the next lane, again and again, because it holds many entries of few lanes.
    public string FindLanes => $"""
        WITH RECURSIVE lane(number) AS (
            SELECT (SELECT {Lane} FROM hubspot_outbox_entry WHERE status = 1 ORDER BY {Lane} LIMIT 1)
            UNION ALL
            SELECT (SELECT {Lane} FROM hubspot_outbox_entry WHERE status = 1 AND {Lane} > lane.number ORDER BY {Lane} LIMIT 1)
            FROM lane WHERE lane.number IS NOT NULL)
        SELECT lane.number, v.account, v.address, COALESCE(a.failures, 0), v.failures, v.failure, COALESCE(v.failing_since, 0), {Now}
        FROM lane
        JOIN hubspot_outbox_event v ON v.id = lane.number / 8
        LEFT JOIN hubspot_outbox_account a ON a.name = v.account
        WHERE v.resume_at <= {Now} AND COALESCE(a.resume_at, 0) <= {Now}
            AND EXISTS (SELECT 1 FROM hubspot_outbox_entry WHERE status = 1 AND {Lane} = lane.number AND due_at <= {Now})
        """;

    public string FindWindow => $"""
        SELECT MAX(w.id) FROM (SELECT id FROM hubspot_outbox_entry WHERE status = 1 AND {Lane} = @lane AND id > @after ORDER BY id LIMIT @most) w
        """;

    public string Take => $"""
        WITH free AS MATERIALIZED (
            SELECT e.id FROM hubspot_outbox_entry e
            WHERE e.status = 1 AND {Lane} = @lane AND e.id > @after AND e.id <= @last AND e.due_at <= {Now} AND (@ordered = 0 OR NOT {IsBlocked})
            {SkipLocked})
        UPDATE hubspot_outbox_entry SET status = 2, in_doubt = 1, lease_id = @lease, taken_at = {Now}
        WHERE id IN (SELECT id FROM free)
        RETURNING id, attendee, attempts, enqueued_at
        """;

    public string CountSettlement => "UPDATE hubspot_outbox_schema SET settlements = settlements + 1";

    // The sum keeps the index of leases out: entries are found by their ids, and not the other way round.
    public string Change => $"""
        UPDATE hubspot_outbox_entry AS e SET
            status = c.status, in_doubt = c.in_doubt, attempts = c.attempts, due_at = {Now} + c.delay, lease_id = NULL, verdict = c.verdict, detail = c.detail,
            settled_at = CASE WHEN c.status = 3 THEN {Now} END,
            settled_no = CASE WHEN c.status = 3 THEN (SELECT settlements FROM hubspot_outbox_schema) END
        FROM {Changes} WHERE e.id = c.id AND e.lease_id + 0 = @lease
        """;

    public string HoldAccount => $"""
        INSERT INTO hubspot_outbox_account (name, resume_at, failures, paused_at, reason)
        VALUES (@account, {Now} + @delay, @failures, CASE WHEN @paused = 1 THEN {Now} END, @reason)
        ON CONFLICT (name) DO UPDATE SET
            resume_at = excluded.resume_at, failures = excluded.failures, reason = excluded.reason,
            paused_at = CASE WHEN excluded.paused_at IS NOT NULL THEN COALESCE(hubspot_outbox_account.paused_at, excluded.paused_at) END
        WHERE hubspot_outbox_account.resume_at <= {Now}
        """;

    public string ClearAccount => "DELETE FROM hubspot_outbox_account WHERE name = @account";

    public string HoldEvent => $"""
        UPDATE hubspot_outbox_event SET
            resume_at = {Now} + @delay, failures = @failures,
            failing_since = CASE WHEN failure = @failure THEN failing_since ELSE {Now} END, failure = @failure
        WHERE id = @event AND resume_at <= {Now}
        """;

    public string ClearEvent => "UPDATE hubspot_outbox_event SET resume_at = 0, failures = 0, failing_since = NULL, failure = NULL WHERE id = @event";

    public string ReadEntries => """
        SELECT e.id, e.batch, e.position, v.account, v.address, e.state, e.attendee, e.status, e.attempts, e.due_at, e.enqueued_at, e.settled_at, e.settled_no, e.verdict, e.detail, e.in_doubt, e.taken_at
        FROM hubspot_outbox_entry e JOIN hubspot_outbox_event v ON v.id = e.event_id
        """;

    public string ReadCounts => $"""
        SELECT
            (SELECT COUNT(*) FROM hubspot_outbox_entry WHERE status < 3),
            (SELECT MIN(enqueued_at) FROM hubspot_outbox_entry WHERE status < 3),
            (SELECT COUNT(*) FROM hubspot_outbox_entry WHERE status = 3 AND settled_at > {Now} - 60000),
            {Now}
        """;

    public string Count => "SELECT e.status, e.in_doubt, e.verdict, COUNT(*) FROM hubspot_outbox_entry e JOIN hubspot_outbox_event v ON v.id = e.event_id";

    /// <summary>Lets entries that ended without a proof wait again, as in doubt, and all others no more.</summary>
    public string RetryUnconfirmed => """
        UPDATE hubspot_outbox_entry SET
            status = 1, due_at = 0, in_doubt = CASE WHEN status = 3 THEN 1 ELSE in_doubt END, settled_at = NULL, settled_no = NULL, verdict = NULL, detail = NULL
        WHERE event_id IN (SELECT id FROM hubspot_outbox_event WHERE account = @account AND address = @address)
            AND (status = 1 OR (status = 3 AND verdict = @unconfirmed))
        """;

    public string RemoveEvent => """
        DELETE FROM hubspot_outbox_entry WHERE event_id IN (SELECT id FROM hubspot_outbox_event WHERE account = @account AND address = @address)
        """;

    public string ReadBacklogs => """
        SELECT v.account, COUNT(*), MIN(e.enqueued_at) FROM hubspot_outbox_entry e JOIN hubspot_outbox_event v ON v.id = e.event_id
        WHERE e.status < 3 GROUP BY v.account
        """;

    public string ReadHolds => $"SELECT name, resume_at, paused_at, reason FROM hubspot_outbox_account WHERE resume_at > {Now} OR paused_at IS NOT NULL";

    /// <summary>When the first of the entries that must wait may go, and what time it is.</summary>
    public string ReadNextTry => $"""
        SELECT MIN(CASE WHEN e.due_at >= v.resume_at AND e.due_at >= COALESCE(a.resume_at, 0) THEN e.due_at
                        WHEN v.resume_at >= COALESCE(a.resume_at, 0) THEN v.resume_at ELSE a.resume_at END), {Now}
        FROM hubspot_outbox_entry e JOIN hubspot_outbox_event v ON v.id = e.event_id LEFT JOIN hubspot_outbox_account a ON a.name = v.account
        WHERE e.status = 1
        """;

    public string RemoveSettled => $"""
        DELETE FROM hubspot_outbox_entry
        WHERE id IN (SELECT id FROM hubspot_outbox_entry WHERE status = 3 AND settled_at <= {Now} - @age ORDER BY settled_at LIMIT @most)
        """;

    /// <summary>The current time as an expression; @now is given to every statement.</summary>
    protected abstract string Now { get; }

    /// <summary>The entries of @rows as a table 'r': position, person, instant, attendee.</summary>
    protected abstract string NewEntries { get; }

    /// <summary>The changes of @changes as a table 'c': id, status, in_doubt, attempts, delay, verdict, detail.</summary>
    protected abstract string Changes { get; }

    /// <summary>Locks the rows of a query and leaves out those that another worker has locked.</summary>
    protected abstract string SkipLocked { get; }

    /// <summary>The second version: when an entry was taken, so that the time until it was read back is known.</summary>
    protected static string SecondVersion => "ALTER TABLE hubspot_outbox_entry ADD COLUMN taken_at bigint";

    /// <summary>The indexes of the first version, in the words of both.</summary>
    protected static string FirstIndexes => $"""
        CREATE INDEX hubspot_outbox_lane ON hubspot_outbox_entry ({Lane}, id) WHERE status = 1;
        CREATE INDEX hubspot_outbox_person ON hubspot_outbox_entry (event_id, person) WHERE status < 3;
        CREATE INDEX hubspot_outbox_oldest ON hubspot_outbox_entry (enqueued_at) WHERE status < 3;
        CREATE INDEX hubspot_outbox_leased ON hubspot_outbox_entry (lease_id) WHERE lease_id IS NOT NULL;
        CREATE INDEX hubspot_outbox_settled ON hubspot_outbox_entry (settled_no, id) WHERE status = 3;
        CREATE INDEX hubspot_outbox_settled_at ON hubspot_outbox_entry (settled_at) WHERE status = 3;
        CREATE INDEX hubspot_outbox_batch ON hubspot_outbox_entry (batch, id);
        """;
}
