namespace HubSpot.MarketingEvents.Attendees;

/// <summary>What a file can leave open.</summary>
public enum QuestionSubject
{
    /// <summary>Answered by <see cref="AttendeeFileOptions.TimeZone"/>.</summary>
    TimeZone = 1,

    /// <summary>Answered by <see cref="AttendeeFileOptions.DateOrder"/>.</summary>
    DateOrder,

    /// <summary>Answered by <see cref="AttendeeFileOptions.Date"/>.</summary>
    Date,

    /// <summary>Answered by <see cref="AttendeeFileOptions.State"/>.</summary>
    State,

    /// <summary>Answered by <see cref="AttendeeFileOptions.EventStart"/> and <see cref="AttendeeFileOptions.EventEnd"/>.</summary>
    EventTimes,
}
