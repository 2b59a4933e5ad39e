namespace HubSpot.MarketingEvents;

/// <summary>Random numbers that spread waits, so that clients that failed together do not come back together.</summary>
internal static class Jitter
{
    private static readonly Random Source = new Random();

    /// <summary>A number from 0 to 1. Safe for several threads.</summary>
    public static double Next()
    {
        lock (Source)
        {
            return Source.NextDouble();
        }
    }
}
