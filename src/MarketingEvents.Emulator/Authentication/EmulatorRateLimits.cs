namespace HubSpot.MarketingEvents.Emulator;

/// <summary>The limits that calls run into. Windows slide on the emulator's clock; a refused call does not count.</summary>
public sealed class EmulatorRateLimits
{
    /// <summary>Calls of one app in one account in any ten seconds, at least 1. Default 100, as of a free account (documented).</summary>
    public int PerTenSeconds { get; set; } = 100;

    /// <summary>Calls of one app in one account in any second, at least 1. Default null: no such limit.</summary>
    public int? PerSecond { get; set; }

    /// <summary>Calls of all apps in one account per day, at least 1. Default 250,000, as of a free account (documented).</summary>
    public int PerDay { get; set; } = 250_000;

    /// <summary>The time zone in which a day begins. Default UTC.</summary>
    public TimeZoneInfo TimeZone { get; set; } = TimeZoneInfo.Utc;

    /// <summary>Whether answers carry the headers of the limits. Default true; every one of them is optional on the real service.</summary>
    public bool SendsHeaders { get; set; } = true;

    /// <summary>Whether a refusal tells how long to wait. Default false: the real service was not seen to do so.</summary>
    public bool SendsRetryAfter { get; set; }

    /// <summary>Whether refusals have a category instead of errorType and policyName, as third parties have noted. Default false.</summary>
    public bool RefusesWithCategory { get; set; }
}
