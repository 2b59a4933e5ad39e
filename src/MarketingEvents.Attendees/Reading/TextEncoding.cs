using System.Text;

namespace HubSpot.MarketingEvents.Attendees;

/// <summary>The encoding of a text file, from its mark or from its first bytes.</summary>
/// <param name="Name">The encoding in words.</param>
/// <param name="Encoding">Decodes it.</param>
/// <param name="MarkLength">The bytes of the mark.</param>
internal sealed record TextEncoding(string Name, Encoding Encoding, int MarkLength)
{
    public static TextEncoding Detect(ReadOnlySpan<byte> prefix) => prefix switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new("UTF-8", LenientUtf8(), 3),
        [0xFF, 0xFE, 0, 0, ..] => new("UTF-32", new UTF32Encoding(bigEndian: false, byteOrderMark: false), 4),
        [0, 0, 0xFE, 0xFF, ..] => new("UTF-32", new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4),
        [0xFF, 0xFE, ..] => new("UTF-16", new UnicodeEncoding(bigEndian: false, byteOrderMark: false), 2),
        [0xFE, 0xFF, ..] => new("UTF-16", new UnicodeEncoding(bigEndian: true, byteOrderMark: false), 2),
        _ => WithoutMark(prefix),
    };

    // Addresses, digits and delimiters are ASCII in every file, and in UTF-16 every second byte of ASCII is zero.
    private static TextEncoding WithoutMark(ReadOnlySpan<byte> prefix)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < prefix.Length; i += 2)
        {
            even += prefix[i] == 0 ? 1 : 0;
            odd += prefix[i + 1] == 0 ? 1 : 0;
        }

        var pairs = Math.Max(1, prefix.Length / 2);
        return odd * 5 > pairs && even * 5 < odd ? new("UTF-16 without a mark", new UnicodeEncoding(bigEndian: false, byteOrderMark: false), 0)
            : even * 5 > pairs && odd * 5 < even ? new("UTF-16 without a mark", new UnicodeEncoding(bigEndian: true, byteOrderMark: false), 0)
            : new(IsUtf8(prefix) ? "UTF-8" : "Windows-1252", LenientUtf8(), 0);
    }

    private static bool IsUtf8(ReadOnlySpan<byte> prefix)
    {
        // The prefix can end within a character.
        for (var cut = 0; cut < 4 && cut < prefix.Length; cut++)
        {
            if (System.Text.Unicode.Utf8.IsValid(prefix[..^cut]))
            {
                return true;
            }
        }

        return prefix.IsEmpty;
    }

    // Which encoding a file has can show late, in the first name with an accent; so both are read, byte by byte.
    private static Encoding LenientUtf8() => Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new Windows1252Fallback());
}
