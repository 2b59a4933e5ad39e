namespace HubSpot.MarketingEvents.Emulator;

/// <summary>How attendance calls are answered before their batch is done.</summary>
public enum BatchAnswer
{
    /// <summary>COMPLETE at once, as every observed call.</summary>
    Complete,

    /// <summary>PENDING, to be asked for at an address in the answer; PROCESSING until it is done.</summary>
    PendingWithLink,

    /// <summary>PENDING without an address: only reading back tells more.</summary>
    PendingWithoutLink,

    /// <summary>PENDING with an address on another host, as an attacker would give it.</summary>
    PendingWithForeignLink,

    /// <summary>PENDING with an address, PROCESSING for ever, and nothing is stored.</summary>
    NeverComplete,

    /// <summary>CANCELED, and nothing is stored.</summary>
    Canceled,
}
