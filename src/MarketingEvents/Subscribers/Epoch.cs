using System.Globalization;

namespace HubSpot.MarketingEvents;

/// <summary>Instants as the service wants them: epoch milliseconds and ISO 8601 text, both cut to milliseconds.</summary>
internal static class Epoch
{
    /// <summary>Below this an epoch value is taken for seconds: as milliseconds it would lie in the first 116 days of 1970 or before.</summary>
    public const long SmallestMilliseconds = 10_000_000_000;

    private static readonly long First = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long Last = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public static DateTimeOffset ToInstant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(Math.Min(Math.Max(milliseconds, First), Last));

    public static string ToText(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
