using System.Globalization;
using HubSpot.MarketingEvents.Emulator.Contracts;
using HubSpot.MarketingEvents.Emulator.State;

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

    public static EventChangeResult Changed(StoredEvent stored) => new()
    {
        ObjectId = Id(stored),
        EventName = stored.Name,
        EventOrganizer = stored.Organizer,
        EventType = stored.Type,
        EventDescription = stored.Description,
        EventUrl = stored.Url,
        StartDateTime = stored.Start,
        EndDateTime = stored.End,
        EventCancelled = stored.IsCancelled,
        EventCompleted = stored.IsCompleted,
        CustomProperties = [.. stored.CustomProperties.Select(p => new PropertyValue { Name = p.Key, Value = p.Value })],
    };

    public static EventUpsertResult Upserted(StoredEvent stored) => new()
    {
        Id = Id(stored),
        ObjectId = Id(stored),
        EventName = stored.Name,
        EventOrganizer = stored.Organizer,
        StartDateTime = stored.Start,
        EndDateTime = stored.End,
        EventCancelled = stored.IsCancelled,
        EventCompleted = stored.IsCompleted,
        CreatedAt = stored.CreatedAt,
        UpdatedAt = stored.UpdatedAt,
        CustomProperties = [.. stored.CustomProperties.Select(p => new PropertyValue { Name = p.Key, Value = p.Value })],
    };

    public static EventDetails Details(StoredEvent stored, AttendanceCounters counters) => new()
    {
        Attendees = counters.Attended,
        Cancellations = counters.Cancelled,
        NoShows = counters.NoShows,
        Registrants = counters.Registered,
        Id = Id(stored),
        ObjectId = Id(stored),
        ExternalEventId = stored.ExternalEventId,
        EventName = stored.Name,
        EventOrganizer = stored.Organizer,
        EventType = stored.Type,
        EventDescription = stored.Description,
        EventUrl = stored.Url,
        StartDateTime = stored.Start,
        EndDateTime = stored.End,
        EventCancelled = stored.IsCancelled,
        EventCompleted = stored.IsCompleted,
        CreatedAt = stored.CreatedAt,
        UpdatedAt = stored.UpdatedAt,
        CustomProperties = [.. stored.CustomProperties.Select(p => new PropertyValue { Name = p.Key, Value = p.Value })],
    };

    public static EventDetailsByObjectId DetailsByObjectId(StoredEvent stored, AttendanceCounters counters) => new()
    {
        Attendees = counters.Attended,
        Cancellations = counters.Cancelled,
        NoShows = counters.NoShows,
        Registrants = counters.Registered,
        ObjectId = Id(stored),
        ExternalEventId = stored.ExternalEventId,
        EventName = stored.Name,
        EventOrganizer = stored.Organizer,
        EventType = stored.Type,
        EventDescription = stored.Description,
        EventUrl = stored.Url,
        StartDateTime = stored.Start,
        EndDateTime = stored.End,
        EventCancelled = stored.IsCancelled,
        EventCompleted = stored.IsCompleted,
        CreatedAt = stored.CreatedAt,
        UpdatedAt = stored.UpdatedAt,
        CustomProperties = [.. stored.CustomProperties.Select(p => new CustomProperty { Name = p.Key, Value = p.Value })],
    };

    private static string Id(StoredEvent stored) => stored.ObjectId.ToString(CultureInfo.InvariantCulture);
}
