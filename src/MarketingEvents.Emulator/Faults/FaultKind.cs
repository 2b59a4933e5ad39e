namespace HubSpot.MarketingEvents.Emulator;

/// <summary>In which way a fault changes what a client sees.</summary>
internal enum FaultKind
{
    /// <summary>Nothing but a delay.</summary>
    None,

    /// <summary>Another answer.</summary>
    Answer,

    /// <summary>No answer until the client gives up.</summary>
    Hang,

    /// <summary>A broken connection.</summary>
    Reset,

    /// <summary>Half a body, and then a broken connection.</summary>
    Truncate,

    /// <summary>No body.</summary>
    Empty,

    /// <summary>The body under another content type.</summary>
    ContentType,

    /// <summary>The body in pieces.</summary>
    Slow,
}
