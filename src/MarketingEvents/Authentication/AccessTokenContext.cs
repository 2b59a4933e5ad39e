namespace HubSpot.MarketingEvents;

/// <summary>What the SDK tells an access token provider in its additional authentication context.</summary>
public static class AccessTokenContext
{
    /// <summary>
    /// The key of the token (a string) that the service did not accept: it answered status 401. A provider that finds it gives another one,
    /// past any cache, or the same again when there is no other; then the call fails with the 401. It is
    /// asked by one call at a time, and no more about that token once it gave another.
    /// </summary>
    public const string RefusedToken = "refusedToken";
}
