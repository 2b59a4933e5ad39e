namespace HubSpot.MarketingEvents.Attendees;

/// <summary>How much of an instant a text gives.</summary>
internal enum TimeKind : byte
{
    None,

    Unreadable,

    /// <summary>Ten digits: an epoch in seconds, where the service takes milliseconds.</summary>
    EpochSeconds,

    /// <summary>A point in time.</summary>
    Instant,

    /// <summary>A date, with or without a time of day, on the clocks of some zone.</summary>
    Dated,

    /// <summary>A time of day alone.</summary>
    TimeOfDay,
}
