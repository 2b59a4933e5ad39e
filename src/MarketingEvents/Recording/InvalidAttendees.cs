namespace HubSpot.MarketingEvents;

/// <summary>What to do when the check finds problems.</summary>
public enum InvalidAttendees
{
    /// <summary>The invalid ones end Rejected, the others are sent.</summary>
    SendTheOthers = 1,

    /// <summary>Nothing is sent: one <see cref="AttendeeValidationException"/> with all problems.</summary>
    SendNothing = 2,
}
