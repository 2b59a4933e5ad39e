using HubSpot.MarketingEvents.Emulator.Contracts;
using HubSpot.MarketingEvents.Emulator.Http;
using Microsoft.AspNetCore.Mvc;

namespace HubSpot.MarketingEvents.Emulator.Controllers;

internal sealed class ListsController : ListsControllerBase
{
    public override Task<IActionResult> Get(string externalAccountId, string externalEventId, CancellationToken cancellationToken)
        => Task.FromResult(HubSpotError.NotServed("GET /associations/{externalAccountId}/{externalEventId}/lists"));

    public override Task<IActionResult> Disassociate(string externalAccountId, string externalEventId, string listId, CancellationToken cancellationToken)
        => Task.FromResult(HubSpotError.NotServed("DELETE /associations/{externalAccountId}/{externalEventId}/lists/{listId}"));

    public override Task<IActionResult> Associate(string externalAccountId, string externalEventId, string listId, CancellationToken cancellationToken)
        => Task.FromResult(HubSpotError.NotServed("PUT /associations/{externalAccountId}/{externalEventId}/lists/{listId}"));

    public override Task<IActionResult> GetByMarketingEventId(string marketingEventId, CancellationToken cancellationToken)
        => Task.FromResult(HubSpotError.NotServed("GET /associations/{marketingEventId}/lists"));

    public override Task<IActionResult> DisassociateByMarketingEventId(string marketingEventId, string listId, CancellationToken cancellationToken)
        => Task.FromResult(HubSpotError.NotServed("DELETE /associations/{marketingEventId}/lists/{listId}"));

    public override Task<IActionResult> AssociateByMarketingEventId(string marketingEventId, string listId, CancellationToken cancellationToken)
        => Task.FromResult(HubSpotError.NotServed("PUT /associations/{marketingEventId}/lists/{listId}"));
}
