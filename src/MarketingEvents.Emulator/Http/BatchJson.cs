using System.Text.Json;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>The envelope of batch answers as observed: requestedAt is null, links is empty, numErrors is there only when there are errors.</summary>
internal static class BatchJson
{
    public static void Write(Utf8JsonWriter writer, string status, DateTimeOffset now, IReadOnlyList<EntryError> errors, Action<Utf8JsonWriter> writeResults)
    {
        writer.WriteStartObject();
        writer.WriteString("status", status);
        writer.WriteStartArray("results");
        writeResults(writer);
        writer.WriteEndArray();
        writer.WriteNull("requestedAt");
        writer.WriteInstant("startedAt", now);
        writer.WriteInstant("completedAt", now);
        writer.WriteStartObject("links");
        writer.WriteEndObject();
        writer.WriteStartArray("errors");
        foreach (var error in errors)
        {
            error.Write(writer);
        }

        writer.WriteEndArray();
        if (errors.Count > 0)
        {
            writer.WriteNumber("numErrors", errors.Count);
        }

        writer.WriteEndObject();
    }

    /// <summary>A batch that is not done: nobody has observed one, so it has the members that any batch has, and a link when one is to be asked for.</summary>
    public static void WriteUnfinished(Utf8JsonWriter writer, string status, Uri? link)
    {
        writer.WriteStartObject();
        writer.WriteString("status", status);
        writer.WriteStartArray("results");
        writer.WriteEndArray();
        writer.WriteStartObject("links");
        writer.WriteOptional("status", link?.AbsoluteUri);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
