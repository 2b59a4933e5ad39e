namespace HubSpot.MarketingEvents.Cli;

/// <summary>What is said about an event; null stays as it is.</summary>
internal sealed record EventFields(
    string? Name, string? Organizer, string? Type, string? Description, string? Url, DateTimeOffset? Start, DateTimeOffset? End, IReadOnlyList<CustomPropertyValue> Properties)
{
    public EventCreateRequest ForCreation(ExternalEventKey key) => new()
    {
        ExternalAccountId = key.AccountId,
        ExternalEventId = key.EventId,
        EventName = Name ?? "",
        EventOrganizer = Organizer ?? "",
        EventType = Type,
        EventDescription = Description,
        EventUrl = Url,
        StartDateTime = Start,
        EndDateTime = End,
        CustomProperties = [.. Properties],
    };

    public EventUpdateRequest ForUpdate() => new()
    {
        EventName = Name,
        EventOrganizer = Organizer,
        EventType = Type,
        EventDescription = Description,
        EventUrl = Url,
        StartDateTime = Start,
        EndDateTime = End,
        CustomProperties = [.. Properties],
    };

    public EventUpdateByObjectIdRequest ForUpdateByObjectId() => new()
    {
        EventName = Name,
        EventOrganizer = Organizer,
        EventType = Type,
        EventDescription = Description,
        EventUrl = Url,
        StartDateTime = Start,
        EndDateTime = End,
        CustomProperties = [.. Properties],
    };

    /// <summary>The properties that an answer does not have: the service drops, without a word, those that the account does not define.</summary>
    public IReadOnlyList<string> Dropped(IEnumerable<string?> kept) => [.. Properties.Select(property => property.Name).Except(kept.OfType<string>())];
}
