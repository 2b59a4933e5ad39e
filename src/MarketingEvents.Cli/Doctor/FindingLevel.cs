namespace HubSpot.MarketingEvents.Cli;

/// <summary>What became of a check.</summary>
internal enum FindingLevel
{
    /// <summary>It is as it should be.</summary>
    Ok,

    /// <summary>It could not be checked.</summary>
    Unknown,

    /// <summary>Commands work, but something is to be mended.</summary>
    Warning,

    /// <summary>Commands fail until this is mended.</summary>
    Failed,
}
