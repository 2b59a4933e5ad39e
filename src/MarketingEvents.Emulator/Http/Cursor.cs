using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>Where a page ended. Callers see text without meaning, and must give it back to the list it came from.</summary>
internal readonly record struct Cursor(char List, long Position)
{
    public static Refusal Invalid { get; } = Refusal.Validation("The paging cursor is not valid.");

    /// <summary>Reads a cursor of one of the lists; a request without one starts at the beginning.</summary>
    public static bool TryRead(string? text, string lists, out Cursor? cursor)
    {
        cursor = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        const int LongestText = 40;
        Span<byte> bytes = stackalloc byte[LongestText];
        if (text.Length > LongestText || Base64Url.DecodeFromChars(text, bytes, out _, out var length) != OperationStatus.Done || length < 2)
        {
            return false;
        }

        if (!lists.Contains((char)bytes[0]) || !long.TryParse(bytes[1..length], NumberStyles.None, CultureInfo.InvariantCulture, out var position))
        {
            return false;
        }

        cursor = new Cursor((char)bytes[0], position);
        return true;
    }

    public override string ToString() => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{List}{Position}")));
}
