using HubSpot.MarketingEvents.Emulator.Contracts;
using HubSpot.MarketingEvents.Emulator.Http;
using Microsoft.AspNetCore.Mvc;

namespace HubSpot.MarketingEvents.Emulator.Controllers;

internal sealed class BatchesController : BatchesControllerBase
{
    public override Task<IActionResult> Delete(ObjectIdBatch body, CancellationToken cancellationToken)
        => Task.FromResult(HubSpotError.NotServed("POST /batch/archive"));

    public override Task<IActionResult> Update(EventUpdateByObjectIdBatch body, CancellationToken cancellationToken)
        => Task.FromResult(HubSpotError.NotServed("POST /batch/update"));

    public override Task<IActionResult> DeleteOfExternalEventIdentifierBatch(ExternalEventIdentifierBatch body, CancellationToken cancellationToken)
        => Task.FromResult(HubSpotError.NotServed("POST /events/delete"));

    public override Task<IActionResult> Upsert(EventCreateBatch body, CancellationToken cancellationToken)
        => Task.FromResult(HubSpotError.NotServed("POST /events/upsert"));
}
