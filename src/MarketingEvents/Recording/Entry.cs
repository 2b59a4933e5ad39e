namespace HubSpot.MarketingEvents;

/// <summary>One thing to record, and what is known about it. Equal attendees of the input share one.</summary>
internal sealed class Entry(AttendeeKey key, ContactKey contact, long instant, Attendee attendee, int index)
{
    private List<int>? _repetitions;
    private EntryFacts _facts;

    public AttendeeKey Key { get; } = key;

    /// <summary>Who, as given in the input.</summary>
    public ContactKey Contact { get; } = contact;

    /// <summary>The epoch milliseconds that are sent; a row with the same instant is this write.</summary>
    public long Instant { get; } = instant;

    public Attendee Attendee { get; } = attendee;

    /// <summary>The first position in the input that this stands for.</summary>
    public int Index { get; } = index;

    public IEnumerable<int> Indexes => _repetitions is null ? [Index] : _repetitions.Prepend(Index);

    public int Count => 1 + (_repetitions?.Count ?? 0);

    /// <summary>Whether sending it is over.</summary>
    public bool IsAnswered => AnsweredAt is not null;

    /// <summary>When sending it was over; null before.</summary>
    public TimeSpan? AnsweredAt { get; set; }

    public EntryFacts Facts => _facts;

    /// <summary>The id that reads use, once it is known.</summary>
    public long? KnownContactId => _facts.ResolvedContactId ?? Contact.Id;

    public bool IsOpen => _facts.IsOpen;

    public void Repeat(int index) => (_repetitions ??= []).Add(index);

    public void Apply(EntryResult result) => _facts = _facts.After(result);

    public void ApplyEcho(long contactId) => _facts = _facts.AfterEcho(contactId);

    public void Apply(SeenRow row, StateRules rules) => _facts = _facts.After(row, rules, Instant);

    public void ApplyRead(Exception? failure) => _facts = _facts.AfterReading(failure);

    /// <summary>The outcomes, one for each position.</summary>
    /// <param name="isCancelled">Whether the caller gave up before the deadline.</param>
    /// <param name="ended">What ended the sending before this was sent.</param>
    public IEnumerable<AttendeeOutcome> Outcomes(bool isCancelled, Exception? ended)
    {
        var (verdict, kind) = VerdictTable.Judge(_facts, isCancelled);
        var reason = kind is { } given ? OutcomeReason.Of(given, _facts, ended) : null;
        return Indexes.Select(position => new AttendeeOutcome(position, verdict, reason)
        {
            CurrentState = _facts.Newest?.State,
            ConfirmedAs = _facts.Proof?.State,
            ResolvedContactId = KnownContactId,
        });
    }
}
