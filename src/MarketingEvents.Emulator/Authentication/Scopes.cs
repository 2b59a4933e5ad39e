namespace HubSpot.MarketingEvents.Emulator.Authentication;

/// <summary>Which scope a route needs.</summary>
internal static class Scopes
{
    public const string Read = "crm.objects.marketing_events.read";
    public const string Write = "crm.objects.marketing_events.write";
    public const string ReadSettings = "developers-read";
    public const string WriteSettings = "developers-write";

    public static IReadOnlyCollection<string> All { get; } = [Read, Write, ReadSettings, WriteSettings];

    public static bool IsOfSettings(string path) => path.EndsWith("/settings", StringComparison.Ordinal) && path.IndexOf('/', 1) == path.Length - "/settings".Length;

    /// <summary>The scope of a route; even reading the lists of an event needs to write (documented).</summary>
    public static string Of(string method, string path)
    {
        var reads = method is "GET" or "HEAD";
        return IsOfSettings(path) ? reads ? ReadSettings : WriteSettings
            : reads && !path.StartsWith("/associations/", StringComparison.Ordinal) ? Read
            : Write;
    }
}
