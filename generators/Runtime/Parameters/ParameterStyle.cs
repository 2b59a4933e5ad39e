namespace HubSpot.MarketingEvents;

/// <summary>How a list or an object is written as a parameter.</summary>
internal enum ParameterStyle
{
    /// <summary>The name again for each item.</summary>
    Repeated,

    /// <summary>Items with commas between them.</summary>
    Commas,

    /// <summary>Items with spaces between them.</summary>
    Spaces,

    /// <summary>Items with upright bars between them.</summary>
    Bars,

    /// <summary>Members of an object as name[member].</summary>
    Brackets,

    /// <summary>The whole value as JSON.</summary>
    Json,
}
