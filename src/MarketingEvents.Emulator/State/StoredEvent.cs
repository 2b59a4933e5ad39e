namespace HubSpot.MarketingEvents.Emulator.State;

/// <summary>A marketing event with its participations and lists. Those made in the user interface have no external ids.</summary>
internal sealed class StoredEvent(long objectId, ExternalKey? key, DateTimeOffset createdAt, bool isSeeded, StateWinner winner)
{
    public long ObjectId => objectId;

    public ExternalKey? Key => key;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    /// <summary>Whether a test put it there: such an event is found whatever the lag.</summary>
    public bool IsSeeded => isSeeded;

    public DateTimeOffset UpdatedAt { get; set; }

    public EventFields Fields { get; set; } = new();

    /// <summary>Answers know a deleted event no longer, the ledger does.</summary>
    public bool IsDeleted { get; set; }

    public Roster Roster { get; } = new(winner);

    public SortedSet<long> Lists { get; } = [];

    public bool IsOver(DateTimeOffset now) => Fields.IsCompleted || Fields.End < now;
}
