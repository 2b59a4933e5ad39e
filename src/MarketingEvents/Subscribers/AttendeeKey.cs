using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HubSpot.MarketingEvents;

/// <summary>
/// Contact and instant in 16 bytes: the first half of a SHA-256. That two of a million attendees share one by chance has a
/// probability below 1 in 10^26, and nobody can choose addresses that do.
/// </summary>
internal readonly record struct AttendeeKey(ulong High, ulong Low)
{
    public static AttendeeKey Of(ContactKey contact, long instant)
    {
        // Upper case, because that is what comparing without case compares.
        var who = contact.Email?.ToUpperInvariant() ?? contact.Id!.Value.ToString(CultureInfo.InvariantCulture); // One of both is set.
        var text = Encoding.UTF8.GetBytes($"{instant.ToString(CultureInfo.InvariantCulture)} {who}");
#if NETSTANDARD2_0
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(text);
#else
        var hash = SHA256.HashData(text);
#endif
        return new AttendeeKey(BitConverter.ToUInt64(hash, 0), BitConverter.ToUInt64(hash, 8));
    }
}
