using System.Globalization;
using System.Text.Json;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>An event as a journal notes it: the object id, or a JSON list of the external account and event.</summary>
internal static class EventColumn
{
    public static string Of(EventKey key) => key.External is { } external
        ? JsonSerializer.Serialize<string[]>([external.AccountId, external.EventId])
        : key.ToString();

    public static EventKey Read(string text) => text.StartsWith('[') && JsonSerializer.Deserialize<string[]>(text) is [var account, var id]
        ? new ExternalEventKey(account, id)
        : long.Parse(text, CultureInfo.InvariantCulture);
}
