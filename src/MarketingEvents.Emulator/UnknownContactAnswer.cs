namespace HubSpot.MarketingEvents.Emulator;

/// <summary>What a contact id that nobody has does. What the real service does is unknown.</summary>
public enum UnknownContactAnswer
{
    /// <summary>An entry in 'errors' names the id.</summary>
    ErrorEntry,

    /// <summary>Left out without a word.</summary>
    SilentDrop,

    /// <summary>The whole batch is refused with 400.</summary>
    RefuseBatch,
}
