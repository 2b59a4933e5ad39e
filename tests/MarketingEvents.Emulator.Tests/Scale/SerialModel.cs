namespace HubSpot.MarketingEvents.Tests;

/// <summary>What an account stores, as plainly as it can be said: one list of rows that every question walks through.</summary>
internal sealed class SerialModel(TimeSpan breakdownLag, TimeSpan counterLag, bool latestInstantWins)
{
    private readonly List<Row> _rows = [];
    private readonly HashSet<(long Event, long Contact, long Instant, string Word)> _recorded = [];
    private readonly HashSet<long> _deleted = [];
    private readonly HashSet<long> _over = [];

    public void Record(long @event, long contact, string word, long instant, DateTimeOffset now)
    {
        if (!_deleted.Contains(@event) && _recorded.Add((@event, contact, instant, word)))
        {
            var state = word switch
            {
                "attend" => "ATTENDED",
                "cancel" => "CANCELLED",
                _ => _over.Contains(@event) ? "NO_SHOW" : "REGISTERED",
            };
            _rows.Add(new Row(@event, contact, state, instant, now));
        }
    }

    public void Complete(long @event) => _over.Add(@event);

    public void Delete(long @event) => _deleted.Add(@event);

    public int TimesRecorded(long @event, long contact, string word) => _recorded.Count(known => (known.Event, known.Contact, known.Word) == (@event, contact, word));

    public IEnumerable<(long Contact, string State, long Instant)> OfEvent(long @event, string? filter, DateTimeOffset now)
        => Visible(row => row.Event == @event, filter, now).Select(row => (row.Contact, Shown(row), row.Instant));

    public IEnumerable<(long Event, string State, long Instant)> OfContact(long contact, string? filter, DateTimeOffset now)
        => Visible(row => row.Contact == contact, filter, now).Select(row => (row.Event, Shown(row), row.Instant));

    public (int Registered, int Attended, int Cancelled, int NoShows) Count(long @event, DateTimeOffset now)
    {
        var states = _rows
            .Where(row => row.Event == @event && row.At + counterLag <= now)
            .GroupBy(row => row.Contact, (_, rows) => Current(rows).State)
            .Select(state => state == "REGISTERED" && _over.Contains(@event) ? "NO_SHOW" : state)
            .ToList();
        return (states.Count(state => state == "REGISTERED"), states.Count(state => state == "ATTENDED"), states.Count(state => state == "CANCELLED"), states.Count(state => state == "NO_SHOW"));
    }

    private IEnumerable<Row> Visible(Func<Row, bool> fits, string? filter, DateTimeOffset now)
        => _rows.Where(row => fits(row) && !_deleted.Contains(row.Event) && row.At + breakdownLag <= now && (filter is null || Shown(row) == filter));

    private string Shown(Row row)
        => row.State == "REGISTERED" && _over.Contains(row.Event) && Current(_rows.Where(other => (other.Event, other.Contact) == (row.Event, row.Contact))) == row ? "NO_SHOW" : row.State;

    private Row Current(IEnumerable<Row> rows) => latestInstantWins ? rows.Reverse().MaxBy(row => row.Instant)! : rows.Last();

    private sealed record Row(long Event, long Contact, string State, long Instant, DateTimeOffset At);
}
