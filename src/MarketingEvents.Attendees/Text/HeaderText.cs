using System.Globalization;
using System.Text;

namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Names of columns and words, made comparable: without case, accents, blanks and punctuation.</summary>
internal static class HeaderText
{
    private const int Longest = 200;

    /// <summary>Letters and digits only: 'E-mail address' is emailaddress.</summary>
    public static string Normalized(string name) => Words(name).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The same without what stands in parentheses, such as a unit or a time zone.</summary>
    public static string WithoutNote(string name)
        => name.IndexOf('(', StringComparison.Ordinal) is var open and > 0 ? Normalized(name[..open]) : Normalized(name);

    /// <summary>What stands in the last parentheses; null when there are none.</summary>
    public static string? Note(string name)
        => name.LastIndexOf('(') is var open and > 0 && name.IndexOf(')', open) is var close and > 0 ? name[(open + 1)..close].Trim() : null;

    /// <summary>The words, separated by single blanks: 'E-mail address' is e mail address.</summary>
    public static string Words(string name)
    {
        var text = name.Length > Longest ? name[..Longest] : name;
        var isAscii = Ascii.IsValid(text);
        if (!isAscii)
        {
            // Normalization throws on half a surrogate pair, which the cut can leave, and on code points that are no characters.
            text = new string([.. text.Where(character => !char.IsSurrogate(character) && character < '\uFFFE')]).Normalize(NormalizationForm.FormD);
        }

        var words = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                Append(words, char.ToLowerInvariant(character));
            }
            else if (words.Length > 0 && words[^1] != ' ' && (isAscii || CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark))
            {
                words.Append(Invisible.Contains(character) ? "" : " ");
            }
        }

        return words.ToString().TrimEnd();
    }

    private static void Append(StringBuilder words, char character)
        => _ = character switch
        {
            '\u00DF' => words.Append("ss"),
            '\u00F8' => words.Append('o'),
            '\u00E6' => words.Append("ae"),
            '\u0142' => words.Append('l'),
            '\u0131' => words.Append('i'),
            _ => words.Append(character),
        };
}
