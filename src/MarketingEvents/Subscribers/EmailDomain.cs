using System.Globalization;

namespace HubSpot.MarketingEvents;

/// <summary>
/// The domain of an e-mail address. Labels beyond ASCII are measured as the domain name system has them: with the prefix 'xn--' and in
/// Punycode. Letters, digits, marks and symbols of all scripts are accepted, because registries differ; punctuation is not.
/// </summary>
internal static class EmailDomain
{
    private const int MostInDomain = 253;
    private const int MostInLabel = 63;
    private const string Prefix = "xn--";

    // The punctuation that names beyond ASCII may have.
    private const string OfNames = "\u00B7\u05F3\u05F4\u0F0B\u30FB";

    /// <summary>What is wrong, as the rest of a sentence that does not contain the domain; null when nothing is.</summary>
    public static string? FindFault(string domain)
    {
        if (domain.Length == 0)
        {
            return "has nothing after the at sign";
        }

        if (domain.IndexOf(' ') >= 0)
        {
            return "contains white space";
        }

        var labels = domain.Split('.');
        return labels.Any(label => label.Length == 0) ? "has a dot at an end of its domain, or two dots in a row"
            : labels.Any(label => label[0] == '-' || label[label.Length - 1] == '-') ? "has a domain label that begins or ends with a hyphen"
            : !labels.All(label => label.All(IsOfLabel)) ? "has a character in its domain that no domain has"
            : labels.Any(label => LengthOf(label) > MostInLabel) ? $"has a domain label that is longer than {MostInLabel} octets"
            : labels.Sum(label => LengthOf(label) + 1) - 1 > MostInDomain ? $"has a domain that is longer than {MostInDomain} octets"
            : null;
    }

    private static int LengthOf(string label)
        => label.All(c => c <= '\x7F') ? label.Length : Prefix.Length + Punycode.Encode(label.Normalize().ToLowerInvariant()).Length;

    private static bool IsOfLabel(char c)
        => c <= '\x7F' ? EmailCheck.IsAsciiLetterOrDigit(c) || c == '-' : OfNames.IndexOf(c) >= 0 || !IsPunctuation(CharUnicodeInfo.GetUnicodeCategory(c));

    private static bool IsPunctuation(UnicodeCategory category) => category is >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherPunctuation;
}
