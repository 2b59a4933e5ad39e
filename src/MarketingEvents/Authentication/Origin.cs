namespace HubSpot.MarketingEvents;

/// <summary>Scheme, host and port: where a token may travel to.</summary>
internal static class Origin
{
    public static bool IsSame(Uri one, Uri other)
        => one.IsAbsoluteUri
        && one.Scheme == other.Scheme
        && string.Equals(one.IdnHost, other.IdnHost, StringComparison.OrdinalIgnoreCase)
        && one.Port == other.Port;

    /// <summary>Whether it can be the address of a service: private, and without a user, whose password would be in it.</summary>
    public static bool IsServiceAddress(Uri? address) => address is not null && IsSafe(address) && address.UserInfo.Length == 0;

    /// <summary>Whether the connection is private: https, or this very machine.</summary>
    public static bool IsSafe(Uri address) => address.IsAbsoluteUri && (address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback));
}
