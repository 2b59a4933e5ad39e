using System.Globalization;
using System.Text.RegularExpressions;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Reads a time: ISO 8601 with an offset or 'Z', or epoch milliseconds. Without an offset a time zone must say what is meant.</summary>
internal static partial class TimeText
{
    private static readonly string[] LocalFormats = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];

    /// <summary>Epoch milliseconds, or why there are none.</summary>
    public static (long Milliseconds, RowFault? Fault) Read(string text, TimeZoneInfo? zone)
    {
        // Whether a number is seconds by mistake is for the SDK's check to say.
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds))
        {
            return (milliseconds, null);
        }

        var match = Iso8601().Match(text);
        if (!match.Success
            || !DateTime.TryParseExact($"{match.Groups["date"]} {match.Groups["time"]}", LocalFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return (0, RowFault.UnreadableTime);
        }

        local = local.AddMilliseconds(MillisecondsOf(match.Groups["fraction"].Value));
        if (match.Groups["sign"].Success || match.Groups["utc"].Success)
        {
            return OffsetOf(match) is { } offset ? Instant(local, offset) : (0, RowFault.UnreadableTime);
        }

        return zone is null ? (0, RowFault.TimeWithoutOffset) : InZone(local, zone);
    }

    // At the end of summer time an hour comes twice, at its beginning one is missing: such a time says nothing.
    private static (long Milliseconds, RowFault? Fault) InZone(DateTime local, TimeZoneInfo zone)
        => zone.IsInvalidTime(local) || zone.IsAmbiguousTime(local) ? (0, RowFault.TimeNotInZone) : Instant(local, zone.GetUtcOffset(local));

    // In ticks, because a DateTime cannot hold the UTC of the first and last hours of its own range.
    private static (long Milliseconds, RowFault? Fault) Instant(DateTime local, TimeSpan offset)
        => ((local.Ticks - offset.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond, null);

    private static TimeSpan? OffsetOf(Match match)
    {
        if (match.Groups["utc"].Success)
        {
            return TimeSpan.Zero;
        }

        var (hours, minutes) = (Number(match.Groups["hours"].Value), Number(match.Groups["minutes"].Value));
        var offset = new TimeSpan(hours, minutes, 0);
        return hours <= 14 && minutes < 60 ? (match.Groups["sign"].Value == "-" ? -offset : offset) : null;
    }

    // Digits behind the third are cut, as the service keeps milliseconds.
    private static int MillisecondsOf(string fraction) => Number(fraction.PadRight(3, '0')[..3]);

    private static int Number(string digits) => digits.Length == 0 ? 0 : int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """
        ^ (?<date> [0-9]{4}-[0-9]{2}-[0-9]{2} ) [T\x20]
        ( (?<time> [0-9]{2}:[0-9]{2}:[0-9]{2} ) [.,] (?<fraction> [0-9]{1,9} ) | (?<time> [0-9]{2}:[0-9]{2} (:[0-9]{2})? ) )
        \x20? ( (?<utc> Z ) | (?<sign> [+-] ) (?<hours> [0-9]{2} ) ( :? (?<minutes> [0-9]{2} ) )? )? \z
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Iso8601();
}
