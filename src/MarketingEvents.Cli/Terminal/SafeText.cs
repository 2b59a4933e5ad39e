using System.Globalization;
using System.Text;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Makes texts from outside (arguments, files, the service) fit for a terminal and a message.</summary>
internal static class SafeText
{
    private const int LongestQuote = 40;

    /// <summary>The value in quotation marks; only its length when it is long, could be an address, or does more than show letters.</summary>
    // A file whose columns are mixed up has addresses in the wrong places.
    public static string Quote(string value)
        => value.Length <= LongestQuote && !MayBeAddress(value) && value.EnumerateRunes().All(IsHarmless)
            ? $"'{value}'"
            : $"a text of {value.Length.ToString(CultureInfo.InvariantCulture)} characters";

    /// <summary>The text without words that could be addresses, and fit for a terminal. Its lines stay.</summary>
    public static string WithoutAddresses(string text)
        => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => OneLine(Masked(line)))).ReplaceLineEndings();

    /// <summary>The text on one line, with a question mark for whatever steers a terminal, turns the direction of text or is not seen.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            line.Append(IsHarmless(rune) ? rune.ToString() : "?");
        }

        return line.ToString();
    }

    private static string Masked(string text) => string.Join(' ', text.Split(' ').Select(word => MayBeAddress(word) ? "(not shown)" : word));

    // In the spellings of links, of Asian keyboards, and of the small form.
    private static bool MayBeAddress(string text)
        => text.AsSpan().IndexOfAny('@', '\uFF20', '\uFE6B') >= 0 || text.Contains("%40", StringComparison.Ordinal) || text.Contains("&#64;", StringComparison.Ordinal);

    // The two joiners belong to the spelling of some languages, and of emoji.
    private static bool IsHarmless(Rune rune) => rune.Value is 0x200C or 0x200D || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
