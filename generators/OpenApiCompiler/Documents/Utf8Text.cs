using System.Text;

namespace HubSpot.OpenApiCompiler.Documents;

/// <summary>Decodes a file that must be UTF-8. A decoder that replaces invalid bytes would change names without a word.</summary>
internal static class Utf8Text
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // UTF-32 first: the mark of UTF-16 is its beginning.
    private static readonly (string Name, byte[] Mark)[] Others =
    [
        ("UTF-32", [0xFF, 0xFE, 0, 0]), ("UTF-32", [0, 0, 0xFE, 0xFF]), ("UTF-16", [0xFF, 0xFE]), ("UTF-16", [0xFE, 0xFF]),
    ];

    /// <summary>The text, without a byte order mark.</summary>
    /// <exception cref="DocumentException">The bytes are not valid UTF-8.</exception>
    public static string Decode(byte[] bytes, string file)
    {
        if (Array.Find(Others, o => bytes.AsSpan().StartsWith(o.Mark)) is { Name: { } name })
        {
            throw DocumentException.InLine(file, 1, 1, $"The file is {name}. Save it as UTF-8.");
        }

        ReadOnlySpan<byte> text = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes;
        try
        {
            return Strict.GetString(text);
        }
        catch (DecoderFallbackException e)
        {
            // The index counts from the start of the text and can be negative where a sequence is incomplete.
            var before = text[..Math.Clamp(e.Index, 0, text.Length)];
            var line = before.Count((byte)'\n') + 1;
            var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
            var shown = string.Join(' ', (e.BytesUnknown ?? []).Select(b => b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture)));
            throw DocumentException.InLine(file, line, column, $"The bytes '{shown}' are not valid UTF-8. Save the file as UTF-8.", e);
        }
    }
}
