using HubSpot.MarketingEvents.Emulator.Contracts;
using HubSpot.MarketingEvents.Emulator.Operations;
using Microsoft.AspNetCore.Mvc;

namespace HubSpot.MarketingEvents.Emulator.Controllers;

internal sealed class BatchesController(BatchCalls calls) : BatchesControllerBase
{
    public override Task<IActionResult> Delete(ObjectIdBatch body, CancellationToken cancellationToken) => Task.FromResult(calls.DeleteByObjectId(body));

    public override Task<IActionResult> Update(EventUpdateByObjectIdBatch body, CancellationToken cancellationToken) => Task.FromResult(calls.UpdateByObjectId(body));

    public override Task<IActionResult> DeleteOfExternalEventIdentifierBatch(ExternalEventIdentifierBatch body, CancellationToken cancellationToken) => Task.FromResult(calls.Delete(body));

    public override Task<IActionResult> Upsert(EventCreateBatch body, CancellationToken cancellationToken) => Task.FromResult(calls.Upsert(body));
}
