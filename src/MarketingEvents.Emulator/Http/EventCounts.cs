using System.Text.Json;
using HubSpot.MarketingEvents.Emulator.State;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>The current states of an event's contacts as answers count them.</summary>
internal readonly record struct EventCounts(int Registered, int Attended, int Cancelled, int NoShows)
{
    /// <summary>Who registered and did not come is a no-show as soon as the event is over; nobody has to say so.</summary>
    public static EventCounts Of(StoredEvent stored, EmulatorOptions options, DateTimeOffset now)
    {
        var counters = stored.Roster.Count(now, options.CounterLag);
        return stored.IsOver(now) && !options.KeepsRegisteredBesideNoShow
            ? new EventCounts(0, counters.Attended, counters.Cancelled, counters.NoShows + counters.Registered)
            : new EventCounts(counters.Registered, counters.Attended, counters.Cancelled, counters.NoShows);
    }

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("attended", Attended);
        writer.WriteNumber("registered", Registered);
        writer.WriteNumber("cancelled", Cancelled);
        writer.WriteNumber("noShows", NoShows);
        writer.WriteEndObject();
    }

    public void WriteAsEventMembers(Utf8JsonWriter writer)
    {
        writer.WriteNumber("registrants", Registered);
        writer.WriteNumber("attendees", Attended);
        writer.WriteNumber("cancellations", Cancelled);
        writer.WriteNumber("noShows", NoShows);
    }
}
