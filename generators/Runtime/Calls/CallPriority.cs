namespace HubSpot.MarketingEvents;

/// <summary>Which calls go first when calls wait for the rate limit. Calls of equal priority go in the order in which they came.</summary>
public enum CallPriority
{
    /// <summary>After all others: imports, synchronisations.</summary>
    Low = -1,

    /// <summary>The default.</summary>
    Normal = 0,

    /// <summary>Before all others: somebody waits for the answer.</summary>
    High = 1,
}
