namespace HubSpot.MarketingEvents.Delivery;

/// <summary>Whom a failure concerns: what would meet the same waits.</summary>
internal enum FailureScope
{
    /// <summary>One request only.</summary>
    Request,

    /// <summary>The event: it is not known, or the service fails over what is sent for it.</summary>
    Event,

    /// <summary>The account for a while: its limit is used up, or the service cannot be reached.</summary>
    Account,

    /// <summary>The account until somebody does something: its token is refused or missing.</summary>
    Pause,
}
