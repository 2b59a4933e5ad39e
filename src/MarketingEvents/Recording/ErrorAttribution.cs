using System.Globalization;

namespace HubSpot.MarketingEvents;

/// <summary>Finds which input an error entry of an answer is about: only one whose id or address stands in it, whole.</summary>
internal static class ErrorAttribution
{
    public static IReadOnlyList<Entry> Find(BatchError error, IReadOnlyList<Entry> chunk)
    {
        var text = JsonText.Write(error);
        var mentioned = chunk.Where(entry => Mentions(text, entry)).ToList();
        // An apostrophe is a quotation mark here and part of an address there: of two addresses, one inside the other, the longer is meant.
        return [.. mentioned.Where(entry => !mentioned.Any(other => IsInside(entry, other)))];
    }

    private static bool IsInside(Entry entry, Entry other)
        => entry.Contact.Email is { } address && other.Contact.Email is { } longer && longer.Length > address.Length
        && longer.EndsWith(address, StringComparison.OrdinalIgnoreCase);

    // A hyphen joins the numbers of a date or of a correlation id, and those are no contact ids.
    private static bool Mentions(string text, Entry entry)
        => entry.Contact.Id is { } id
            ? Occurs(text, id.ToString(CultureInfo.InvariantCulture), c => char.IsLetterOrDigit(c) || c == '-')
            : Occurs(text, entry.Contact.Email!, IsPartOfAddress);

    private static bool Occurs(string text, string value, Func<char, bool> continues)
    {
        for (var at = text.IndexOf(value, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(value, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + value.Length;
            // A full stop may end the sentence; with more of an address behind it, it belongs to a longer one.
            var after = end < text.Length && text[end] == '.' ? end + 1 : end;
            if ((at == 0 || !continues(text[at - 1])) && (after >= text.Length || !continues(text[after])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPartOfAddress(char c) => char.IsLetterOrDigit(c) || "!#$%&*+-/=?^_{|}~.@".IndexOf(c) >= 0;
}
