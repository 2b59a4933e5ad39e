namespace HubSpot.MarketingEvents;

/// <summary>Spreads waits, so that clients that failed together do not come back together.</summary>
internal static class Jitter
{
    private static readonly Random Source = new();

    public static double Next(double least, double most)
    {
        lock (Source)
        {
            return least + ((most - least) * Source.NextDouble());
        }
    }
}
