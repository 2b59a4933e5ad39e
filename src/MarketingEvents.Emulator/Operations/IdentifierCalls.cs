using HubSpot.MarketingEvents.Emulator.Http;
using HubSpot.MarketingEvents.Emulator.State;
using Microsoft.AspNetCore.Mvc;

namespace HubSpot.MarketingEvents.Emulator.Operations;

/// <summary>From external event ids to events: those of the calling app, or those of the whole account.</summary>
internal sealed class IdentifierCalls(Caller caller, EmulatorOptions options)
{
    /// <summary>Exact matches among the events of the calling app, without pages (documented).</summary>
    public IActionResult Search(string? query)
        => string.IsNullOrEmpty(query) ? Refusal.MissingQuery("q") : caller.Account.Use(state => Json.Answer(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("results");
            foreach (var (stored, key) in WithKey(state.Events.FindAll(query)).Where(found => found.Key.AppId == caller.AppId))
            {
                writer.WriteStartObject();
                writer.WriteNumber("appId", key.AppId);
                writer.WriteString("externalAccountId", key.AccountId);
                writer.WriteString("externalEventId", key.EventId);
                writer.WriteId("objectId", stored.ObjectId);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }));

    /// <summary>The events of all apps and external accounts; new ones appear late (documented).</summary>
    public IActionResult Find(string externalEventId) => caller.Account.Use<IActionResult>(state =>
    {
        var now = caller.Account.Now;
        var found = WithKey(state.Events.FindAll(externalEventId)).Where(found => found.Stored.IsSeeded || now - found.Stored.CreatedAt >= options.IdentifiersLag).ToList();
        return found.Count == 0 && options.UnknownIdentifiers == UnknownIdentifiersAnswer.NotFound ? Refusal.EventNotFound() : Json.Answer(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("total", found.Count);
            writer.WriteStartArray("results");
            foreach (var (stored, key) in found)
            {
                writer.WriteStartObject();
                writer.WriteId("objectId", stored.ObjectId);
                writer.WriteString("marketingEventName", stored.Fields.Name ?? "");
                writer.WriteString("externalEventId", key.EventId);
                writer.WriteString("externalAccountId", key.AccountId);
                EventJson.WriteApp(writer, stored);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    });

    private static IEnumerable<(StoredEvent Stored, ExternalKey Key)> WithKey(IEnumerable<StoredEvent> events)
    {
        foreach (var stored in events)
        {
            if (stored.Key is { } key)
            {
                yield return (stored, key);
            }
        }
    }
}
