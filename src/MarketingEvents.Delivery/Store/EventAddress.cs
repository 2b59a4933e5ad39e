using System.Globalization;
using System.Text.Json;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>The key of an event as a text: the object id, or a JSON list of the external account and event.</summary>
internal static class EventAddress
{
    public static string Of(EventKey key)
        => key.ObjectId?.ToString(CultureInfo.InvariantCulture) ?? JsonSerializer.Serialize<string[]>([key.External!.AccountId, key.External.EventId]); // A key is either.

    public static EventKey Parse(string address)
        => address.StartsWith('[') && JsonSerializer.Deserialize<string[]>(address) is [var account, var eventId]
            ? new ExternalEventKey(account, eventId)
            : long.Parse(address, CultureInfo.InvariantCulture);
}
