using System.Globalization;

namespace HubSpot.MarketingEvents.Emulator.Attendance;

/// <summary>From when to when somebody attended.</summary>
internal readonly record struct Stay(DateTimeOffset Joined, DateTimeOffset Left)
{
    public TimeSpan Length => Left - Joined;

    /// <summary>The stay that an input names; null when one of its times is missing or not readable.</summary>
    public static Stay? Of(AttendanceInput input)
        => Instant(input, "joinedAt") is { } joined && Instant(input, "leftAt") is { } left ? new Stay(joined, left) : null;

    private static DateTimeOffset? Instant(AttendanceInput input, string name)
        => DateTimeOffset.TryParse(input.Properties.GetValueOrDefault(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
}
