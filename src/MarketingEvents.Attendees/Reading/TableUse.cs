namespace HubSpot.MarketingEvents.Attendees;

/// <summary>What the rows of a table are.</summary>
internal enum TableUse
{
    Attendees,

    /// <summary>Hosts, panelists: taken only when asked for.</summary>
    Organizers,

    /// <summary>The same again in another form, or something else.</summary>
    None,
}
