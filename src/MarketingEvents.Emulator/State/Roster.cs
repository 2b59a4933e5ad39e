namespace HubSpot.MarketingEvents.Emulator.State;

/// <summary>Who takes part in one event: the rows of its breakdown, by contact and by state, and the counters.</summary>
internal sealed class Roster(StateWinner winner)
{
    private readonly Dictionary<long, Participant> _participants = [];
    private readonly Counters _counters = new(winner);
    private readonly Dictionary<string, int> _current = [];

    /// <summary>Rows that a test put there, which no lag hides. They come first in a breakdown.</summary>
    public RowSequence Seeded { get; } = new();

    /// <summary>Rows that requests wrote; the newest of them can still be hidden.</summary>
    public RowSequence Written { get; } = new();

    /// <summary>All rows in the order of their ids.</summary>
    public IEnumerable<StoredParticipation> Rows()
        => Seeded.Take(0, Seeded.Count, null, Seeded.Count).Concat(Written.Take(0, Written.Count, null, Written.Count)).OrderBy(row => row.Id);

    public IEnumerable<Participant> Participants => _participants.Values;

    public Participant? Find(Contact contact) => _participants.GetValueOrDefault(contact.Id);

    public Participant Join(StoredEvent @event, Contact contact)
        => _participants.TryGetValue(contact.Id, out var known) ? known : _participants[contact.Id] = new Participant(@event, contact);

    /// <summary>Appends a row. Rows are never older than those before them, which the clock of a test could break.</summary>
    public void Add(StoredParticipation row)
    {
        var participant = row.Participant;
        var before = CurrentOf(participant);
        row.Previous = participant.Last;
        row.PreviousOfContact = participant.Contact.Last;
        participant.Last = participant.Contact.Last = row;
        participant.HasAttended |= row.State == "ATTENDED";
        row.Kind = KindOf(row);
        var current = CurrentOf(participant);
        if (current != before)
        {
            Count(before, -1);
            Count(current, 1);
            if (before is { Kind: RowKind.OpenRegistration })
            {
                SequenceOf(before).Change(before, RowKind.EarlierRegistration);
            }
        }

        SequenceOf(row).Add(row);
        if (row.IsSeeded)
        {
            _counters.Take(row);
        }
    }

    /// <summary>How many contacts there are.</summary>
    public int People => _participants.Count;

    /// <summary>How many contacts are in a state, whether reads show it yet or not.</summary>
    public int Current(string state) => _current.GetValueOrDefault(state);

    /// <summary>How many contacts are in each state, as far as the lag shows; a contact counts once.</summary>
    public Counters Count(DateTimeOffset now, TimeSpan lag)
    {
        _counters.Advance(this, Written.CreatedUpTo(now.UtcTicks - lag.Ticks));
        return _counters;
    }

    /// <summary>Makes one participant of two, because their contacts became one.</summary>
    public void Merge(Participant merged, Contact survivor)
    {
        _participants.Remove(merged.Contact.Id);
        if (!_participants.TryGetValue(survivor.Id, out var target))
        {
            merged.Contact = survivor;
            _participants[survivor.Id] = merged;
            return;
        }

        foreach (var (occurredAt, word) in merged.Known())
        {
            target.Know(occurredAt, word);
        }

        var rows = target.Rows().Concat(merged.Rows()).OrderBy(row => row.Id).ToList();
        Count(CurrentOf(target), -1);
        Count(CurrentOf(merged), -1);
        target.HasAttended |= merged.HasAttended;
        target.Last = null;
        foreach (var row in rows)
        {
            row.Participant = target;
            row.Previous = target.Last;
            target.Last = row;
        }

        foreach (var row in rows)
        {
            SequenceOf(row).Change(row, KindOf(row));
        }

        Count(CurrentOf(target), 1);

        _counters.Forget();
    }

    public RowSequence SequenceOf(StoredParticipation row) => row.IsSeeded ? Seeded : Written;

    private void Count(StoredParticipation? row, int change)
    {
        if (row is not null)
        {
            _current[row.State] = Current(row.State) + change;
        }
    }

    /// <summary>The row that is a contact's state.</summary>
    private StoredParticipation? CurrentOf(Participant participant)
    {
        var current = participant.Last;
        for (var row = current?.Previous; winner != StateWinner.LastArrival && row is not null; row = row.Previous)
        {
            current = row.Supersedes(current!, winner) ? row : current; // A row before another means that there is one.
        }

        return current;
    }

    private RowKind KindOf(StoredParticipation row)
        => row.State switch
        {
            "REGISTERED" => CurrentOf(row.Participant) == row ? RowKind.OpenRegistration : RowKind.EarlierRegistration,
            "ATTENDED" => RowKind.Attended,
            "CANCELLED" => RowKind.Cancelled,
            "NO_SHOW" => RowKind.NoShow,
            _ => RowKind.Other,
        };
}
