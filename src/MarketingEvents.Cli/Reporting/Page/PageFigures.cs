namespace HubSpot.MarketingEvents.Cli;

/// <summary>What the page shows, collected in one pass over the rows. Its size does not depend on that of the file.</summary>
internal sealed class PageFigures
{
    private readonly SortedDictionary<SubscriberState, Stages> _funnel = [];

    /// <summary>How many entries of a state reached which stage.</summary>
    public IEnumerable<KeyValuePair<SubscriberState, Stages>> Funnel => _funnel;

    /// <summary>Arrivals and departures, in minutes of Unix time.</summary>
    public Histogram Movements { get; } = new(series: 2);

    /// <summary>Stays in minutes.</summary>
    public Histogram Stays { get; } = new();

    /// <summary>Seconds between sending and the verdict.</summary>
    public Histogram Lags { get; } = new();

    public static async Task<PageFigures> OfAsync(IAsyncEnumerable<RecordedRow> rows)
    {
        var figures = new PageFigures();
        await foreach (var row in rows)
        {
            figures.Add(row);
        }

        return figures;
    }

    private void Add(RecordedRow row)
    {
        foreach (var attendee in row.Row.Entries.Where(entry => entry.State == SubscriberState.Attend).Select(entry => entry.Attendee))
        {
            if (attendee is { JoinedAt: { } joined, LeftAt: { } left })
            {
                Movements.Add(joined.ToUnixTimeSeconds() / 60, 0);
                Movements.Add(left.ToUnixTimeSeconds() / 60, 1);
                Stays.Add((long)(left - joined).TotalMinutes);
            }
        }

        foreach (var (outcome, entry) in row.Results)
        {
            if (outcome.State is { } state)
            {
                var before = _funnel.GetValueOrDefault(state);
                _funnel[state] = new Stages(before.InFile + 1, before.Sent + (outcome.Fate.IsUnsent ? 0 : 1), before.Confirmed + (outcome.Verdict == Verdict.Confirmed ? 1 : 0));
            }

            if (entry is { Verdict: Verdict.Confirmed, TakenAt: { } taken, SettledAt: { } settled })
            {
                Lags.Add((long)(settled - taken).TotalSeconds);
            }
        }
    }

    /// <summary>How many entries came how far.</summary>
    /// <param name="InFile">Those that the file has.</param>
    /// <param name="Sent">Those that left this machine.</param>
    /// <param name="Confirmed">Those that were read back.</param>
    internal readonly record struct Stages(int InFile, int Sent, int Confirmed);
}
