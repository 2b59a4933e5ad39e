namespace HubSpot.MarketingEvents;

/// <summary>The limits that a refusal with status 429 can name. Which one was exceeded says how long to wait.</summary>
internal static class RateLimitPolicy
{
    /// <summary>The calls of a day, until midnight in the account's time zone.</summary>
    public const string Daily = "DAILY";

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TenSeconds = TimeSpan.FromSeconds(10);

    /// <summary>Some bodies name no policy; then the sentence of the service does.</summary>
    public static bool IsDaily(ServiceError error)
        => Names(error, Daily) || (error.PolicyName is null && error.Message?.IndexOf("daily limit", StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>The length of the window that has to pass; zero when it is not known.</summary>
    public static TimeSpan WindowOf(ServiceError error)
        => Names(error, "TEN_SECONDLY_ROLLING") ? TenSeconds : Names(error, "SECONDLY") ? Second : TimeSpan.Zero;

    /// <summary>The next midnight in the account's time zone.</summary>
    public static DateTimeOffset NextReset(HubSpotClientOptions options)
    {
        var zone = options.AccountTimeZone;
        var midnight = TimeZoneInfo.ConvertTime(options.TimeProvider.GetUtcNow(), zone).Date.AddDays(1);
        // Where clocks are set forward at midnight, the day begins later.
        while (zone.IsInvalidTime(midnight))
        {
            midnight = midnight.AddMinutes(15);
        }

        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
    }

    private static bool Names(ServiceError error, string policy) => string.Equals(error.PolicyName, policy, StringComparison.OrdinalIgnoreCase);
}
