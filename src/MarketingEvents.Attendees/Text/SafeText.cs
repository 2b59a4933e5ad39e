using System.Globalization;
using System.Text;

namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Texts of a file in messages: no control or direction characters, nothing that could be an address, never long.</summary>
internal static class SafeText
{
    private const int LongestQuote = 40;

    /// <summary>The text in quotation marks, or its length where it could hold an address.</summary>
    public static string Quoted(string text)
        => CouldBeAddress(text) || text.Length > LongestQuote ? $"a text of {text.Length.ToString(CultureInfo.InvariantCulture)} characters" : $"'{Escaped(text)}'";

    /// <summary>The text itself, for names of columns and files.</summary>
    public static string Shown(string text, int longest = LongestQuote)
    {
        if (CouldBeAddress(text))
        {
            return $"(a text of {text.Length.ToString(CultureInfo.InvariantCulture)} characters)";
        }

        return text.Length <= longest ? Escaped(text) : $"{Escaped(Cut(text, longest))}...";
    }

    // An at sign in any spelling: full-width, small, or escaped for a URL or for HTML.
    private static bool CouldBeAddress(string text)
        => text.AsSpan().ContainsAny('@', '\uFF20', '\uFE6B')
            || text.Contains("%40", StringComparison.Ordinal)
            || text.Contains("&#64;", StringComparison.Ordinal)
            || text.Contains("&#x40;", StringComparison.OrdinalIgnoreCase)
            || text.Contains("&commat;", StringComparison.OrdinalIgnoreCase);

    private static string Cut(string text, int length) => text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private static string Escaped(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isVisible = Rune.GetUnicodeCategory(rune)
                is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                    or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);
            safe.Append(isVisible ? rune.ToString() : $"\\u{rune.Value.ToString("X4", CultureInfo.InvariantCulture)}");
        }

        return safe.ToString();
    }
}
