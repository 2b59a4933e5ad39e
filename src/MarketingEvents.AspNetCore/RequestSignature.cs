using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HubSpot.MarketingEvents.AspNetCore;

/// <summary>
/// Tells whether a request was signed with the client secret of an app, as HubSpot signs. Bodies are the bytes that arrived, addresses are
/// complete (scheme, host, path and query) and exactly as they were requested. Comparisons take the same time wherever texts differ.
/// </summary>
public static class RequestSignature
{
    /// <summary>How far a timestamp may lie in the past, and in the future: five minutes.</summary>
    public static TimeSpan Tolerance { get; } = TimeSpan.FromMinutes(5);

    // These escapes are undone before signing, in path and query, and no others.
    private static readonly (string Escape, string Character)[] Decoded =
    [
        ("%3A", ":"), ("%2F", "/"), ("%3F", "?"), ("%40", "@"), ("%21", "!"), ("%24", "$"),
        ("%27", "'"), ("%28", "("), ("%29", ")"), ("%2A", "*"), ("%2C", ","), ("%3B", ";"),
    ];

    /// <summary>Whether a signature of version 1 is that of the body: the hexadecimal SHA-256 of secret and body.</summary>
    /// <exception cref="ArgumentException">The secret is empty.</exception>
    public static bool IsValidV1(string clientSecret, ReadOnlySpan<byte> body, string? signature) => IsHash(Secret(clientSecret), body, signature);

    /// <summary>Whether a signature of version 2 is that of the request: the hexadecimal SHA-256 of secret, method, address and body.</summary>
    /// <exception cref="ArgumentException">The secret is empty.</exception>
    public static bool IsValidV2(string clientSecret, string method, string address, ReadOnlySpan<byte> body, string? signature)
        => IsHash(Secret(clientSecret) + method + address, body, signature);

    /// <summary>
    /// Whether a signature of version 3 is that of the request: the Base64 HMAC-SHA256 of method, address (some escapes of which are undone),
    /// body and timestamp, with the secret as its key. The timestamp is in epoch milliseconds; it counts for <see cref="Tolerance"/> both ways.
    /// </summary>
    /// <exception cref="ArgumentException">The secret is empty.</exception>
    public static bool IsValidV3(string clientSecret, string method, string address, ReadOnlySpan<byte> body, string? timestamp, string? signature, DateTimeOffset now)
    {
        var key = Encoding.UTF8.GetBytes(Secret(clientSecret));
        if (!IsCurrent(timestamp, now))
        {
            return false;
        }

        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hmac.AppendData(Encoding.UTF8.GetBytes(method + SignedForm(address)));
        hmac.AppendData(body);
        hmac.AppendData(Encoding.UTF8.GetBytes(timestamp!)); // Current, so there is one.
        return AreEqual(Convert.ToBase64String(hmac.GetHashAndReset()), signature);
    }

    /// <summary>Whether a timestamp is one, and within the tolerance.</summary>
    internal static bool IsCurrent(string? timestamp, DateTimeOffset now)
        => long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
        && Math.Abs(now.ToUnixTimeMilliseconds() - milliseconds) <= (long)Tolerance.TotalMilliseconds;

    private static string SignedForm(string address)
        => address.Contains('%', StringComparison.Ordinal)
            ? Decoded.Aggregate(address, (text, pair) => text.Replace(pair.Escape, pair.Character, StringComparison.OrdinalIgnoreCase))
            : address;

    private static bool IsHash(string prefix, ReadOnlySpan<byte> body, string? signature)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(prefix));
        hash.AppendData(body);
        return AreEqual(Convert.ToHexStringLower(hash.GetHashAndReset()), signature);
    }

    private static bool AreEqual(string expected, string? given)
        => given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));

    private static string Secret(string clientSecret)
        => !string.IsNullOrWhiteSpace(clientSecret) ? clientSecret : throw new ArgumentException("'clientSecret' must not be empty.", nameof(clientSecret));
}
