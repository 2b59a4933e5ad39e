namespace HubSpot.JsonConverters;

using global::System;
using global::System.Globalization;
#if NET9_0_OR_GREATER
using global::System.Text.Json;
#endif

/// <summary>Points in time as texts.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal static class Moment
{
    // DateTimeOffset keeps 100 nanoseconds.
    private const int Digits = 7;

    private const string Common = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK";

    /// <summary>Reads ISO 8601. Without a zone it is UTC; digits of a second that cannot be kept are cut, not rounded.</summary>
    public static bool TryParse(string text, out DateTimeOffset moment)
    {
        moment = default;
        // DateTimeOffset completes a text without a day from the clock of the machine.
        return IsDay(text.Trim()) && DateTimeOffset.TryParse(Cut(text), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment);
    }

    /// <summary>Reads the common form: date, time and zone; false for every other form.</summary>
    public static bool TryParseCommon(string text, out DateTimeOffset moment)
    {
        moment = default;
        return HasZone(text) && DateTimeOffset.TryParseExact(text, Common, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment);
    }

    /// <summary>The text without the digits of a second that cannot be kept: parsers would round them.</summary>
    public static string Cut(string text)
    {
        var start = text.IndexOf('.') + 1;
        var end = start;
        while (start > 0 && end < text.Length && text[end] is >= '0' and <= '9')
        {
            end++;
        }

        return end - start > Digits ? text.Remove(start + Digits, end - start - Digits) : text;
    }

#if NET9_0_OR_GREATER
    /// <summary>Reads the common form in place; false for every other form, because parsers disagree about some of them.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out DateTimeOffset moment)
    {
        moment = default;
        return reader.TokenType == JsonTokenType.String
            && (reader.ValueSpan is [.., not (byte)'.', (byte)'Z'] and { Length: <= 28 }
                || reader.ValueSpan is [.., not (byte)'.', (byte)'+' or (byte)'-', _, _, (byte)':', _, _] and { Length: <= 33 })
            && reader.TryGetDateTimeOffset(out moment);
    }
#endif

    private static bool HasZone(string text)
    {
        // A point without digits behind it is not a fraction.
        var zone = text.Length - (text.Length > 0 && text[text.Length - 1] == 'Z' ? 1 : 6);
        return zone >= 19 && text.Length <= 33 && text[zone] is 'Z' or '+' or '-' && text[zone - 1] != '.';
    }

    private static bool IsDay(string text)
    {
        for (var i = 0; i < 10; i++)
        {
            if (i >= text.Length || (i is 4 or 7 ? text[i] != '-' : text[i] is < '0' or > '9'))
            {
                return false;
            }
        }

        return true;
    }
}
