using System.Globalization;
using System.Text.RegularExpressions;

namespace HubSpot.MarketingEvents.Attendees;

/// <summary>A time of day, with an offset from UTC where the text has one.</summary>
internal static partial class ClockParts
{
    public static bool TryRead(string text, bool isBehindDate, out long ticks, out int? offsetMinutes)
    {
        (ticks, offsetMinutes) = (0, null);
        var match = Clock().Match(text);
        // A dot between hours and minutes is a time only where a date makes that clear; so are hours alone only with AM or PM.
        if (!match.Success || (match.Groups["dot"].Success && !isBehindDate) || (!match.Groups["minute"].Success && !match.Groups["half"].Success))
        {
            return false;
        }

        var (hour, minute, second) = (Value(match, "hour"), Value(match, "minute"), Value(match, "second"));
        if (match.Groups["half"] is { Success: true } half)
        {
            // 16:30 PM says 16:30 twice; 0:30 AM is written by some programs for 12:30 AM.
            var isAfternoon = half.Value[0] is 'P' or 'p';
            if (hour > 12 && !isAfternoon)
            {
                return false;
            }

            hour = hour == 12 ? (isAfternoon ? 12 : 0) : hour < 12 && isAfternoon ? hour + 12 : hour;
        }

        if (hour > 23 || minute > 59 || second > 59 || !ZoneText.TryReadOffset(match.Groups["zone"].Value, out offsetMinutes))
        {
            return false;
        }

        ticks = new TimeSpan(hour, minute, second).Ticks + Fraction(match.Groups["fraction"].Value);
        return true;
    }

    // The service keeps milliseconds, so further digits are cut.
    private static long Fraction(string digits)
        => digits.Length == 0 ? 0 : int.Parse(digits.PadRight(3, '0')[..3], CultureInfo.InvariantCulture) * TimeSpan.TicksPerMillisecond;

    private static int Value(Match match, string group)
        => match.Groups[group] is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        """
        ^ (?<hour> [0-9]{1,2} )
        ( ( : | (?<dot> \. ) ) (?<minute> [0-9]{2} ) ( [:.] (?<second> [0-9]{2} ) ( [.,] (?<fraction> [0-9]{1,9} ) )? )? )?
        ( \x20? (?<half> [AaPp] ) \.? \x20? [Mm] \.? (?![A-Za-z]) )?
        ( \x20? Uhr )?
        \x20? (?<zone> \S .* )? $
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Clock();
}
