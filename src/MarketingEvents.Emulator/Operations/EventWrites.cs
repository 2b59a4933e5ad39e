using HubSpot.MarketingEvents.Emulator.Contracts;
using HubSpot.MarketingEvents.Emulator.Http;
using HubSpot.MarketingEvents.Emulator.State;

namespace HubSpot.MarketingEvents.Emulator.Operations;

/// <summary>How single events come, change and go; the calls for one event and those for many share it.</summary>
internal sealed class EventWrites(Caller caller)
{
    public DateTimeOffset Now => caller.Account.Now;

    /// <summary>The required members that are not there.</summary>
    public static IReadOnlyList<string> Missing(EventCreateRequest request, string? externalEventId)
    {
        (string Name, string? Value)[] required =
        [
            ("eventName", request.EventName), ("eventOrganizer", request.EventOrganizer), ("externalAccountId", request.ExternalAccountId), ("externalEventId", externalEventId),
        ];
        return [.. required.Where(member => string.IsNullOrEmpty(member.Value)).Select(member => member.Name)];
    }

    public ExternalKey Key(string accountId, string eventId) => new(caller.AppId, accountId, eventId);

    public StoredEvent Create(AccountState state, ExternalKey key, EventPatch patch)
    {
        var created = state.AddEvent(key, patch.Apply(new EventFields(), state.EventProperties), Now);
        Record(state, LedgerChange.EventCreated, created);
        return created;
    }

    public void Update(AccountState state, StoredEvent stored, EventPatch patch)
        => Change(state, LedgerChange.EventUpdated, stored, patch.Apply(stored.Fields, state.EventProperties));

    public StoredEvent Upsert(AccountState state, ExternalKey key, EventPatch patch)
    {
        if (state.Events.Find(key) is not { } stored)
        {
            return Create(state, key, patch);
        }

        Update(state, stored, patch);
        return stored;
    }

    public void Change(AccountState state, LedgerChange change, StoredEvent stored, EventFields fields)
    {
        stored.Fields = fields;
        stored.UpdatedAt = Now;
        Record(state, change, stored);
    }

    public void Delete(AccountState state, StoredEvent stored)
    {
        state.Events.Delete(stored);
        Record(state, LedgerChange.EventDeleted, stored);
    }

    private void Record(AccountState state, LedgerChange change, StoredEvent stored) => state.Ledger.Add(caller.Request, change, Now, stored.ObjectId);
}
