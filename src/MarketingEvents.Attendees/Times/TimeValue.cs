namespace HubSpot.MarketingEvents.Attendees;

/// <summary>A time as a file writes it, before order of day and month, date and time zone are known.</summary>
/// <param name="Kind">How much it gives.</param>
/// <param name="Ticks">Of an instant: UTC ticks. Otherwise: ticks of the time of day.</param>
/// <param name="Year">The year of a date.</param>
/// <param name="First">The month, or the first number of a date whose order is open.</param>
/// <param name="Second">The day, or the second number of a date whose order is open.</param>
/// <param name="IsOrderOpen">Whether the two numbers may be day and month.</param>
/// <param name="HasTimeOfDay">Whether a date comes with a time of day.</param>
/// <param name="OffsetMinutes">The offset from UTC, where the text has one.</param>
internal readonly record struct TimeValue(
    TimeKind Kind,
    long Ticks = 0,
    int Year = 0,
    int First = 0,
    int Second = 0,
    bool IsOrderOpen = false,
    bool HasTimeOfDay = false,
    int? OffsetMinutes = null)
{
    /// <summary>Whether the text gives any time.</summary>
    public bool IsTime => Kind is TimeKind.Instant or TimeKind.Dated or TimeKind.TimeOfDay;

    /// <summary>Whether an instant needs a time zone from elsewhere.</summary>
    public bool NeedsZone => Kind is TimeKind.Dated or TimeKind.TimeOfDay && OffsetMinutes is null;

    /// <summary>The day and time on the clocks; null when the order makes it no date.</summary>
    public DateTime? OnClocks(DateOrder? order)
    {
        var (month, day) = IsOrderOpen && order == DateOrder.DayFirst ? (Second, First) : (First, Second);
        return Year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(Year, month)
            ? new DateTime(Year, month, day).AddTicks(Ticks)
            : null;
    }
}
