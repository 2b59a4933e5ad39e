namespace HubSpot.MarketingEvents;

/// <summary>How machines share the rate limit of an account.</summary>
public sealed class SharedRateLimitOptions
{
    /// <summary>
    /// What the count is called in Redis. All machines that call for one app in one account need the same; others need another. Default:
    /// "hubspot-events:" and the name of the account, or "default" for the account without a name.
    /// </summary>
    public string? Key { get; set; }

    /// <summary>
    /// The share of this process while Redis cannot be reached, for example a third of the limit where three processes run. Default null: calls
    /// fail with <see cref="HubSpotTransportException"/> until Redis is back.
    /// </summary>
    public RateLimit? Fallback { get; set; }
}
