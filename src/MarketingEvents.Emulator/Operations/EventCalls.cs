using System.Text.Json;
using HubSpot.MarketingEvents.Emulator.Contracts;
using HubSpot.MarketingEvents.Emulator.Http;
using HubSpot.MarketingEvents.Emulator.State;
using Microsoft.AspNetCore.Mvc;
using Json = HubSpot.MarketingEvents.Emulator.Http.Json;

namespace HubSpot.MarketingEvents.Emulator.Operations;

/// <summary>The calls for one event, and the list.</summary>
internal sealed class EventCalls(Caller caller, EventWrites writes, EmulatorOptions options)
{
    private const string ListCursor = "e";

    public Target ById(string objectId) => Target.ByObjectId(objectId, "objectId");

    public Target ByPair(string? accountId, string eventId) => Target.ByExternalIds(caller, accountId, eventId, Refusal.MissingQuery("externalAccountId"));

    public IActionResult List(string? limit, string? after)
    {
        if (!PageSize.TryRead(limit, options, out var size))
        {
            return PageSize.Invalid(limit);
        }

        if (!Cursor.TryRead(after, ListCursor, out var cursor))
        {
            return Cursor.Invalid;
        }

        return caller.Account.Use(state => Json.Answer(200, writer =>
        {
            var found = state.Events.After(cursor?.Position ?? 0).Take(size + 1).ToList();
            writer.WriteStartObject();
            writer.WriteStartArray("results");
            foreach (var stored in found.Take(size))
            {
                WriteDetailsByObjectId(writer, stored);
            }

            writer.WriteEndArray();
            PagingJson.Write(writer, found.Count > size ? new Cursor(ListCursor[0], found[size - 1].ObjectId) : null);
            writer.WriteEndObject();
        }));
    }

    public IActionResult Create(EventCreateRequest request)
    {
        if (EventWrites.Missing(request, request.ExternalEventId) is { Count: > 0 } missing)
        {
            return Refusal.MissingFields(missing);
        }

        var key = writes.Key(request.ExternalAccountId!, request.ExternalEventId!); // Neither is missing.
        return caller.Account.Use<IActionResult>(state => state.Events.Find(key) is { } existing
            ? Refusal.DuplicateEvent(existing.ObjectId)
            : Answer(writes.Create(state, key, EventPatch.Of(request)), EventJson.WriteChange, options.EventCreateStatus));
    }

    public IActionResult Upsert(string externalEventId, EventCreateRequest request)
        => EventWrites.Missing(request, externalEventId) is { Count: > 0 } missing
            ? Refusal.MissingFields(missing)
            : caller.Account.Use(state
                => Answer(writes.Upsert(state, writes.Key(request.ExternalAccountId!, externalEventId), EventPatch.Of(request)), EventJson.WriteUpsert));

    public IActionResult Get(Target target) => Find(target, (_, stored) => Answer(stored, WriteDetails));

    public IActionResult GetByObjectId(Target target) => Find(target, (_, stored) => Answer(stored, WriteDetailsByObjectId));

    public IActionResult Update(Target target, EventUpdateRequest request) => Find(target, (state, stored) =>
    {
        writes.Update(state, stored, EventPatch.Of(request));
        return Answer(stored, EventJson.WriteUpsert);
    });

    public IActionResult UpdateByObjectId(Target target, EventUpdateByObjectIdRequest request) => Find(target, (state, stored) =>
    {
        writes.Update(state, stored, EventPatch.Of(request));
        return Answer(stored, EventJson.WriteChangeByObjectId);
    });

    public IActionResult Delete(Target target) => Find(target, (state, stored) =>
    {
        writes.Delete(state, stored);
        return new Answer(204);
    });

    public IActionResult Cancel(Target target) => Find(target, (state, stored) =>
    {
        writes.Change(state, LedgerChange.EventCancelled, stored, stored.Fields with { IsCancelled = true });
        return Answer(stored, EventJson.WriteChange);
    });

    public IActionResult Complete(Target target, EventCompletion request)
    {
        string[] missing = [.. request.StartDateTime is null ? ["startDateTime"] : Array.Empty<string>(), .. request.EndDateTime is null ? ["endDateTime"] : Array.Empty<string>()];
        return missing.Length > 0 ? Refusal.MissingFields(missing) : Find(target, (state, stored) =>
        {
            writes.Change(state, LedgerChange.EventCompleted, stored, stored.Fields with { Start = request.StartDateTime, End = request.EndDateTime, IsCompleted = true });
            return Answer(stored, EventJson.WriteChange);
        });
    }

    private IActionResult Find(Target target, Func<AccountState, StoredEvent, Answer> answer)
        => target.Refusal ?? caller.Account.Use(state => target.Find(state) is { } stored ? answer(state, stored) : Refusal.EventNotFound());

    private static Answer Answer(StoredEvent stored, Action<Utf8JsonWriter, StoredEvent> write, int status = 200) => Json.Answer(status, writer => write(writer, stored));

    private void WriteDetails(Utf8JsonWriter writer, StoredEvent stored) => EventJson.WriteDetails(writer, stored, EventCounts.Of(stored, options, caller.Account.Now));

    private void WriteDetailsByObjectId(Utf8JsonWriter writer, StoredEvent stored)
        => EventJson.WriteDetailsByObjectId(writer, stored, EventCounts.Of(stored, options, caller.Account.Now));
}
