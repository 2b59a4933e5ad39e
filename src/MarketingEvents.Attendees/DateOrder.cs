namespace HubSpot.MarketingEvents.Attendees;

/// <summary>How a date of three numbers such as 5/04/2026 is read.</summary>
public enum DateOrder
{
    /// <summary>5/04/2026 is the fifth of April.</summary>
    DayFirst = 1,

    /// <summary>5/04/2026 is the fourth of May.</summary>
    MonthFirst = 2,
}
