using System.Globalization;
using HubSpot.MarketingEvents.Emulator.Contracts;
using HubSpot.MarketingEvents.Emulator.State;
using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>Events between the forms of the wire and the state.</summary>
internal static class EventCalls
{
    public static StoredEvent Merge(StoredEvent stored, EventCreateRequest request, IReadOnlySet<string> definedProperties)
        => stored with
        {
            Name = request.EventName ?? stored.Name,
            Organizer = request.EventOrganizer ?? stored.Organizer,
            Type = request.EventType ?? stored.Type,
            Description = request.EventDescription ?? stored.Description,
            Url = request.EventUrl ?? stored.Url,
            Start = request.StartDateTime ?? stored.Start,
            End = request.EndDateTime ?? stored.End,
            IsCancelled = request.EventCancelled ?? stored.IsCancelled,
            IsCompleted = request.EventCompleted ?? stored.IsCompleted,
            CustomProperties = stored.CustomProperties.SetItems(
                (request.CustomProperties ?? []).Where(p => p.Name is not null && definedProperties.Contains(p.Name)).Select(p => KeyValuePair.Create(p.Name!, p.Value ?? ""))),
        };

    /// <summary>The event in one of the five forms in which answers show it; each takes the members that it has.</summary>
    public static T As<T>(StoredEvent stored, AttendanceCounters counters)
        where T : class
    {
        var id = stored.ObjectId.ToString(CultureInfo.InvariantCulture);
        var all = new JObject
        {
            ["id"] = id,
            ["objectId"] = id,
            ["externalEventId"] = stored.ExternalEventId,
            ["eventName"] = stored.Name,
            ["eventOrganizer"] = stored.Organizer,
            ["eventType"] = stored.Type,
            ["eventDescription"] = stored.Description,
            ["eventUrl"] = stored.Url,
            ["startDateTime"] = stored.Start,
            ["endDateTime"] = stored.End,
            ["eventCancelled"] = stored.IsCancelled,
            ["eventCompleted"] = stored.IsCompleted,
            ["createdAt"] = stored.CreatedAt,
            ["updatedAt"] = stored.UpdatedAt,
            ["attendees"] = counters.Attended,
            ["cancellations"] = counters.Cancelled,
            ["noShows"] = counters.NoShows,
            ["registrants"] = counters.Registered,
            ["customProperties"] = new JArray(stored.CustomProperties.Select(p => new JObject { ["name"] = p.Key, ["value"] = p.Value })),
        };
        return all.ToObject<T>()!; // An object never becomes null.
    }
}
