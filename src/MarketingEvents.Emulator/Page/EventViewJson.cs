using System.Text.Json;
using HubSpot.MarketingEvents.Emulator.Http;
using HubSpot.MarketingEvents.Emulator.State;

namespace HubSpot.MarketingEvents.Emulator.Page;

/// <summary>An event with the states of its people: as stored, and as the counters of the API show them.</summary>
internal static class EventViewJson
{
    public static void Write(Utf8JsonWriter writer, StoredEvent stored, EmulatorOptions options, DateTimeOffset now)
    {
        var roster = stored.Roster;
        writer.WriteStartObject();
        writer.WriteId("objectId", stored.ObjectId);
        writer.WriteOptional("name", stored.Fields.Name);
        writer.WriteOptional("externalAccountId", stored.Key?.AccountId);
        writer.WriteOptional("externalEventId", stored.Key?.EventId);
        writer.WriteOptional("start", stored.Fields.Start);
        writer.WriteOptional("end", stored.Fields.End);
        writer.WriteString("status", stored.Fields.IsCancelled ? "cancelled" : stored.Fields.IsCompleted ? "completed" : stored.IsOver(now) ? "ended" : "open");
        writer.WriteNumber("people", roster.People);
        Write(writer, "stored", EventCounts.Stored(stored, options, now));
        Write(writer, "shown", EventCounts.Of(stored, options, now));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, EventCounts counts)
    {
        writer.WritePropertyName(name);
        counts.Write(writer);
    }
}
