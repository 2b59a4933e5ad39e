namespace HubSpot.MarketingEvents.Attendees;

/// <summary>What a column of an attendee file can hold.</summary>
public enum AttendeeField
{
    /// <summary>The e-mail address; 'email' in a mapping.</summary>
    Email = 1,

    /// <summary>HubSpot's id of the contact; 'contact-id' in a mapping.</summary>
    ContactId,

    /// <summary>First and last name together; it is not sent. 'name' in a mapping.</summary>
    Name,

    /// <summary>The first name, for contacts that HubSpot creates; 'first-name' in a mapping.</summary>
    FirstName,

    /// <summary>The last name, for contacts that HubSpot creates; 'last-name' in a mapping.</summary>
    LastName,

    /// <summary>When the person registered, or whether; 'registered' in a mapping.</summary>
    Registered,

    /// <summary>Whether the registration was approved; 'approval' in a mapping.</summary>
    Approval,

    /// <summary>When the person joined; 'joined' in a mapping.</summary>
    Joined,

    /// <summary>When the person left; 'left' in a mapping.</summary>
    Left,

    /// <summary>How long the person stayed, used where the leave time is missing; 'duration' in a mapping.</summary>
    Duration,

    /// <summary>Whether the person attended, or when the person checked in; 'attended' in a mapping.</summary>
    Attended,

    /// <summary>When the person cancelled, or whether; 'cancelled' in a mapping.</summary>
    Cancelled,

    /// <summary>One of register, attend, cancel; 'state' in a mapping.</summary>
    State,

    /// <summary>A word such as registered, checked in, refunded; 'status' in a mapping.</summary>
    Status,

    /// <summary>When it happened, whatever the state; 'interaction-time' in a mapping.</summary>
    InteractionTime,

    /// <summary>Organizer, presenter, attendee; 'role' in a mapping.</summary>
    Role,

    /// <summary>The time zone of the row's times; 'time-zone' in a mapping.</summary>
    TimeZone,
}
