namespace HubSpot.MarketingEvents.Emulator.State;

/// <summary>One row of a breakdown. A contact can have several in one event (observed: 58 rows for 29 contacts).</summary>
internal sealed class StoredParticipation(long id, Participant participant, string state, long occurredAt, int? durationSeconds, DateTimeOffset createdAt, bool isSeeded)
{
    private readonly int _durationSeconds = durationSeconds ?? -1;

    public long Id => id;

    public string State => state;

    /// <summary>Epoch milliseconds.</summary>
    public long OccurredAt => occurredAt;

    public int? DurationSeconds => _durationSeconds < 0 ? null : _durationSeconds;

    public DateTimeOffset CreatedAt => new(CreatedTicks, TimeSpan.Zero);

    public long CreatedTicks { get; } = createdAt.UtcTicks;

    /// <summary>Whether a test put it there: such a row was always there, whatever the lag.</summary>
    public bool IsSeeded => isSeeded;

    /// <summary>Changes when its contact is merged into another.</summary>
    public Participant Participant { get; set; } = participant;

    /// <summary>The place among the rows of its event.</summary>
    public int Position { get; set; }

    public RowKind Kind { get; set; }

    /// <summary>The row before it of the same contact in the same event.</summary>
    public StoredParticipation? Previous { get; set; }

    /// <summary>The row before it of the same contact, whatever the event.</summary>
    public StoredParticipation? PreviousOfContact { get; set; }

    /// <summary>Whether it is the state of its contact, and not another row of the same event.</summary>
    public bool Supersedes(StoredParticipation other, StateWinner winner)
        => winner == StateWinner.LatestInteraction && OccurredAt != other.OccurredAt ? OccurredAt > other.OccurredAt : Id > other.Id;

    /// <summary>Whether a read path with this lag shows it.</summary>
    public bool IsVisible(DateTimeOffset now, TimeSpan lag) => isSeeded || CreatedTicks <= now.UtcTicks - lag.Ticks;
}
