using System.Globalization;
using System.Text;

namespace HubSpot.MarketingEvents;

/// <summary>
/// Tells whether an e-mail address is one that a mail system takes: the dot-atom or quoted local part and the domain labels of RFC 5321,
/// internationalized addresses included, at most 64 octets before the at sign and 254 altogether. Whether a mailbox exists is not checked,
/// and nothing is cleaned.
/// </summary>
public static class EmailCheck
{
    private const int MostOctets = 254;
    private const int MostLocalOctets = 64;

    // Without a glyph of their own, although Unicode takes them for letters, marks or symbols: fillers, joiners and variation selectors.
    private const string Invisible = "\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180F\u2800\u3164\uFE00\uFE01\uFE02\uFE03\uFE04\uFE05\uFE06\uFE07\uFE08\uFE09\uFE0A\uFE0B\uFE0C\uFE0D\uFE0E\uFE0F\uFFA0";

    /// <summary>What is wrong, as a sentence that does not contain the address; null when nothing is.</summary>
    /// <exception cref="ArgumentNullException">The address is null.</exception>
    public static string? FindFault(string email)
    {
        _ = email ?? throw new ArgumentNullException(nameof(email));
        var fault = FaultOfCharacters(email) ?? FaultOfLength(email) ?? FaultOfWrapping(email) ?? FaultOfParts(email);
        return fault is null ? null : $"'email' is not an address that a mail system takes: it {fault}.";
    }

    // Octets of UTF-8, as internationalized mail sends it; no text has more characters than octets.
    private static string? FaultOfLength(string email)
        => email.Length > MostOctets || Encoding.UTF8.GetByteCount(email) > MostOctets ? $"is longer than {MostOctets} octets" : null;

    private static string? FaultOfCharacters(string email)
    {
        for (var index = 0; index < email.Length && index <= MostOctets; index++)
        {
            if (email[index] is > ' ' and <= '~')
            {
                continue;
            }

            if (FaultOfCharacter(email, index) is { } fault)
            {
                return fault;
            }

            index += char.IsHighSurrogate(email[index]) ? 1 : 0;
        }

        return null;
    }

    private static string? FaultOfCharacter(string email, int index) => CharUnicodeInfo.GetUnicodeCategory(email, index) switch
    {
        _ when email[index] == ' ' => null, // Accepted inside a quoted local part, and refused elsewhere.
        _ when email[index] == '\uFFFD' => "contains the replacement character of a text that was read in a wrong encoding",
        _ when email[index] is '\uFFFE' or '\uFFFF' or (>= '\uFDD0' and <= '\uFDEF') => "contains codes that are no characters",
        _ when Invisible.IndexOf(email[index]) >= 0 => "contains zero-width or invisible characters",
        UnicodeCategory.Control => "contains control characters",
        // Marks beyond the first plane and the tags are selectors and format characters.
        UnicodeCategory.Format => "contains zero-width or invisible characters",
        UnicodeCategory.NonSpacingMark when email[index] == '\uDB40' => "contains zero-width or invisible characters",
        UnicodeCategory.Surrogate => "contains half of a surrogate pair",
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => "contains white space",
        UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation => "contains typographic quotation marks",
        _ => null,
    };

    // What is around an address when it was copied from a link, a mail header or a list.
    private static string? FaultOfWrapping(string email)
        => email.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? "begins with 'mailto:'"
        : email.EndsWith(">", StringComparison.Ordinal) || (email.IndexOfAny(['<', '>']) >= 0 && email.IndexOf('"') < 0) ? "contains angle brackets"
        : email.EndsWith(";", StringComparison.Ordinal) || email.EndsWith(",", StringComparison.Ordinal) ? "ends with a comma or semicolon"
        : email.Length > 1 && email[0] is '"' or '\'' && email[email.Length - 1] == email[0] ? "has quotation marks around it"
        : null;

    private static string? FaultOfParts(string email)
    {
        var at = email.LastIndexOf('@');
        return at < 0 ? "contains no at sign" : FaultOfLocalPart(email.Substring(0, at)) ?? EmailDomain.FindFault(email.Substring(at + 1));
    }

    private static string? FaultOfLocalPart(string local)
        => local.Length == 0 ? "has nothing before the at sign"
        : Encoding.UTF8.GetByteCount(local) > MostLocalOctets ? $"has more than {MostLocalOctets} octets before the at sign"
        : local[0] == '"' ? FaultOfQuoted(local)
        : local.Split('.').Any(atom => atom.Length == 0) ? "has a dot at an end of the part before the at sign, or two dots in a row"
        : local.IndexOf('@') >= 0 ? "contains more than one at sign"
        : local.IndexOf(' ') >= 0 ? "contains white space"
        : local.All(IsOfAtom) ? null
        : "has a character before the at sign that is accepted only between quotation marks";

    private static string? FaultOfQuoted(string local)
    {
        var end = 1;
        while (end < local.Length && local[end] != '"')
        {
            end += local[end] == '\\' ? 2 : 1;
        }

        return end == local.Length - 1 ? null : "has a quotation mark that is not closed before the at sign";
    }

    private static bool IsOfAtom(char c) => c > '\x7F' || IsAsciiLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~.".IndexOf(c) >= 0;

    internal static bool IsAsciiLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
