namespace HubSpot.MarketingEvents.Emulator.State;

/// <summary>Everything that one account stores. Its owner lets one caller at a time touch it, and forgets it by replacing it.</summary>
internal sealed class AccountState(StateWinner winner)
{
    /// <summary>Ids beyond 32 bits, as on the real service.</summary>
    private const long FirstId = 269_269_281_000;

    private long _lastRowTicks;

    public EventIndex Events { get; } = new();

    public ContactIndex Contacts { get; } = new();

    public Dictionary<int, PendingBatch> Batches { get; } = [];

    /// <summary>Batches that are not carried out yet, by the instant at which they are.</summary>
    public PriorityQueue<PendingBatch, (DateTimeOffset DueAt, int Id)> DueBatches { get; } = new();

    /// <summary>The custom properties that the account defines; others are dropped silently (documented).</summary>
    public HashSet<string> EventProperties { get; } = [];

    /// <summary>The lists that tests named.</summary>
    public Dictionary<long, string> ListNames { get; } = [];

    /// <summary>Where HubSpot asks for unknown events, by app.</summary>
    public Dictionary<long, string> EventDetailsUrls { get; } = [];

    public LedgerBook Ledger { get; } = new();

    public long LastId { get; private set; } = FirstId;

    public long NextId() => ++LastId;

    public Contact AddContact(string email, string? firstName = null, string? lastName = null, long? id = null)
    {
        var contact = new Contact(id ?? NextId(), email.Trim(), firstName, lastName);
        Contacts.Add(contact);
        return contact;
    }

    public StoredEvent AddEvent(ExternalKey? key, EventFields fields, DateTimeOffset now, bool isSeeded = false, long? id = null)
    {
        var added = new StoredEvent(id ?? NextId(), key, now, isSeeded, winner) { Fields = fields };
        added.UpdatedAt = now;
        Events.Add(added);
        return added;
    }

    public StoredParticipation AddRow(Participant participant, string state, long occurredAt, int? durationSeconds, DateTimeOffset now, bool isSeeded = false, long? id = null)
    {
        // Written rows are found by the instant of their creation, so a clock that goes back must not put one before another.
        var createdAt = isSeeded ? now : new DateTimeOffset(_lastRowTicks = Math.Max(_lastRowTicks, now.UtcTicks), TimeSpan.Zero);
        var row = new StoredParticipation(id ?? NextId(), participant, state, occurredAt, durationSeconds, createdAt, isSeeded);
        participant.Event.Roster.Add(row);
        return row;
    }

    /// <summary>Lets new ids begin behind one that is given already.</summary>
    public void SkipId(long id) => LastId = Math.Max(LastId, id);
}
