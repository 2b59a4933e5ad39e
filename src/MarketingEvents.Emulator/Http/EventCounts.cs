using System.Text.Json;
using HubSpot.MarketingEvents.Emulator.State;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>The current states of an event's contacts as answers count them.</summary>
internal readonly record struct EventCounts(int Registered, int Attended, int Cancelled, int NoShows)
{
    /// <summary>The states as far as the lag of the counters shows them.</summary>
    public static EventCounts Of(StoredEvent stored, EmulatorOptions options, DateTimeOffset now)
    {
        var counters = stored.Roster.Count(now, options.CounterLag);
        return new EventCounts(counters.Registered, counters.Attended, counters.Cancelled, counters.NoShows).At(stored, options, now);
    }

    /// <summary>The states as they are stored, before the lag of the counters.</summary>
    public static EventCounts Stored(StoredEvent stored, EmulatorOptions options, DateTimeOffset now)
    {
        var roster = stored.Roster;
        return new EventCounts(roster.Current("REGISTERED"), roster.Current("ATTENDED"), roster.Current("CANCELLED"), roster.Current("NO_SHOW")).At(stored, options, now);
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

    // Who registered and did not come is a no-show as soon as the event is over; nobody has to say so.
    private EventCounts At(StoredEvent stored, EmulatorOptions options, DateTimeOffset now)
        => stored.IsOver(now) && !options.KeepsRegisteredBesideNoShow ? this with { Registered = 0, NoShows = NoShows + Registered } : this;
}
