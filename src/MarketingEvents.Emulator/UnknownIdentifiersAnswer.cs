namespace HubSpot.MarketingEvents.Emulator;

/// <summary>What the identifiers of an unknown external event id are. Both have been observed.</summary>
public enum UnknownIdentifiersAnswer
{
    /// <summary>200 with total 0.</summary>
    EmptyPage,

    /// <summary>404.</summary>
    NotFound,
}
