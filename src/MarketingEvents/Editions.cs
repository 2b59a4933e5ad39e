using System.Text.RegularExpressions;

namespace HubSpot.MarketingEvents;

/// <summary>
/// The editions of the API. All have the same operations under another prefix; a dated edition is fully supported for six
/// months and fixed for eighteen. Any later one can be named by its date, for example <c>"2027-03"</c>.
/// </summary>
public static class Editions
{
    private static readonly Regex Dated = new(@"^[0-9]{4}-[0-9]{2}(-beta)?\z", RegexOptions.CultureInvariant);

    /// <summary>The oldest edition and the default; HubSpot ends its support in September 2027.</summary>
    public const string V3 = "v3";

    /// <summary>The edition of September 2025.</summary>
    public const string September2025 = "2025-09";

    /// <summary>The edition of March 2026.</summary>
    public const string March2026 = "2026-03";

    /// <summary>The edition of September 2026.</summary>
    public const string September2026 = "2026-09";

    internal static bool IsKnownForm(string? edition) => edition is not null && (edition == V3 || Dated.IsMatch(edition));

    internal static string PrefixOf(string edition)
        => edition == V3 ? "/marketing/v3/marketing-events" : "/marketing/marketing-events/" + edition;
}
