using HubSpot.MarketingEvents.Emulator.Contracts;
using HubSpot.MarketingEvents.Emulator.Http;
using Microsoft.AspNetCore.Mvc;

namespace HubSpot.MarketingEvents.Emulator.Controllers;

internal sealed class SettingsController : SettingsControllerBase
{
    public override Task<IActionResult> Get(string appId, CancellationToken cancellationToken)
        => Task.FromResult(HubSpotError.NotServed("GET /{appId}/settings"));

    public override Task<IActionResult> Update(string appId, EventDetailsSettingsUpdate body, CancellationToken cancellationToken)
        => Task.FromResult(HubSpotError.NotServed("POST /{appId}/settings"));
}
