namespace HubSpot.MarketingEvents.Attendees;

/// <summary>One state of one person.</summary>
/// <param name="State">What is to be recorded.</param>
/// <param name="Attendee">Who and when.</param>
/// <param name="UsesEventTimes">Whether the start or end of the event stands in for a time that the file does not have.</param>
public sealed record AttendeeEntry(SubscriberState State, Attendee Attendee, bool UsesEventTimes)
{
    /// <summary>The state only; no address.</summary>
    public override string ToString() => State.ToString();
}
