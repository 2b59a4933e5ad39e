namespace HubSpot.MarketingEvents.Cli;

/// <summary>What a column of an attendee list holds.</summary>
internal enum Column
{
    /// <summary>The verb: register, attend or cancel.</summary>
    State,

    Email,

    ContactId,

    /// <summary>When it happened, whatever the state.</summary>
    InteractionDateTime,

    /// <summary>When it happened, for rows that register.</summary>
    RegisteredAt,

    /// <summary>When it happened, for rows that cancel.</summary>
    CancelledAt,

    JoinedAt,

    LeftAt,

    /// <summary>For a contact that the call creates.</summary>
    FirstName,

    /// <summary>For a contact that the call creates.</summary>
    LastName,
}
