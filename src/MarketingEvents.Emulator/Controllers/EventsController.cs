using HubSpot.MarketingEvents.Emulator.Contracts;
using HubSpot.MarketingEvents.Emulator.Operations;
using Microsoft.AspNetCore.Mvc;

namespace HubSpot.MarketingEvents.Emulator.Controllers;

internal sealed class EventsController(EventCalls calls) : EventsControllerBase
{
    public override Task<IActionResult> List(string? after, string? limit, CancellationToken cancellationToken) => Task.FromResult(calls.List(limit, after));

    public override Task<IActionResult> Create(EventCreateRequest body, CancellationToken cancellationToken) => Task.FromResult(calls.Create(body));

    public override Task<IActionResult> Get(string externalEventId, string? externalAccountId, CancellationToken cancellationToken)
        => Task.FromResult(calls.Get(calls.ByPair(externalAccountId, externalEventId)));

    public override Task<IActionResult> Upsert(string externalEventId, EventCreateRequest body, CancellationToken cancellationToken)
        => Task.FromResult(calls.Upsert(externalEventId, body));

    public override Task<IActionResult> Update(string externalEventId, string? externalAccountId, EventUpdateRequest body, CancellationToken cancellationToken)
        => Task.FromResult(calls.Update(calls.ByPair(externalAccountId, externalEventId), body));

    public override Task<IActionResult> Delete(string externalEventId, string? externalAccountId, CancellationToken cancellationToken)
        => Task.FromResult(calls.Delete(calls.ByPair(externalAccountId, externalEventId)));

    public override Task<IActionResult> GetByObjectId(string objectId, CancellationToken cancellationToken) => Task.FromResult(calls.GetByObjectId(calls.ById(objectId)));

    public override Task<IActionResult> UpdateByObjectId(string objectId, EventUpdateByObjectIdRequest body, CancellationToken cancellationToken)
        => Task.FromResult(calls.UpdateByObjectId(calls.ById(objectId), body));

    public override Task<IActionResult> DeleteByObjectId(string objectId, CancellationToken cancellationToken) => Task.FromResult(calls.Delete(calls.ById(objectId)));

    public override Task<IActionResult> Cancel(string externalEventId, string? externalAccountId, CancellationToken cancellationToken)
        => Task.FromResult(calls.Cancel(calls.ByPair(externalAccountId, externalEventId)));

    public override Task<IActionResult> Complete(string externalEventId, string? externalAccountId, EventCompletion body, CancellationToken cancellationToken)
        => Task.FromResult(calls.Complete(calls.ByPair(externalAccountId, externalEventId), body));
}
