namespace HubSpot.MarketingEvents;

/// <summary>Chance that spreads waits, so that clients that failed together do not come back together.</summary>
internal static class Jitter
{
    private static readonly Random Source = new();

    /// <summary>A number from 0 to 1, for any thread.</summary>
    public static double Next()
    {
        lock (Source)
        {
            return Source.NextDouble();
        }
    }
}
