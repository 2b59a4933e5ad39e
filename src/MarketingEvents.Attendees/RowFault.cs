namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Why a row of a file is rejected.</summary>
public enum RowFault
{
    /// <summary>There is neither an address nor a contact id: a caller by phone, or a guest.</summary>
    NoAddress = 1,

    /// <summary>The text in the address column is not an e-mail address.</summary>
    UnusableAddress,

    /// <summary>The text in the contact id column is not a whole number.</summary>
    UnusableContactId,

    /// <summary>The row has more values than the table has columns, so values may stand in the wrong columns.</summary>
    TooManyValues,

    /// <summary>A text is not a time in any known form.</summary>
    UnreadableTime,

    /// <summary>The clocks of the time zone show the time twice or never.</summary>
    TimeNotInZone,

    /// <summary>Neither the row nor the caller says when; the start and end of the event can stand in.</summary>
    MissingTime,

    /// <summary>The person leaves before joining, or stays for less than one second, which HubSpot does not store.</summary>
    UnusableStay,

    /// <summary>The row names no state, and the caller gave none.</summary>
    MissingState,

    /// <summary>The word in a state or status column is not known.</summary>
    UnknownState,

    /// <summary>A line of a JSON lines file is not a JSON object.</summary>
    UnreadableLine,
}
