using System.Globalization;
using System.Net.Http.Headers;

namespace HubSpot.MarketingEvents;

/// <summary>Reads how long the service asks to wait: seconds, milliseconds, or a date.</summary>
internal static class RetryAfter
{
    /// <summary>The longest wait the service documents is an account migration of up to 24 hours.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    // RFC 9110 asks to read all three, although only the first may still be written.
    private static readonly string[] DateFormats = ["ddd, dd MMM yyyy HH:mm:ss 'GMT'", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy"];

    /// <summary>The wait, from zero to <see cref="Longest"/>; null when the header is missing or cannot be understood.</summary>
    public static TimeSpan? Read(HttpResponseHeaders headers, TimeProvider time)
        => TryReadNumber(TextOf(headers, "Retry-After-Ms"), out var milliseconds) ? Limit(milliseconds / 1000) : Read(TextOf(headers, "Retry-After"), time);

    /// <summary>The same from the text of the header.</summary>
    public static TimeSpan? Read(string? text, TimeProvider time)
    {
        if (TryReadNumber(text, out var number))
        {
            // The service's other uses of the header count milliseconds. As seconds, such a number is longer than any wait it documents.
            return Limit(number > Longest.TotalSeconds ? number / 1000 : number);
        }

        // Without a zone the date is UTC; read as local time it would be hours off.
        return DateTimeOffset.TryParseExact(
            text?.Trim(), DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite, out var date)
            ? Limit((date - time.GetUtcNow()).TotalSeconds)
            : null;
    }

    // Read as a floating number, because a number with many digits is a long wait, not an error. A digit at the end excludes 'NaN' and 'Infinity'.
    private static bool TryReadNumber(string? text, out double number)
    {
        number = 0;
        text = text?.Trim();
        return text is { Length: > 0 }
            && char.IsDigit(text[text.Length - 1])
            && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    private static string? TextOf(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static TimeSpan Limit(double seconds) => TimeSpan.FromSeconds(Math.Min(Math.Max(seconds, 0), Longest.TotalSeconds));
}
