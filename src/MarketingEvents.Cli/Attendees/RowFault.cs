namespace HubSpot.MarketingEvents.Cli;

/// <summary>Why a row cannot be read; such a row is rejected before the SDK sees it.</summary>
internal enum RowFault
{
    WrongNumberOfValues,
    BadQuotes,
    DamagedText,
    MissingState,
    UnknownState,
    UnreadableContactId,
    UnreadableTime,
    TimeWithoutOffset,
    TimeNotInZone,
}
