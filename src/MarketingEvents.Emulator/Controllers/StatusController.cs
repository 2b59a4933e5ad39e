using HubSpot.MarketingEvents.Emulator.Contracts;
using HubSpot.MarketingEvents.Emulator.Operations;
using Microsoft.AspNetCore.Mvc;

namespace HubSpot.MarketingEvents.Emulator.Controllers;

internal sealed class StatusController(EventCalls calls) : StatusControllerBase
{
    public override Task<IActionResult> Cancel(string externalEventId, string? externalAccountId, CancellationToken cancellationToken)
        => Task.FromResult(calls.Cancel(calls.ByPair(externalAccountId, externalEventId)));

    public override Task<IActionResult> Complete(string externalEventId, string? externalAccountId, EventCompletion body, CancellationToken cancellationToken)
        => Task.FromResult(calls.Complete(calls.ByPair(externalAccountId, externalEventId), body));
}
