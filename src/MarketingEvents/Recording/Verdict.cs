namespace HubSpot.MarketingEvents;

/// <summary>What is known about one attendee after recording.</summary>
public enum Verdict
{
    /// <summary>Read back: a row of this contact has an accepted state and the very instant that was sent.</summary>
    Confirmed = 1,

    /// <summary>Read back: the contact is in the requested state, but by a row with another instant, so this write is not proven.</summary>
    AlreadyInState = 2,

    /// <summary>Not recorded: refused here before sending, or by the service for this very input.</summary>
    Rejected = 3,

    /// <summary>Not proven: not sent, in doubt, not visible in time, or overtaken by a later row.</summary>
    Unconfirmed = 4,
}
