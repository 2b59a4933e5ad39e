namespace HubSpot.MarketingEvents.Cli;

/// <summary>Groups of rows with the same reasons, in the order in which they first occur. After a number of groups, rows are only counted.</summary>
internal sealed class ReasonList
{
    private readonly Dictionary<(string Fate, string? Sheet), ReasonGroup> _groups = [];
    private readonly List<ReasonGroup> _order = [];

    public IReadOnlyList<ReasonGroup> Groups => _order;

    /// <summary>How many rows are in none of the groups.</summary>
    public int Others { get; private set; }

    public void Add(RowOutcome outcome)
    {
        var key = (outcome.Fate.Key, outcome.Place.Sheet);
        if (!_groups.TryGetValue(key, out var group))
        {
            if (_order.Count == Tally.MostReasons)
            {
                Others++;
                return;
            }

            _groups.Add(key, group = new ReasonGroup(outcome.Fate, outcome.Place.Sheet));
            _order.Add(group);
        }

        group.Lines.Add(outcome.Place.Line);
        group.Rows++;
    }
}

/// <summary>Rows with the same reasons.</summary>
/// <param name="fate">What became of them.</param>
/// <param name="sheet">The sheet of a workbook that they are on.</param>
internal sealed class ReasonGroup(RowFate fate, string? sheet)
{
    public RowFate Fate => fate;

    public string? Sheet => sheet;

    public LineList Lines { get; } = new();

    /// <summary>How many there are; two states of one line count twice.</summary>
    public int Rows { get; set; }
}
