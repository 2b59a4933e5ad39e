using HubSpot.MarketingEvents.Emulator.Operations;
using Microsoft.AspNetCore.Mvc;

namespace HubSpot.MarketingEvents.Emulator.Controllers;

/// <summary>Where pending batches are asked for. No document describes such an address; the answers name it in 'links'.</summary>
internal sealed class BatchStatusController(AttendanceCalls calls) : ControllerBase
{
    [HttpGet("batches/{id:int}")]
    public IActionResult Get(int id) => calls.Ask(id);
}
