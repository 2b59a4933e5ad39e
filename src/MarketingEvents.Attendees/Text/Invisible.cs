using System.Buffers;
using System.Text;

namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Characters that nobody sees and that come along when texts are copied: zero-width ones, direction marks, NUL.</summary>
internal static class Invisible
{
    private const string All = "\0\u00AD\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF";

    public static SearchValues<char> Characters { get; } = SearchValues.Create(All);

    public static bool Contains(char character) => Characters.Contains(character);

    /// <summary>A name without control, direction and zero-width characters, with single blanks; null when nothing is left.</summary>
    public static string? NameFrom(string text)
    {
        const int Longest = 200;
        var name = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var character in text)
        {
            // Joiners are part of names in some scripts.
            if (character is '\u200C' or '\u200D' || !(Contains(character) || char.IsControl(character) || char.IsWhiteSpace(character)))
            {
                name.Append(character);
            }
            else if (!Contains(character) && name.Length > 0 && name[^1] != ' ')
            {
                name.Append(' ');
            }

            if (name.Length == Longest)
            {
                break;
            }
        }

        if (name.Length > 0 && char.IsHighSurrogate(name[^1]))
        {
            name.Length--;
        }

        var result = name.ToString().Trim();
        return result.Length == 0 ? null : result;
    }
}
