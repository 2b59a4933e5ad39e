using System.Text.Json;
using HubSpot.MarketingEvents.Emulator.State;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>Events in the five forms in which answers show them.</summary>
internal static class EventJson
{
    /// <summary>The form of create, cancel and complete.</summary>
    public static void WriteChange(Utf8JsonWriter writer, StoredEvent stored)
    {
        writer.WriteStartObject();
        writer.WriteId("objectId", stored.ObjectId);
        WriteFields(writer, stored);
        writer.WriteEndObject();
    }

    /// <summary>The form of PUT and PATCH by external id, and of the batch upsert.</summary>
    public static void WriteUpsert(Utf8JsonWriter writer, StoredEvent stored)
    {
        writer.WriteStartObject();
        writer.WriteId("id", stored.ObjectId);
        writer.WriteId("objectId", stored.ObjectId);
        WriteFields(writer, stored);
        WriteTimes(writer, stored);
        writer.WriteEndObject();
    }

    /// <summary>The form of a read by external ids.</summary>
    public static void WriteDetails(Utf8JsonWriter writer, StoredEvent stored, EventCounts counts)
    {
        writer.WriteStartObject();
        writer.WriteId("id", stored.ObjectId);
        writer.WriteId("objectId", stored.ObjectId);
        writer.WriteOptional("externalEventId", stored.Key?.EventId);
        WriteFields(writer, stored);
        WriteTimes(writer, stored);
        counts.WriteAsEventMembers(writer);
        writer.WriteEndObject();
    }

    /// <summary>The form of a change by object id.</summary>
    public static void WriteChangeByObjectId(Utf8JsonWriter writer, StoredEvent stored)
    {
        writer.WriteStartObject();
        writer.WriteId("objectId", stored.ObjectId);
        WriteApp(writer, stored);
        WriteFields(writer, stored);
        WriteTimes(writer, stored);
        writer.WriteEndObject();
    }

    /// <summary>The form of a read by object id, and of the list. It shows a missing external id as null (documented by an example).</summary>
    public static void WriteDetailsByObjectId(Utf8JsonWriter writer, StoredEvent stored, EventCounts counts)
    {
        writer.WriteStartObject();
        writer.WriteId("objectId", stored.ObjectId);
        writer.WriteString("externalEventId", stored.Key?.EventId);
        WriteApp(writer, stored);
        WriteFields(writer, stored);
        if (stored.Fields.IsCancelled)
        {
            // The only word that is documented.
            writer.WriteString("eventStatus", "CANCELLED");
        }

        WriteTimes(writer, stored);
        counts.WriteAsEventMembers(writer);
        writer.WriteEndObject();
    }

    /// <summary>The app that created the event; events of the user interface have none.</summary>
    public static void WriteApp(Utf8JsonWriter writer, StoredEvent stored)
    {
        if (stored.Key is { } key)
        {
            writer.WriteStartObject("appInfo");
            writer.WriteId("id", key.AppId);
            writer.WriteString("name", FormattableString.Invariant($"App {key.AppId}"));
            writer.WriteEndObject();
        }
    }

    private static void WriteFields(Utf8JsonWriter writer, StoredEvent stored)
    {
        var fields = stored.Fields;
        writer.WriteOptional("eventName", fields.Name);
        writer.WriteOptional("eventOrganizer", fields.Organizer);
        writer.WriteOptional("eventType", fields.Type);
        writer.WriteOptional("eventDescription", fields.Description);
        writer.WriteOptional("eventUrl", fields.Url);
        writer.WriteOptional("startDateTime", fields.Start);
        writer.WriteOptional("endDateTime", fields.End);
        writer.WriteBoolean("eventCancelled", fields.IsCancelled);
        writer.WriteBoolean("eventCompleted", fields.IsCompleted);
        writer.WriteStartArray("customProperties");
        foreach (var (name, value) in fields.CustomProperties)
        {
            writer.WriteStartObject();
            writer.WriteString("name", name);
            writer.WriteString("value", value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteTimes(Utf8JsonWriter writer, StoredEvent stored)
    {
        writer.WriteInstant("createdAt", stored.CreatedAt);
        writer.WriteInstant("updatedAt", stored.UpdatedAt);
    }
}
