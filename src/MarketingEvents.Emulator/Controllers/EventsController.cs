using HubSpot.MarketingEvents.Emulator.Contracts;
using HubSpot.MarketingEvents.Emulator.Http;
using HubSpot.MarketingEvents.Emulator.State;
using Microsoft.AspNetCore.Mvc;

namespace HubSpot.MarketingEvents.Emulator.Controllers;

internal sealed class EventsController(EmulatorStore store, EmulatorOptions options, AttendanceCalls calls, ParticipationReads reads) : EventsControllerBase
{
    public override Task<IActionResult> List(string? after, string? limit, CancellationToken cancellationToken)
    {
        var (page, refusal) = PageRequest.Read(limit, after);
        if (page is null)
        {
            return Task.FromResult(refusal!);
        }

        var state = store.Current;
        var all = state.Events.Values.ToList();
        return Answer(new EventPage
        {
            Results = [.. page.Cut(all).Select(found => EventCalls.As<EventDetailsByObjectId>(found, reads.Count(state, found)))],
            Paging = page.Next(all.Count) is { } next ? new ForwardPaging { Next = new NextPage { After = next } } : null,
        });
    }

    public override Task<IActionResult> Create(EventCreateRequest body, CancellationToken cancellationToken)
    {
        string?[] missing =
        [
            body.EventName is null ? "eventName" : null,
            body.EventOrganizer is null ? "eventOrganizer" : null,
            body.ExternalAccountId is null ? "externalAccountId" : null,
            body.ExternalEventId is null ? "externalEventId" : null,
        ];
        if (missing.Any(name => name is not null))
        {
            return Task.FromResult(HubSpotError.Validation($"Invalid input JSON: Some required fields were not set: [{string.Join(", ", missing.Where(name => name is not null))}]"));
        }

        return Task.FromResult(store.Update<IActionResult>(state => state.FindEvent(body.ExternalAccountId, body.ExternalEventId!) is { } existing
            ? (state, HubSpotError.DuplicateEvent(existing.ObjectId))
            : Put(state, New(state, body.ExternalAccountId!, body.ExternalEventId!), body, options.EventCreateStatus, EventCalls.As<EventChangeResult>)));
    }

    public override Task<IActionResult> Get(string externalEventId, string? externalAccountId, CancellationToken cancellationToken)
        => Task.FromResult(Find(externalAccountId, externalEventId, found => Ok(EventCalls.As<EventDetails>(found, reads.Count(store.Current, found)))));

    public override Task<IActionResult> Upsert(string externalEventId, EventCreateRequest body, CancellationToken cancellationToken)
    {
        if (body.ExternalAccountId is not { Length: > 0 } account)
        {
            return Task.FromResult(HubSpotError.Validation("Invalid input JSON: Some required fields were not set: [externalAccountId]"));
        }

        return Task.FromResult(store.Update<IActionResult>(
            state => Put(state, state.FindEvent(account, externalEventId) ?? New(state, account, externalEventId), body, 200, EventCalls.As<EventUpsertResult>)));
    }

    public override Task<IActionResult> Update(string externalEventId, string? externalAccountId, EventUpdateRequest body, CancellationToken cancellationToken)
        => NotServed("PATCH /events/{externalEventId}");

    public override Task<IActionResult> Delete(string externalEventId, string? externalAccountId, CancellationToken cancellationToken)
        => NotServed("DELETE /events/{externalEventId}");

    public override Task<IActionResult> GetByObjectId(string objectId, CancellationToken cancellationToken)
    {
        var (found, refusal) = calls.ByObjectId(objectId);
        return Task.FromResult(refusal ?? Ok(EventCalls.As<EventDetailsByObjectId>(found!, reads.Count(store.Current, found!))));
    }

    public override Task<IActionResult> UpdateByObjectId(string objectId, EventUpdateByObjectIdRequest body, CancellationToken cancellationToken) => NotServed("PATCH /{objectId}");

    public override Task<IActionResult> DeleteByObjectId(string objectId, CancellationToken cancellationToken) => NotServed("DELETE /{objectId}");

    public override Task<IActionResult> Cancel(string externalEventId, string? externalAccountId, CancellationToken cancellationToken)
        => Change(externalEventId, externalAccountId, stored => stored with { IsCancelled = true });

    public override Task<IActionResult> Complete(string externalEventId, string? externalAccountId, EventCompletion body, CancellationToken cancellationToken)
        => body.StartDateTime is null || body.EndDateTime is null
            ? Task.FromResult(HubSpotError.Validation("Invalid input JSON: Some required fields were not set: [startDateTime, endDateTime]"))
            : Change(externalEventId, externalAccountId, stored => stored with { Start = body.StartDateTime, End = body.EndDateTime, IsCompleted = true });

    private Task<IActionResult> Change(string externalEventId, string? externalAccountId, Func<StoredEvent, StoredEvent> change)
        => Task.FromResult(string.IsNullOrEmpty(externalAccountId)
            ? HubSpotError.MissingQuery("externalAccountId")
            : store.Update<IActionResult>(state =>
            {
                if (state.FindEvent(externalAccountId, externalEventId) is not { } found)
                {
                    return (state, HubSpotError.EventNotFound());
                }

                var changed = change(found) with { UpdatedAt = store.Now };
                return (state.PutEvent(changed), Ok(EventCalls.As<EventChangeResult>(changed, reads.Count(state, changed))));
            }));

    private IActionResult Find(string? externalAccountId, string externalEventId, Func<StoredEvent, IActionResult> answer)
        => string.IsNullOrEmpty(externalAccountId) ? HubSpotError.MissingQuery("externalAccountId")
        : store.Current.FindEvent(externalAccountId, externalEventId) is { } found ? answer(found)
        : HubSpotError.EventNotFound();

    private StoredEvent New(EmulatorState state, string accountId, string eventId) => new(state.LastId + 1, accountId, eventId, store.Now);

    private (EmulatorState State, IActionResult Result) Put(EmulatorState state, StoredEvent stored, EventCreateRequest body, int status, Func<StoredEvent, AttendanceCounters, object> answer)
    {
        var merged = EventCalls.Merge(stored, body, state.EventProperties) with { UpdatedAt = store.Now };
        return (state.PutEvent(merged), StatusCode(status, answer(merged, reads.Count(state, merged))));
    }

    private static Task<IActionResult> Answer(object body) => Task.FromResult<IActionResult>(new OkObjectResult(body));

    private static Task<IActionResult> NotServed(string operation) => Task.FromResult(HubSpotError.NotServed(operation));
}
