using System.Globalization;
using System.Text.RegularExpressions;

namespace HubSpot.MarketingEvents.Attendees;

/// <summary>The date at the beginning of a text.</summary>
internal static partial class DateParts
{
    /// <summary>The date and what stands behind it; whether the numbers are a date of the calendar is not checked.</summary>
    public static bool TryRead(string text, out TimeValue date, out string rest)
    {
        if (YearFirst().Match(text) is { Success: true } iso)
        {
            (date, rest) = (Dated(iso, "year", "month", "day"), iso.Groups["rest"].Value.Trim());
            return true;
        }

        if (Numbers().Match(text) is { Success: true } numbers)
        {
            date = Dated(numbers, "year", "first", "second") with { IsOrderOpen = true };
            // With dots, every country writes the day first.
            if (numbers.Groups["separator"].Value == ".")
            {
                date = date with { First = date.Second, Second = date.First, IsOrderOpen = false };
            }

            rest = numbers.Groups["rest"].Value.Trim();
            return true;
        }

        foreach (var words in (ReadOnlySpan<Match>)[MonthFirst().Match(text), DayFirst().Match(text)])
        {
            if (words.Success && MonthNames.Find(words.Groups["month"].Value) is { } month)
            {
                (date, rest) = (new TimeValue(TimeKind.Dated, Year: YearOf(words), First: month, Second: Value(words, "day")), words.Groups["rest"].Value.Trim());
                return true;
            }
        }

        (date, rest) = (default, text);
        return false;
    }

    private static TimeValue Dated(Match match, string year, string first, string second)
        => new(TimeKind.Dated, Year: Century(match.Groups[year].Value), First: Value(match, first), Second: Value(match, second));

    private static int YearOf(Match match) => Century(match.Groups["year"].Value);

    private static int Century(string year) => int.Parse(year, CultureInfo.InvariantCulture) + (year.Length == 2 ? 2000 : 0);

    private static int Value(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private const string Rest = @"(?:(?:,? ?[Tt]?|,? (?:at|um|\u00E0|a las|alle|om|kl\.?) ) ?(?=[0-9])(?<rest>[0-9].*))?$";

    [GeneratedRegex(@"^(?<year>[0-9]{4})(?<separator>[-/.])(?<month>[0-9]{1,2})\k<separator>(?<day>[0-9]{1,2})(?![0-9])" + Rest, RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?:\p{L}{2,12}\.?,? )?(?<first>[0-9]{1,2})(?<separator>[-/.])(?<second>[0-9]{1,2})\k<separator>(?<year>[0-9]{4}|[0-9]{2})(?![0-9])" + Rest, RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(?:\p{L}{2,12}\.?,? )?(?<month>\p{L}{3,12})\.? (?<day>[0-9]{1,2})(?:st|nd|rd|th)?,? (?<year>[0-9]{4})(?![0-9])" + Rest, RegexOptions.CultureInvariant)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"^(?:\p{L}{2,12}\.?,? )?(?<day>[0-9]{1,2})(?:st|nd|rd|th|\.|\u00BA)?[ -](?:de )?(?<month>\p{L}{3,12})\.?,?[ -](?:de )?(?<year>[0-9]{4}|[0-9]{2})(?![0-9])" + Rest, RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();
}
