namespace HubSpot.MarketingEvents.Delivery;

/// <summary>Waits that double with each failure in a row.</summary>
/// <param name="First">The first wait.</param>
/// <param name="Longest">Where they stop growing.</param>
internal sealed record Backoff(TimeSpan First, TimeSpan Longest)
{
    /// <param name="failures">How many failures there were before, from 0.</param>
    public TimeSpan After(int failures)
        => failures >= 30 || First * Math.Pow(2, failures) >= Longest ? Longest : First * Math.Pow(2, failures);
}
