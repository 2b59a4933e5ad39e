namespace HubSpot.MarketingEvents.Tests;

/// <summary>The generated models by area, so that a snapshot of each area is small enough to review.</summary>
internal static class ModelAreas
{
    public static IReadOnlyDictionary<string, Type[]> All { get; } = new SortedDictionary<string, Type[]>(StringComparer.Ordinal)
    {
        ["Batches"] =
        [
            typeof(EventArchiveBatchResult), typeof(EventCreateBatch), typeof(EventUpsertBatchResult), typeof(EventUpsertResult),
            typeof(EventUpdateByObjectIdBatch), typeof(EventUpdateByObjectIdBatchItem), typeof(EventUpdateByObjectIdBatchResult),
            typeof(ExternalEventIdentifier), typeof(ExternalEventIdentifierBatch), typeof(ObjectIdBatch), typeof(ObjectIdIdentifier),
        ],
        ["Errors"] = [typeof(BatchError), typeof(ServiceError), typeof(ServiceErrorDetail)],
        ["Events"] =
        [
            typeof(AppInfo), typeof(EventChangeResult), typeof(EventCompletion), typeof(EventCreateRequest), typeof(EventDetails), typeof(EventDetailsByObjectId),
            typeof(EventPage), typeof(EventUpdateByObjectIdRequest), typeof(EventUpdateByObjectIdResult), typeof(EventUpdateRequest),
        ],
        ["Identifiers"] = [typeof(EventIdentifiers), typeof(EventIdentifiersPage), typeof(EventSearchResult), typeof(EventSearchResults)],
        ["Lists"] = [typeof(ContactList), typeof(ContactListPage)],
        ["Participations"] =
        [
            typeof(AttendanceCounters), typeof(Participation), typeof(ParticipationAssociations), typeof(ParticipationContact),
            typeof(ParticipationEvent), typeof(ParticipationPage), typeof(ParticipationProperties),
        ],
        ["Settings"] = [typeof(EventDetailsSettings), typeof(EventDetailsSettingsUpdate)],
        ["Shared"] =
        [
            typeof(CustomProperty), typeof(CustomPropertyValue), typeof(ForwardPaging), typeof(MaskedSubstring), typeof(MaskedSubstrings),
            typeof(NextPage), typeof(Paging), typeof(PreviousPage), typeof(PropertyValue),
        ],
        ["Subscribers"] =
        [
            typeof(ContactIdSubscriber), typeof(ContactIdSubscriberBatch), typeof(ContactIdSubscriberBatchResult), typeof(ContactIdSubscriberResult),
            typeof(EmailSubscriber), typeof(EmailSubscriberBatch), typeof(EmailSubscriberBatchResult), typeof(EmailSubscriberResult),
        ],
    };

    public static TheoryData<string> Names() => [.. All.Keys];
}
