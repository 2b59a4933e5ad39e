namespace HubSpot.MarketingEvents.Emulator;

/// <summary>What a malformed e-mail address in a batch does. What the real service does is unknown.</summary>
public enum MalformedAddressAnswer
{
    /// <summary>The whole batch is refused with 400.</summary>
    RefuseBatch,

    /// <summary>The others are stored; the address gets an entry in 'errors'.</summary>
    ErrorEntry,

    /// <summary>The others are stored; the address is left out without a word.</summary>
    SilentDrop,
}
