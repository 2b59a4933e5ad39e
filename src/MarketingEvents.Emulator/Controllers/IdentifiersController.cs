using HubSpot.MarketingEvents.Emulator.Contracts;
using HubSpot.MarketingEvents.Emulator.Http;
using Microsoft.AspNetCore.Mvc;

namespace HubSpot.MarketingEvents.Emulator.Controllers;

internal sealed class IdentifiersController : IdentifiersControllerBase
{
    public override Task<IActionResult> Search(string? q, CancellationToken cancellationToken)
        => Task.FromResult(HubSpotError.NotServed("GET /events/search"));

    public override Task<IActionResult> Find(string externalEventId, CancellationToken cancellationToken)
        => Task.FromResult(HubSpotError.NotServed("GET /{externalEventId}/identifiers"));
}
