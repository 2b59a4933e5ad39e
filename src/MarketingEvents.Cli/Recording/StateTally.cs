namespace HubSpot.MarketingEvents.Cli;

/// <summary>How many rows of a state ended with which verdict.</summary>
/// <param name="state">The state; null for rows of which nothing can be read.</param>
internal sealed class StateTally(SubscriberState? state)
{
    private readonly Dictionary<Verdict, int> _counts = [];

    public SubscriberState? State => state;

    public int Rows => _counts.Values.Sum();

    public int CountOf(Verdict verdict) => _counts.GetValueOrDefault(verdict);

    public void Add(Verdict verdict) => _counts[verdict] = CountOf(verdict) + 1;
}
