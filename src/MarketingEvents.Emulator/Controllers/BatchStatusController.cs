using HubSpot.MarketingEvents.Emulator.Http;
using Microsoft.AspNetCore.Mvc;

namespace HubSpot.MarketingEvents.Emulator.Controllers;

/// <summary>Where pending batches are asked for. No document describes such an address; the answers name it in 'links'.</summary>
internal sealed class BatchStatusController(Batches batches) : ControllerBase
{
    [HttpGet("batches/{id:int}")]
    public IActionResult Get(int id) => batches.Ask(id) is { } batch ? Ok(batch) : HubSpotError.Plain(404, "resource not found");
}
