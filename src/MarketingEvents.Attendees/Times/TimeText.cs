using System.Globalization;
using System.Text.RegularExpressions;

namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Reads the times that reports hold, without any help from the machine's culture.</summary>
internal static partial class TimeText
{
    private const int LongestTime = 80;

    private static readonly string[] NoTime = ["", "-", "--", "---", "\u2013", "\u2014", "na", "n/a", "none", "null", "nan", "#n/a"];

    public static TimeValue Read(string text)
    {
        var plain = Plain(text);
        if (IsNone(plain))
        {
            return default;
        }

        if (plain.Length > LongestTime || !plain.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return new TimeValue(TimeKind.Unreadable);
        }

        if (Number().IsMatch(plain))
        {
            return OfNumber(plain);
        }

        return ReadParts(plain) ?? new TimeValue(TimeKind.Unreadable);
    }

    /// <summary>Whether the text is one that reports write for nothing: --, NA, or no text at all.</summary>
    public static bool IsNone(string text) => text.Length <= 4 && NoTime.Contains(text, StringComparer.OrdinalIgnoreCase);

    private static TimeValue? ReadParts(string text)
    {
        if (DateParts.TryRead(text, out var date, out var rest))
        {
            if (rest.Length == 0)
            {
                return Checked(date);
            }

            return ClockParts.TryRead(rest, isBehindDate: true, out var time, out var offset)
                ? Checked(date with { Ticks = time, HasTimeOfDay = true, OffsetMinutes = offset })
                : null;
        }

        // Some languages write the time first: '16:30:36, 20/7/2023'.
        if (TimeFirst().Match(text) is { Success: true } match
            && DateParts.TryRead(match.Groups["date"].Value, out date, out rest) && rest.Length == 0
            && ClockParts.TryRead(match.Groups["time"].Value, isBehindDate: false, out var first, out var none) && none is null)
        {
            return Checked(date with { Ticks = first, HasTimeOfDay = true });
        }

        return ClockParts.TryRead(text, isBehindDate: false, out var alone, out var zone)
            ? new TimeValue(TimeKind.TimeOfDay, alone, HasTimeOfDay: true, OffsetMinutes: zone)
            : null;
    }

    // An open order is a date in at least one way; a fixed one is a date or not.
    private static TimeValue? Checked(TimeValue date)
        => date.OnClocks(DateOrder.MonthFirst) is not null || (date.IsOrderOpen && date.OnClocks(DateOrder.DayFirst) is not null) ? date : null;

    private static TimeValue OfNumber(string text)
    {
        if (text.Length is >= 12 and <= 15 && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var epoch))
        {
            return epoch is >= 0 and <= 253402300799999
                ? new TimeValue(TimeKind.Instant, DateTime.UnixEpoch.Ticks + (epoch * TimeSpan.TicksPerMillisecond))
                : new TimeValue(TimeKind.Unreadable);
        }

        if (text.Length is 9 or 10 && text.All(char.IsAsciiDigit))
        {
            return new TimeValue(TimeKind.EpochSeconds);
        }

        // Days since 1899-12-30, as spreadsheets count; a fraction alone is a time of day.
        var isDays = double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days);
        if (!isDays || text.Length > 24)
        {
            return new TimeValue(TimeKind.Unreadable);
        }

        var ticks = (long)Math.Round(days * TimeSpan.SecondsPerDay) * TimeSpan.TicksPerSecond;
        if (days is >= 20000 and < 80000)
        {
            var date = new DateTime(1899, 12, 30).AddTicks(ticks);
            return new TimeValue(TimeKind.Dated, date.TimeOfDay.Ticks, date.Year, date.Month, date.Day, HasTimeOfDay: text.AsSpan().ContainsAny('.', ','));
        }

        return days is > 0 and < 1 && ticks < TimeSpan.TicksPerDay ? new TimeValue(TimeKind.TimeOfDay, ticks, HasTimeOfDay: true) : new TimeValue(TimeKind.Unreadable);
    }

    /// <summary>The text with plain blanks, and without what nobody sees.</summary>
    private static string Plain(string text)
    {
        if (text.Length > 4 * LongestTime)
        {
            return text;
        }

        // Most texts need no change.
        var isPlain = true;
        foreach (var character in text)
        {
            isPlain &= character is > ' ' and < '\u007F';
        }

        if (isPlain)
        {
            return text;
        }

        var characters = text.Where(character => !Invisible.Contains(character)).Select(character => char.IsWhiteSpace(character) ? ' ' : character);
        return Blanks().Replace(new string([.. characters]).Trim(), " ");
    }

    [GeneratedRegex(@"^-?[0-9]+(?:[.,][0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?<time>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: ?[AaPp]\.? ?[Mm]\.?)?),? (?<date>[0-9].*)$", RegexOptions.CultureInvariant)]
    private static partial Regex TimeFirst();

    [GeneratedRegex(" {2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
