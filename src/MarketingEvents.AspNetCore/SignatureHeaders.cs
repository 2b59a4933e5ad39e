using Microsoft.AspNetCore.Http;

namespace HubSpot.MarketingEvents.AspNetCore;

/// <summary>The headers that carry signatures.</summary>
internal static class SignatureHeaders
{
    public const string V3 = "X-HubSpot-Signature-v3";
    public const string Timestamp = "X-HubSpot-Request-Timestamp";
    public const string Older = "X-HubSpot-Signature";
    public const string OlderVersion = "X-HubSpot-Signature-Version";

    /// <summary>The only value of a header; null when it is missing or comes twice.</summary>
    public static string? Single(IHeaderDictionary headers, string name) => headers[name] is { Count: 1 } values ? values[0] : null;
}
