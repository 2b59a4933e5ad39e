namespace HubSpot.MarketingEvents.Cli;

/// <summary>The outcomes of a file in numbers, and the reasons of those that are not confirmed. Its size does not depend on that of the file.</summary>
internal sealed class Tally
{
    /// <summary>How many groups of reasons are kept for each verdict.</summary>
    public const int MostReasons = 200;

    private readonly SortedDictionary<int, StateTally> _states = [];
    private readonly Dictionary<Verdict, ReasonList> _reasons = [];

    /// <summary>The numbers of each state; those of rows without one come last.</summary>
    public IEnumerable<StateTally> States => _states.Values;

    /// <summary>How many outcomes there are.</summary>
    public int Rows => States.Sum(state => state.Rows);

    /// <summary>How many registrations were stored as NO_SHOW.</summary>
    public int NoShows { get; private set; }

    /// <summary>Whether no row left this machine.</summary>
    public bool IsNothingSent { get; private set; } = true;

    public bool IsConfirmed => CountOf(Verdict.Confirmed) == Rows;

    public static async Task<Tally> OfAsync(IAsyncEnumerable<RowOutcome> outcomes)
    {
        var tally = new Tally();
        await foreach (var outcome in outcomes)
        {
            tally.Add(outcome);
        }

        return tally;
    }

    public int CountOf(Verdict verdict) => States.Sum(state => state.CountOf(verdict));

    /// <summary>Why rows ended with a verdict; rows with the same reasons are together.</summary>
    public ReasonList ReasonsOf(Verdict verdict) => _reasons.GetValueOrDefault(verdict) ?? new ReasonList();

    private void Add(RowOutcome outcome)
    {
        var place = (int?)outcome.State ?? int.MaxValue;
        if (!_states.TryGetValue(place, out var state))
        {
            _states.Add(place, state = new StateTally(outcome.State));
        }

        state.Add(outcome.Verdict);
        NoShows += outcome.Fate.IsNoShow ? 1 : 0;
        IsNothingSent &= outcome.Fate.IsUnsent;
        if (outcome.Verdict != Verdict.Confirmed)
        {
            if (!_reasons.TryGetValue(outcome.Verdict, out var reasons))
            {
                _reasons.Add(outcome.Verdict, reasons = new ReasonList());
            }

            reasons.Add(outcome);
        }
    }
}
