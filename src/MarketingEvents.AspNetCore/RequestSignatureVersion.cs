namespace HubSpot.MarketingEvents.AspNetCore;

/// <summary>The versions of HubSpot's request signatures, from the weakest on.</summary>
public enum RequestSignatureVersion
{
    /// <summary>A hash of secret and body. A request that was seen once can be repeated, at any address, without end.</summary>
    V1 = 1,

    /// <summary>A hash of secret, method, address and body. A request that was seen once can be repeated without end.</summary>
    V2 = 2,

    /// <summary>An HMAC of method, address, body and a timestamp, which is good for five minutes.</summary>
    V3 = 3,
}
