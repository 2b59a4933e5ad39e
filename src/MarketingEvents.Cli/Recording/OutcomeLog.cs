using HubSpot.MarketingEvents.Attendees;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>The outcomes of a file of any length: some 40 bytes each, because equal fates are kept once.</summary>
internal sealed class OutcomeLog
{
    private readonly Dictionary<string, RowFate> _fates = [];
    private readonly Dictionary<string, int> _sheets = [];
    private readonly List<RowOutcome> _outcomes = [];

    public void Add(RowPlace place, SubscriberState? state, RowFate fate)
    {
        if (!_fates.TryGetValue(fate.Key, out var same))
        {
            _fates.Add(fate.Key, same = fate);
        }

        _sheets.TryAdd(place.Sheet ?? "", _sheets.Count);
        _outcomes.Add(new RowOutcome(place, state, same));
    }

    /// <summary>Adds the rows that the file itself rejects.</summary>
    public async Task AddRejectedAsync(AttendeeFile file)
    {
        await foreach (var row in file.ReadRowsAsync())
        {
            if (row.IsRejected)
            {
                Add(row.Place, null, RowFate.OfUnreadable(row));
            }
        }
    }

    /// <summary>The outcomes in the order of the file.</summary>
    public IReadOnlyList<RowOutcome> InOrder()
    {
        _outcomes.Sort((one, other) => (_sheets[one.Place.Sheet ?? ""], one.Place.Line, one.State ?? 0).CompareTo((_sheets[other.Place.Sheet ?? ""], other.Place.Line, other.State ?? 0)));
        return _outcomes;
    }
}
