using System.Globalization;
using System.Text.Json;

namespace HubSpot.MarketingEvents.AspNetCore;

/// <summary>What an app says about an event that HubSpot does not know. HubSpot creates the event from it.</summary>
public sealed record EventDetailsAnswer
{
    /// <summary>The name of the event.</summary>
    public required string EventName { get; init; }

    /// <summary>Who organizes the event.</summary>
    public required string EventOrganizer { get; init; }

    /// <summary>The type of the event, for example WEBINAR, CONFERENCE or WORKSHOP.</summary>
    public string? EventType { get; init; }

    /// <summary>When the event begins.</summary>
    public DateTimeOffset? StartDateTime { get; init; }

    /// <summary>When the event ends.</summary>
    public DateTimeOffset? EndDateTime { get; init; }

    /// <summary>What the event is about.</summary>
    public string? EventDescription { get; init; }

    /// <summary>Where people find the event.</summary>
    public string? EventUrl { get; init; }

    /// <summary>Whether the event was cancelled.</summary>
    public bool? EventCancelled { get; init; }

    /// <exception cref="InvalidOperationException">The name or the organizer is empty, and HubSpot would not take the answer.</exception>
    internal byte[] ToJson()
    {
        if (string.IsNullOrWhiteSpace(EventName) || string.IsNullOrWhiteSpace(EventOrganizer))
        {
            throw new InvalidOperationException($"{nameof(EventDetailsAnswer)}.{nameof(EventName)} and {nameof(EventOrganizer)} must not be empty.");
        }

        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            Write(writer, "eventName", EventName);
            Write(writer, "eventOrganizer", EventOrganizer);
            Write(writer, "eventType", EventType);
            Write(writer, "startDateTime", Instant(StartDateTime));
            Write(writer, "endDateTime", Instant(EndDateTime));
            Write(writer, "eventDescription", EventDescription);
            Write(writer, "eventUrl", EventUrl);
            if (EventCancelled is { } isCancelled)
            {
                writer.WriteBoolean("eventCancelled", isCancelled);
            }

            writer.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static string? Instant(DateTimeOffset? instant) => instant?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
