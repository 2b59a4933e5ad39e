using HubSpot.MarketingEvents.Emulator.Contracts;
using HubSpot.MarketingEvents.Emulator.State;

namespace HubSpot.MarketingEvents.Emulator.Operations;

/// <summary>What a request sets of an event, whichever of the four request forms it has. What is null stays as it is.</summary>
internal sealed record EventPatch(
    string? Name, string? Organizer, string? Type, string? Description, string? Url, DateTimeOffset? Start, DateTimeOffset? End, bool? IsCancelled, bool? IsCompleted, IList<CustomPropertyValue>? CustomProperties)
{
    public static EventPatch Of(EventCreateRequest request)
        => new(request.EventName, request.EventOrganizer, request.EventType, request.EventDescription, request.EventUrl, request.StartDateTime, request.EndDateTime, request.EventCancelled, request.EventCompleted, request.CustomProperties);

    public static EventPatch Of(EventUpdateRequest request)
        => new(request.EventName, request.EventOrganizer, request.EventType, request.EventDescription, request.EventUrl, request.StartDateTime, request.EndDateTime, request.EventCancelled, request.EventCompleted, request.CustomProperties);

    // Neither request by object id has a member for the completion (documented).
    public static EventPatch Of(EventUpdateByObjectIdRequest request)
        => new(request.EventName, request.EventOrganizer, request.EventType, request.EventDescription, request.EventUrl, request.StartDateTime, request.EndDateTime, request.EventCancelled, null, request.CustomProperties);

    public static EventPatch Of(EventUpdateByObjectIdBatchItem request)
        => new(request.EventName, request.EventOrganizer, request.EventType, request.EventDescription, request.EventUrl, request.StartDateTime, request.EndDateTime, request.EventCancelled, null, request.CustomProperties);

    /// <summary>Custom properties that the account does not define are dropped silently (documented).</summary>
    public EventFields Apply(EventFields fields, IReadOnlySet<string> definedProperties) => fields with
    {
        Name = Name ?? fields.Name,
        Organizer = Organizer ?? fields.Organizer,
        Type = Type ?? fields.Type,
        Description = Description ?? fields.Description,
        Url = Url ?? fields.Url,
        Start = Start ?? fields.Start,
        End = End ?? fields.End,
        IsCancelled = IsCancelled ?? fields.IsCancelled,
        IsCompleted = IsCompleted ?? fields.IsCompleted,
        CustomProperties = fields.CustomProperties.SetItems(
            from property in CustomProperties ?? []
            where property?.Name is not null && definedProperties.Contains(property.Name)
            select KeyValuePair.Create(property.Name!, property.Value ?? "")), // A name that is null is left out above.
    };
}
