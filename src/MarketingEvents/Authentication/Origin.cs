namespace HubSpot.MarketingEvents;

/// <summary>Scheme, host and port: where a token may travel to.</summary>
internal static class Origin
{
    public static bool IsSame(Uri one, Uri other)
        => one.IsAbsoluteUri
        && one.Scheme == other.Scheme
        && string.Equals(one.IdnHost, other.IdnHost, StringComparison.OrdinalIgnoreCase)
        && one.Port == other.Port;

    /// <summary>Whether the connection is private: https, or this very machine.</summary>
    public static bool IsSafe(Uri address) => address.IsAbsoluteUri && (address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback));
}
