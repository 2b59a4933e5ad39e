namespace HubSpot.MarketingEvents;

/// <summary>
/// HubSpot's limits by plan (usage guidelines, November 2026). The limit of 10 seconds counts the calls of one app in one account; that of a day
/// counts those of all private apps of the account.
/// </summary>
public static class RateLimits
{
    private static readonly TimeSpan TenSeconds = TimeSpan.FromSeconds(10);

    /// <summary>A private app or service key in a Free or Starter account: 100 calls per 10 seconds, 250,000 per day.</summary>
    public static RateLimit PrivateAppStarter { get; } = new(100, TenSeconds, 250_000);

    /// <summary>A private app or service key in a Professional account: 190 calls per 10 seconds, 625,000 per day. HubSpot's changelog says 650,000.</summary>
    public static RateLimit PrivateAppProfessional { get; } = new(190, TenSeconds, 625_000);

    /// <summary>A private app or service key in an Enterprise account: 190 calls per 10 seconds, 1,000,000 per day.</summary>
    public static RateLimit PrivateAppEnterprise { get; } = new(190, TenSeconds, 1_000_000);

    /// <summary>A private app or service key in a Professional account with one API limit increase: 250 calls per 10 seconds, 1,625,000 per day.</summary>
    public static RateLimit PrivateAppProfessionalIncreased { get; } = new(250, TenSeconds, 1_625_000);

    /// <summary>A private app or service key in an Enterprise account with one API limit increase: 250 calls per 10 seconds, 2,000,000 per day.</summary>
    public static RateLimit PrivateAppEnterpriseIncreased { get; } = new(250, TenSeconds, 2_000_000);

    /// <summary>An app that is installed by OAuth: 110 calls per 10 seconds in each account, with no limit of a day.</summary>
    public static RateLimit PublicApp { get; } = new(110, TenSeconds);
}
