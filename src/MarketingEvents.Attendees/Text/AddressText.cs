using System.Text;

namespace HubSpot.MarketingEvents.Attendees;

/// <summary>E-mail addresses as spreadsheets hold them: what is unambiguous around an address is removed, and the rest must be an address.</summary>
internal static class AddressText
{
    private const int LongestAddress = 254;
    private const int LongestLocalPart = 64;
    private const int LongestLabel = 63;

    /// <summary>The address and whether anything but blanks was removed; null when there is none.</summary>
    public static (string? Address, bool IsCleaned) Read(string text)
    {
        var trimmed = text.Trim();
        // Beyond this, no debris explains the length, and cleaning would only cost time.
        if (trimmed.Length > 1024)
        {
            return (null, false);
        }

        var cleaned = Clean(trimmed);
        return IsAddress(cleaned) ? (cleaned, cleaned != text.Trim(' ', '\t')) : (null, false);
    }

    private static string Clean(string text)
    {
        var cleaned = WithoutInvisible(text).Trim();
        for (var before = ""; before != cleaned;)
        {
            before = cleaned;
            cleaned = cleaned.TrimEnd(';', ',').Trim();
            cleaned = Inside(cleaned, '"', '"') ?? Inside(cleaned, '\'', '\'') ?? Inside(cleaned, '\u201C', '\u201D') ?? BehindName(cleaned) ?? cleaned;
            if (cleaned.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            {
                var query = cleaned.IndexOf('?', StringComparison.Ordinal);
                cleaned = (query < 0 ? cleaned[7..] : cleaned[7..query]).Trim();
            }
        }

        return cleaned;
    }

    private static string? Inside(string text, char open, char close)
        => text.Length > 2 && text[0] == open && text[^1] == close && text.AsSpan(1, text.Length - 2).IndexOfAny(open, close) < 0 ? text[1..^1].Trim() : null;

    // 'Ada <a@example.com>', and '<a@example.com>' without a name.
    private static string? BehindName(string text)
    {
        var open = text.IndexOf('<', StringComparison.Ordinal);
        return open >= 0 && text[^1] == '>' && text.LastIndexOf('<') == open && text.IndexOf('>', StringComparison.Ordinal) == text.Length - 1 && !text[..open].Contains('@')
            ? text[(open + 1)..^1].Trim()
            : null;
    }

    private static string WithoutInvisible(string text)
    {
        if (!text.AsSpan().ContainsAny(Invisible.Characters))
        {
            return text;
        }

        var visible = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!Invisible.Contains(character))
            {
                visible.Append(character);
            }
        }

        return visible.ToString();
    }

    /// <summary>Whether a mail system would take it (RFC 5321, with the letters of every script).</summary>
    public static bool IsAddress(string text)
    {
        var at = text.LastIndexOf('@');
        if (at < 1 || text.Length > LongestAddress || at > LongestLocalPart)
        {
            return false;
        }

        var local = text.AsSpan(0, at);
        return (IsQuoted(local) || IsDotAtom(local)) && IsDomain(text.AsSpan(at + 1));
    }

    private static bool IsQuoted(ReadOnlySpan<char> local)
    {
        if (local.Length < 3 || local[0] != '"' || local[^1] != '"')
        {
            return false;
        }

        for (var i = 1; i < local.Length - 1; i++)
        {
            // A backslash protects the next character, also a quotation mark; the closing mark cannot be protected.
            if (local[i] == '\\' && i + 1 < local.Length - 1)
            {
                i++;
            }
            else if (local[i] is '"' or '\\' || char.IsControl(local[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDotAtom(ReadOnlySpan<char> local)
    {
        var previous = '.';
        foreach (var character in local)
        {
            var fits = character == '.' ? previous != '.' : char.IsAsciiLetterOrDigit(character) || "!#$%&'*+-/=?^_`{|}~".Contains(character) || IsLetterBeyondAscii(character);
            if (!fits)
            {
                return false;
            }

            previous = character;
        }

        return previous != '.';
    }

    private static bool IsDomain(ReadOnlySpan<char> domain)
    {
        var labels = 0;
        var isNumber = false;
        foreach (var range in domain.Split('.'))
        {
            var label = domain[range];
            if (label.Length is 0 or > LongestLabel || label[0] == '-' || label[^1] == '-')
            {
                return false;
            }

            isNumber = true;
            foreach (var character in label)
            {
                if (!char.IsAsciiLetterOrDigit(character) && character != '-' && !IsLetterBeyondAscii(character))
                {
                    return false;
                }

                isNumber &= char.IsAsciiDigit(character);
            }

            labels++;
        }

        return labels >= 2 && !isNumber;
    }

    private static bool IsLetterBeyondAscii(char character)
        => character > '\u007F' && character is not ('\uFFFD' or '\uFF20' or '\uFE6B')
            && (char.IsLetterOrDigit(character) || char.IsSurrogate(character)
                || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark);
}
