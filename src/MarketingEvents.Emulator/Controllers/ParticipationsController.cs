using HubSpot.MarketingEvents.Emulator.Contracts;
using HubSpot.MarketingEvents.Emulator.Operations;
using Microsoft.AspNetCore.Mvc;

namespace HubSpot.MarketingEvents.Emulator.Controllers;

internal sealed class ParticipationsController(ParticipationCalls calls) : ParticipationsControllerBase
{
    public override Task<IActionResult> GetCountersByMarketingEventId(string marketingEventId, CancellationToken cancellationToken) => Task.FromResult(calls.Count(calls.ById(marketingEventId)));

    public override Task<IActionResult> GetCounters(string externalAccountId, string externalEventId, CancellationToken cancellationToken)
        => Task.FromResult(calls.Count(calls.ByPair(externalAccountId, externalEventId)));

    public override Task<IActionResult> GetBreakdownByMarketingEventId(string marketingEventId, string? after, string? contactIdentifier, string? limit, string? state, CancellationToken cancellationToken)
        => Task.FromResult(calls.OfEvent(calls.ById(marketingEventId), contactIdentifier, state, limit, after));

    public override Task<IActionResult> GetBreakdown(
        string externalAccountId, string externalEventId, string? after, string? contactIdentifier, string? limit, string? state, CancellationToken cancellationToken)
        => Task.FromResult(calls.OfEvent(calls.ByPair(externalAccountId, externalEventId), contactIdentifier, state, limit, after));

    public override Task<IActionResult> GetBreakdownForContact(string contactIdentifier, string? after, string? limit, string? state, CancellationToken cancellationToken)
        => Task.FromResult(calls.OfContact(contactIdentifier, state, limit, after));
}
