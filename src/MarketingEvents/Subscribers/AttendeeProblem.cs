namespace HubSpot.MarketingEvents;

/// <summary>One thing that is wrong with one attendee.</summary>
/// <param name="Index">The position in the input, starting at 0.</param>
/// <param name="Property">The property by its name on the wire; 'contactId' and 'email' for who the attendee is.</param>
/// <param name="State">The state that the attendee was checked for.</param>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Reason">One sentence for people. It quotes ids and times, never an e-mail address.</param>
public sealed record AttendeeProblem(int Index, string Property, SubscriberState State, AttendeeRule Rule, string Reason)
{
    /// <summary>Position and reason in one line.</summary>
    public override string ToString() => $"attendees[{Index}]: {Reason}";
}
