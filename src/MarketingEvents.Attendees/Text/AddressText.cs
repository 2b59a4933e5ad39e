using System.Text;

namespace HubSpot.MarketingEvents.Attendees;

/// <summary>E-mail addresses as spreadsheets hold them: what is unambiguous around an address is removed, and the rest must be an address.</summary>
internal static class AddressText
{
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

    // Hosts without a dot and numbers are accepted by mail systems; in a report they are typing errors.
    private static bool IsAddress(string text) => EmailCheck.FindFault(text) is null && IsPublic(text.AsSpan(text.LastIndexOf('@') + 1));

    private static bool IsPublic(ReadOnlySpan<char> domain) => domain.LastIndexOf('.') is > 0 and var dot && domain[(dot + 1)..].ContainsAnyExceptInRange('0', '9');
}
