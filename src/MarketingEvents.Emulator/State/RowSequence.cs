namespace HubSpot.MarketingEvents.Emulator.State;

/// <summary>Rows of one event in the order in which they came, counted by kind.</summary>
internal sealed class RowSequence
{
    private readonly List<StoredParticipation> _rows = [];
    private readonly Tally[] _tallies = [.. Enum.GetValues<RowKind>().Select(_ => new Tally())];

    public int Count => _rows.Count;

    public StoredParticipation this[int position] => _rows[position];

    public void Add(StoredParticipation row)
    {
        row.Position = _rows.Count;
        _rows.Add(row);
        for (var kind = 0; kind < _tallies.Length; kind++)
        {
            _tallies[kind].Append((int)row.Kind == kind);
        }
    }

    public void Change(StoredParticipation row, RowKind kind)
    {
        if (row.Kind != kind)
        {
            _tallies[(int)row.Kind].Flip(row.Position, false);
            _tallies[(int)kind].Flip(row.Position, true);
            row.Kind = kind;
        }
    }

    /// <summary>The number of rows that were created up to an instant; later rows are never older.</summary>
    public int CreatedUpTo(long ticks)
    {
        var (low, high) = (0, _rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _rows[middle].CreatedTicks <= ticks ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>How many rows before a position are of one of the kinds; of any kind when none is given.</summary>
    public int CountBefore(int position, RowKind[]? kinds) => kinds is null ? position : kinds.Sum(kind => _tallies[(int)kind].Before(position));

    /// <summary>Rows from one position up to another that are of one of the kinds, at most as many as asked for.</summary>
    public IEnumerable<StoredParticipation> Take(int from, int to, RowKind[]? kinds, int count)
    {
        var rank = CountBefore(from, kinds);
        return FromRank(rank, kinds, Math.Min(count, CountBefore(to, kinds) - rank));
    }

    /// <summary>Rows of one of the kinds from a zero-based rank among them on, at most as many as asked for.</summary>
    public IEnumerable<StoredParticipation> FromRank(int rank, RowKind[]? kinds, int count)
    {
        var end = rank + Math.Min(count, CountBefore(Count, kinds) - rank);
        var tallies = kinds is null ? [] : Array.ConvertAll(kinds, kind => _tallies[(int)kind]);
        for (; rank < end; rank++)
        {
            yield return _rows[kinds is null ? rank : Tally.Find(tallies, rank)];
        }
    }
}
