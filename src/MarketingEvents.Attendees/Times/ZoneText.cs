using System.Globalization;
using System.Text.RegularExpressions;

namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Time zones as files write them. Abbreviations that several countries use (CST, IST, BST, AST) say nothing.</summary>
internal static partial class ZoneText
{
    private const string FixedPrefix = "UTC offset ";

    private static readonly Dictionary<string, int?> Abbreviations = Index<int?>(
        (0, ["Z", "UTC", "GMT", "WET"]),
        (60, ["WEST", "CET", "MEZ"]),
        (120, ["CEST", "MESZ", "EET"]),
        (180, ["EEST", "MSK"]),
        (-240, ["EDT"]),
        (-300, ["EST", "CDT"]),
        (-360, ["MDT"]),
        (-420, ["MST", "PDT"]),
        (-480, ["PST"]),
        (480, ["HKT", "SGT"]),
        (540, ["JST", "KST"]),
        (600, ["AEST"]),
        (660, ["AEDT"]),
        (720, ["NZST"]),
        (780, ["NZDT"]),
        (null, ["CST", "IST", "BST", "AST", "ET", "CT", "MT", "PT"]));

    // The names that web frameworks and Zoom print, where they are no names of the time zone database.
    private static readonly Dictionary<string, string> Names = Index(
        ("America/New_York", ["easterntime", "eastern"]),
        ("America/Chicago", ["centraltime", "central"]),
        ("America/Denver", ["mountaintime", "mountain"]),
        ("America/Los_Angeles", ["pacifictime", "pacific"]),
        ("America/Phoenix", ["arizona"]),
        ("America/Anchorage", ["alaska"]),
        ("Pacific/Honolulu", ["hawaii"]),
        ("America/Sao_Paulo", ["brasilia"]),
        ("Europe/London", ["london"]),
        ("Europe/Dublin", ["dublin"]),
        ("Europe/Lisbon", ["lisbon"]),
        ("Europe/Berlin", ["berlin"]),
        ("Europe/Paris", ["paris"]),
        ("Europe/Madrid", ["madrid"]),
        ("Europe/Rome", ["rome"]),
        ("Europe/Amsterdam", ["amsterdam"]),
        ("Europe/Brussels", ["brussels"]),
        ("Europe/Stockholm", ["stockholm"]),
        ("Europe/Vienna", ["vienna"]),
        ("Europe/Warsaw", ["warsaw"]),
        ("Asia/Kolkata", ["newdelhi"]),
        ("Asia/Singapore", ["singapore"]),
        ("Asia/Tokyo", ["tokyo"]),
        ("Australia/Sydney", ["sydney"]));

    /// <summary>The offset behind a time; null minutes for an abbreviation that says nothing. False when the text is no zone at all.</summary>
    public static bool TryReadOffset(string text, out int? minutes)
    {
        minutes = null;
        var zone = text.Trim();
        if (zone is ['(', .., ')'])
        {
            zone = zone[1..^1].Trim();
        }

        if (zone.Length == 0 || Abbreviations.TryGetValue(zone, out minutes))
        {
            return true;
        }

        if (Offset().Match(zone) is not { Success: true } match)
        {
            return false;
        }

        var hours = int.Parse(match.Groups["hours"].Value, CultureInfo.InvariantCulture);
        var rest = match.Groups["minutes"] is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : 0;
        if (hours > 14 || rest > 59)
        {
            return false;
        }

        minutes = ((hours * 60) + rest) * (match.Groups["sign"].Value is "-" or "\u2212" ? -1 : 1);
        return true;
    }

    /// <summary>The zone of a cell or of a header such as 'Join Time (Europe/Berlin)'; null when it names none.</summary>
    public static TimeZoneInfo? Find(string text)
    {
        var name = text.Trim();
        if (name.Length is 0 or > 80)
        {
            return null;
        }

        if (TryReadOffset(name, out var minutes))
        {
            return minutes is { } known ? Fixed(known) : null;
        }

        if (Names.TryGetValue(HeaderText.Normalized(WithoutNote(name)), out var id) || IsZoneName(name))
        {
            return TimeZoneInfo.TryFindSystemTimeZoneById(id ?? name, out var zone) ? zone : null;
        }

        // '(GMT+01:00) Berlin' and '(UTC-05:00) Eastern Time': the offset in front is the one of winter.
        var close = name.IndexOf(')', StringComparison.Ordinal);
        return name[0] == '(' && close > 0 ? Find(name[(close + 1)..]) ?? Find(name[..(close + 1)]) : null;
    }

    /// <summary>The zone that <see cref="Find"/> gave this id.</summary>
    public static TimeZoneInfo? OfId(string id)
        => id.StartsWith(FixedPrefix, StringComparison.Ordinal) ? Fixed(int.Parse(id[FixedPrefix.Length..], CultureInfo.InvariantCulture))
            : TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;

    // The name is looked up in a folder of the system, so it must not be able to leave it.
    private static bool IsZoneName(string text) => ZoneName().IsMatch(text);

    private static string WithoutNote(string text) => text.IndexOf('(', StringComparison.Ordinal) is var open and > 0 ? text[..open] : text;

    private static TimeZoneInfo Fixed(int minutes)
        => minutes == 0 ? TimeZoneInfo.Utc : TimeZoneInfo.CreateCustomTimeZone($"{FixedPrefix}{minutes.ToString(CultureInfo.InvariantCulture)}", TimeSpan.FromMinutes(minutes), null, null);

    private static Dictionary<string, T> Index<T>(params ReadOnlySpan<(T Value, string[] Names)> groups)
    {
        var index = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        foreach (var (value, names) in groups)
        {
            foreach (var name in names)
            {
                index.Add(name, value);
            }
        }

        return index;
    }

    [GeneratedRegex(@"^(?:UTC|GMT)? ?(?<sign>[+\-\u2212])(?<hours>[0-9]{1,2})(?::?(?<minutes>[0-9]{2}))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Offset();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z_+\-]*(?:/[A-Za-z0-9_+\-]+){1,2}$|^[A-Z][A-Za-z.]+(?: [A-Za-z.()&]+)* Standard Time$", RegexOptions.CultureInvariant)]
    private static partial Regex ZoneName();
}
