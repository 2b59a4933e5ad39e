using HubSpot.MarketingEvents.Emulator.Contracts;
using HubSpot.MarketingEvents.Emulator.Operations;
using Microsoft.AspNetCore.Mvc;

namespace HubSpot.MarketingEvents.Emulator.Controllers;

internal sealed class IdentifiersController(IdentifierCalls calls) : IdentifiersControllerBase
{
    public override Task<IActionResult> Search(string? q, CancellationToken cancellationToken) => Task.FromResult(calls.Search(q));

    public override Task<IActionResult> Find(string externalEventId, CancellationToken cancellationToken) => Task.FromResult(calls.Find(externalEventId));
}
