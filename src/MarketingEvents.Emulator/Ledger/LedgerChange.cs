namespace HubSpot.MarketingEvents.Emulator;

/// <summary>What a request did to the stored state.</summary>
public enum LedgerChange
{
    /// <summary>An attendance was recorded.</summary>
    AttendanceRecorded,

    /// <summary>An attendance was accepted before; the repeat changed nothing.</summary>
    AttendanceRepeated,

    /// <summary>An attendance was answered, and nothing was stored; the reason says why.</summary>
    AttendanceDropped,

    /// <summary>A contact was created.</summary>
    ContactCreated,

    /// <summary>An event was created.</summary>
    EventCreated,

    /// <summary>An event was changed.</summary>
    EventUpdated,

    /// <summary>An event was cancelled.</summary>
    EventCancelled,

    /// <summary>An event was completed.</summary>
    EventCompleted,

    /// <summary>An event was deleted.</summary>
    EventDeleted,

    /// <summary>A list was associated with an event.</summary>
    ListAssociated,

    /// <summary>A list was disassociated from an event.</summary>
    ListDisassociated,

    /// <summary>The address for unknown events was set.</summary>
    SettingsChanged,
}
