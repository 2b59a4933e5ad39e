namespace HubSpot.MarketingEvents.Emulator.State;

/// <summary>One contact in one event: its rows, and what was recorded for it, so that a repeat is recognised.</summary>
internal sealed class Participant(StoredEvent @event, Contact contact)
{
    // Nearly everybody has one; two fields are smaller than an optional pair.
    private string? _firstWord;
    private long _firstOccurredAt;
    private HashSet<(long OccurredAt, string Word)>? _more;

    public StoredEvent Event => @event;

    /// <summary>Changes when the contact is merged into another.</summary>
    public Contact Contact { get; set; } = contact;

    /// <summary>The newest row; the others hang behind it.</summary>
    public StoredParticipation? Last { get; set; }

    /// <summary>The newest row that the counters have taken in.</summary>
    public StoredParticipation? Counted { get; set; }

    public bool HasAttended { get; set; }

    /// <summary>The rows, oldest first.</summary>
    public List<StoredParticipation> Rows()
    {
        var rows = new List<StoredParticipation>();
        for (var row = Last; row is not null; row = row.Previous)
        {
            rows.Add(row);
        }

        rows.Reverse();
        return rows;
    }

    public bool Knows(long occurredAt, string word) => (_firstOccurredAt == occurredAt && _firstWord == word) || _more?.Contains((occurredAt, word)) == true;

    public void Know(long occurredAt, string word)
    {
        if (_firstWord is null)
        {
            (_firstOccurredAt, _firstWord) = (occurredAt, word);
        }
        else if (!Knows(occurredAt, word))
        {
            (_more ??= []).Add((occurredAt, word));
        }
    }

    /// <summary>The instants, in epoch milliseconds, at which a word was recorded; earliest first.</summary>
    public IEnumerable<long> Recorded(string word) => Known().Where(known => known.Word == word).Select(known => known.OccurredAt).Order();

    public IEnumerable<(long OccurredAt, string Word)> Known()
        => _firstWord is null ? [] : (_more ?? []).Prepend((_firstOccurredAt, _firstWord));
}
