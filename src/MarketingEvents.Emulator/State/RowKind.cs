namespace HubSpot.MarketingEvents.Emulator.State;

/// <summary>What a row of a breakdown is, as far as filters and counters need it.</summary>
internal enum RowKind
{
    /// <summary>REGISTERED, and the state of its contact in the event: a no-show once the event is over.</summary>
    OpenRegistration,

    /// <summary>REGISTERED, and another row is the state of the contact.</summary>
    EarlierRegistration,

    Attended,

    Cancelled,

    NoShow,

    /// <summary>A word that no filter names; tests can seed one.</summary>
    Other,
}
