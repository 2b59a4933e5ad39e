namespace HubSpot.JsonConverters;

using global::System;
using global::System.Globalization;
#if NET8_0_OR_GREATER
using global::System.Buffers;
#endif

/// <summary>The characters that Newtonsoft escapes by default, and their escapes.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal static class Escapes
{
#if NET8_0_OR_GREATER
    private const int Piece = 1024;

    private static readonly SearchValues<char> Ascii = SearchValues.Create(
        "\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\t\n\v\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");
#endif

    /// <summary>The position of the next one; negative when there is none.</summary>
    public static int Next(string text, int start)
    {
#if NET8_0_OR_GREATER
        // In pieces, so that a text of nothing but escapes is not searched to its end for each of them.
        for (; start < text.Length; start += Piece)
        {
            var piece = text.AsSpan(start, Math.Min(Piece, text.Length - start));
            var ascii = piece.IndexOfAny(Ascii);
            var other = (ascii < 0 ? piece : piece.Slice(0, ascii)).IndexOfAny('\u0085', '\u2028', '\u2029');
            var next = other < 0 ? ascii : other;
            if (next >= 0)
            {
                return start + next;
            }
        }

        return -1;
#else
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is < ' ' or '"' or '\\' or '\u0085' or '\u2028' or '\u2029')
            {
                return i;
            }
        }

        return -1;
#endif
    }

    public static string Of(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        _ => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
    };
}
