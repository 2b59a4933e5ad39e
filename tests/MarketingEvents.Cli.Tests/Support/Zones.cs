namespace HubSpot.MarketingEvents.Cli.Tests;

/// <summary>A time zone of its own, because not every machine knows the usual ones.</summary>
internal static class Zones
{
    /// <summary>One hour before UTC, in summer two, with the changes of central Europe: the last Sundays of March at 2 and October at 3.</summary>
    public static TimeZoneInfo WithSummerTime { get; } = TimeZoneInfo.CreateCustomTimeZone(
        "Summer", TimeSpan.FromHours(1), "Summer", "Winter", "Summer",
        [
            TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
                DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromHours(1),
                TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 2, 0, 0), 3, 5, DayOfWeek.Sunday),
                TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 3, 0, 0), 10, 5, DayOfWeek.Sunday)),
        ]);
}
