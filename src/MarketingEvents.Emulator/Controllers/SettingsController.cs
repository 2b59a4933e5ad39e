using HubSpot.MarketingEvents.Emulator.Contracts;
using HubSpot.MarketingEvents.Emulator.Operations;
using Microsoft.AspNetCore.Mvc;

namespace HubSpot.MarketingEvents.Emulator.Controllers;

internal sealed class SettingsController(SettingCalls calls) : SettingsControllerBase
{
    public override Task<IActionResult> Get(string appId, CancellationToken cancellationToken) => Task.FromResult(calls.Get(appId));

    public override Task<IActionResult> Update(string appId, EventDetailsSettingsUpdate body, CancellationToken cancellationToken) => Task.FromResult(calls.Update(appId, body));
}
