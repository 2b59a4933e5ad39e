using System.Globalization;
using System.Text.RegularExpressions;

namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Reads how long somebody stayed: 1h 13m 42s, 1 hr 2 min, 58 min, 1:00:00, or whole minutes.</summary>
internal static partial class DurationText
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <param name="text">The text of the cell.</param>
    /// <param name="isSeconds">Whether the header says that a bare number counts seconds.</param>
    public static TimeSpan? Read(string text, bool isSeconds)
    {
        var plain = text.Trim();
        if (plain.Length is 0 or > 40)
        {
            return null;
        }

        var duration = Colons().Match(plain) is { Success: true } clock ? Sum(clock)
            : Bare().IsMatch(plain) ? OfNumber(plain, isSeconds)
            : Units().Match(plain) is { Success: true } units ? Sum(units)
            : null;
        return duration is { } known && known > TimeSpan.Zero && known <= Longest ? known : null;
    }

    private static TimeSpan? OfNumber(string text, bool isSeconds)
    {
        var value = double.Parse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return value > Longest.TotalSeconds ? null : isSeconds ? TimeSpan.FromSeconds(value) : TimeSpan.FromMinutes(value);
    }

    private static TimeSpan Sum(Match match)
        => TimeSpan.FromSeconds((Value(match, "h") * 3600L) + (Value(match, "m") * 60L) + Value(match, "s"));

    private static int Value(Match match, string group)
        => match.Groups[group] is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<h>[0-9]{1,3}):(?<m>[0-9]{2}):(?<s>[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Colons();

    [GeneratedRegex(@"^[0-9]{1,6}(?:[.,][0-9]{1,6})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    // The first letters tell hours, minutes and seconds in English, German, Spanish, French, Italian, Dutch and Portuguese.
    [GeneratedRegex(
        @"^(?=[0-9])(?:(?<h>[0-9]{1,3}) ?(?:h|std|u|ore?)\p{L}*\.?[, ]*)?(?:(?<m>[0-9]{1,5}) ?m\p{L}*\.?[, ]*)?(?:(?<s>[0-9]{1,6}) ?s\p{L}*\.?)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Units();
}
