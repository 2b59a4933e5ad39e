using HubSpot.MarketingEvents.Emulator.Contracts;
using HubSpot.MarketingEvents.Emulator.Operations;
using Microsoft.AspNetCore.Mvc;

namespace HubSpot.MarketingEvents.Emulator.Controllers;

internal sealed class ListsController(ListCalls calls) : ListsControllerBase
{
    public override Task<IActionResult> Get(string externalAccountId, string externalEventId, CancellationToken cancellationToken)
        => Task.FromResult(calls.GetAll(calls.ByPair(externalAccountId, externalEventId)));

    public override Task<IActionResult> Disassociate(string externalAccountId, string externalEventId, string listId, CancellationToken cancellationToken)
        => Task.FromResult(calls.Disassociate(calls.ByPair(externalAccountId, externalEventId), listId));

    public override Task<IActionResult> Associate(string externalAccountId, string externalEventId, string listId, CancellationToken cancellationToken)
        => Task.FromResult(calls.Associate(calls.ByPair(externalAccountId, externalEventId), listId));

    public override Task<IActionResult> GetByMarketingEventId(string marketingEventId, CancellationToken cancellationToken) => Task.FromResult(calls.GetAll(calls.ById(marketingEventId)));

    public override Task<IActionResult> DisassociateByMarketingEventId(string marketingEventId, string listId, CancellationToken cancellationToken)
        => Task.FromResult(calls.Disassociate(calls.ById(marketingEventId), listId));

    public override Task<IActionResult> AssociateByMarketingEventId(string marketingEventId, string listId, CancellationToken cancellationToken)
        => Task.FromResult(calls.Associate(calls.ById(marketingEventId), listId));
}
