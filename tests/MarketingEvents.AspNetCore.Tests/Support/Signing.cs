using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HubSpot.MarketingEvents.AspNetCore.Tests;

/// <summary>Signs as HubSpot does; written apart from the verification. Addresses are given without escapes that would be undone.</summary>
internal static class Signing
{
    public const string Secret = "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy";

    public static HttpRequestMessage SignV3(this HttpRequestMessage request, string address, byte[] body, DateTimeOffset at)
    {
        var timestamp = at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        request.Headers.Add("X-HubSpot-Request-Timestamp", timestamp);
        request.Headers.Add("X-HubSpot-Signature-v3", V3(request.Method.Method, address, body, timestamp));
        return request;
    }

    public static HttpRequestMessage SignOlder(this HttpRequestMessage request, string version, string signature)
    {
        request.Headers.Add("X-HubSpot-Signature-Version", version);
        request.Headers.Add("X-HubSpot-Signature", signature);
        return request;
    }

    public static string V3(string method, string address, byte[] body, string timestamp)
        => Convert.ToBase64String(HMACSHA256.HashData(Bytes(Secret), (byte[])[.. Bytes(method + address), .. body, .. Bytes(timestamp)]));

    public static string Sha256(string prefix, byte[] body) => Convert.ToHexString(SHA256.HashData((byte[])[.. Bytes(prefix), .. body])).ToLowerInvariant();

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
