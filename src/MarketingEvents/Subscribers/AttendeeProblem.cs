namespace HubSpot.MarketingEvents;

/// <summary>One thing that is wrong with one attendee.</summary>
public sealed class AttendeeProblem
{
    internal AttendeeProblem(int index, string property, SubscriberState state, AttendeeRule rule, string reason)
    {
        Index = index;
        Property = property;
        State = state;
        Rule = rule;
        Reason = reason;
    }

    /// <summary>The position in the input, from 0.</summary>
    public int Index { get; }

    /// <summary>The property by its name on the wire; 'contactId' and 'email' for who the attendee is.</summary>
    public string Property { get; }

    /// <summary>The state that the attendee was checked for.</summary>
    public SubscriberState State { get; }

    /// <summary>The rule that is broken.</summary>
    public AttendeeRule Rule { get; }

    /// <summary>One sentence for people. It quotes ids and times, never an e-mail address.</summary>
    public string Reason { get; }

    /// <summary>The position of the attendee that this one contradicts, for <see cref="AttendeeRule.OneMeaningPerInstant"/>; null for other rules.</summary>
    public int? OtherIndex { get; internal init; }

    /// <summary>Position and reason in one line.</summary>
    public override string ToString() => $"attendees[{Index}]: {Reason}";
}
