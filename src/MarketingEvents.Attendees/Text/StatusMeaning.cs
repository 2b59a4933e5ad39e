namespace HubSpot.MarketingEvents.Attendees;

/// <summary>What a word in a status column says.</summary>
internal enum StatusMeaning : byte
{
    Registered = 1,

    /// <summary>Came, which implies a registration.</summary>
    Attended,

    /// <summary>Declined, refunded, waiting or invited: neither registered nor attended.</summary>
    NotRegistered,
}
