namespace HubSpot.MarketingEvents.Emulator;

/// <summary>How the share of an event that somebody attended is written. What the real service writes is unknown.</summary>
public enum AttendancePercentageForm
{
    /// <summary>'0.42'.</summary>
    Fraction,

    /// <summary>'42'.</summary>
    Number,

    /// <summary>'42%'.</summary>
    NumberWithSign,
}
