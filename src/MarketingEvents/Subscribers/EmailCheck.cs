using System.Globalization;

namespace HubSpot.MarketingEvents;

/// <summary>
/// Tells whether an e-mail address is one that a mail system takes: the dot-atom or quoted local part and the domain labels of RFC 5321,
/// internationalized addresses included, at most 254 characters. Whether a mailbox exists is not checked, and nothing is cleaned.
/// </summary>
public static class EmailCheck
{
    private const int MostCharacters = 254;
    private const int MostInLabel = 63;

    /// <summary>What is wrong, as a sentence that does not contain the address; null when nothing is.</summary>
    /// <exception cref="ArgumentNullException">The address is null.</exception>
    public static string? FindFault(string email)
    {
        _ = email ?? throw new ArgumentNullException(nameof(email));
        var at = email.LastIndexOf('@');
        var fault = email.Length > MostCharacters ? $"has {email.Length.ToString(CultureInfo.InvariantCulture)} characters, and at most {MostCharacters} are accepted"
            : FaultOfCharacters(email)
            ?? (email.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? "begins with 'mailto:'"
            : email.IndexOfAny(['<', '>']) >= 0 && email.IndexOf('"') < 0 ? "contains angle brackets"
            : at < 0 ? "contains no at sign"
            : email.Length > 1 && email[0] == '"' && email[email.Length - 1] == '"' ? "has quotation marks around it"
            : FaultOfLocalPart(email.Substring(0, at)) ?? FaultOfDomain(email.Substring(at + 1)));
        return fault is null ? null : $"'email' is not an address that a mail system takes: it {fault}.";
    }

    private static string? FaultOfCharacters(string email)
    {
        for (var index = 0; index < email.Length; index++)
        {
            if (char.IsHighSurrogate(email[index]) && index + 1 < email.Length && char.IsLowSurrogate(email[index + 1]))
            {
                index++;
                continue;
            }

            // A space is accepted inside a quoted local part, and refused there with the other characters.
            var fault = email[index] == ' ' ? null : CharUnicodeInfo.GetUnicodeCategory(email[index]) switch
            {
                UnicodeCategory.Control => "contains control characters",
                UnicodeCategory.Format => "contains zero-width or invisible characters",
                UnicodeCategory.Surrogate => "contains half of a surrogate pair",
                UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => "contains white space",
                UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation => "contains typographic quotation marks",
                _ => null,
            };
            if (fault is not null)
            {
                return fault;
            }
        }

        return null;
    }

    private static string? FaultOfLocalPart(string local)
    {
        if (local.Length == 0)
        {
            return "has nothing before the at sign";
        }

        if (local[0] == '"')
        {
            return IsQuoted(local) ? null : "has a quotation mark that is not closed before the at sign";
        }

        return local.Split('.').Any(atom => atom.Length == 0) ? "has a dot at an end of the part before the at sign, or two dots in a row"
            : local.Contains("@") ? "contains more than one at sign"
            : local.Contains(" ") ? "contains white space"
            : local.All(IsOfAtom) ? null
            : "has a character before the at sign that is accepted only between quotation marks";
    }

    private static bool IsQuoted(string local)
    {
        for (var index = 1; index < local.Length; index++)
        {
            if (local[index] == '"')
            {
                return index == local.Length - 1;
            }

            index += local[index] == '\\' ? 1 : 0;
        }

        return false;
    }

    private static string? FaultOfDomain(string domain)
        => domain.Length == 0 ? "has nothing after the at sign"
        : domain.Contains(" ") ? "contains white space"
        : domain.Split('.').Any(label => label.Length is 0 or > MostInLabel) ? "has a domain with an empty or too long label"
        : domain.Split('.').Any(label => label[0] == '-' || label[label.Length - 1] == '-') ? "has a domain label that begins or ends with a hyphen"
        : domain.All(IsOfLabel) ? null
        : "has a character in its domain that no domain has";

    private static bool IsOfAtom(char c) => c > '\x7F' || IsAsciiLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~.".IndexOf(c) >= 0;

    // Full stops of other scripts separate nothing in an address.
    private static bool IsOfLabel(char c) => c > '\x7F' ? "\u3002\uFF0E\uFF61\uFF20".IndexOf(c) < 0 : IsAsciiLetterOrDigit(c) || c is '-' or '.';

    private static bool IsAsciiLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
