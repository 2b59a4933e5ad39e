namespace HubSpot.MarketingEvents;

/// <summary>Why an attendee is not confirmed.</summary>
public enum OutcomeReasonKind
{
    /// <summary>Rejected: a rule failed; nothing was sent.</summary>
    Validation = 1,

    /// <summary>Rejected: the service refused this very input.</summary>
    Service = 2,

    /// <summary>Unconfirmed: the service did not take the request, or it was never made.</summary>
    NotSent = 3,

    /// <summary>Unconfirmed: it may or may not have been recorded; the answer or the read-back failed.</summary>
    Unknown = 4,

    /// <summary>Unconfirmed: sent and accepted, but no row showed it before the deadline. HubSpot drops some writes silently.</summary>
    NotVisible = 5,

    /// <summary>Unconfirmed: a later row puts the contact into another state.</summary>
    Superseded = 6,
}
