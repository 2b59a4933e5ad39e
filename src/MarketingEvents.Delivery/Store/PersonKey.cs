using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>
/// Who an attendee is, in eight bytes: entries of one person go one after the other. Should two people share one by chance, they wait for
/// each other, and nothing else happens.
/// </summary>
internal static class PersonKey
{
    /// <summary>The key; null when the attendee names nobody.</summary>
    public static long? Of(Attendee attendee)
    {
        // Upper case, because addresses are compared without case.
        var who = attendee.ContactId?.ToString(CultureInfo.InvariantCulture) ?? attendee.Email?.Trim().ToUpperInvariant();
        return string.IsNullOrEmpty(who) ? null : BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(who)));
    }
}
