using System.Globalization;
using System.Net.Http.Headers;

namespace HubSpot.MarketingEvents;

/// <summary>What an answer says about the limits. All of it is optional: the service leaves the headers out of some answers.</summary>
internal static class RateHeaders
{
    /// <summary>Whether the headers tell about a window of this length.</summary>
    public static bool TryReadWindow(HttpResponseHeaders headers, TimeSpan length, out int most, out int left)
    {
        most = 0;
        return TryRead(headers, "X-HubSpot-RateLimit-Remaining", out left)
            && TryRead(headers, "X-HubSpot-RateLimit-Max", out most)
            && (!TryRead(headers, "X-HubSpot-RateLimit-Interval-Milliseconds", out var interval) || interval == (int)length.TotalMilliseconds);
    }

    public static bool TryReadDay(HttpResponseHeaders headers, out int left) => TryRead(headers, "X-HubSpot-RateLimit-Daily-Remaining", out left);

    private static bool TryRead(HttpResponseHeaders headers, string name, out int value)
    {
        value = 0;
        return headers.TryGetValues(name, out var values) && int.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
