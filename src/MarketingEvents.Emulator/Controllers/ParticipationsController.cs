using HubSpot.MarketingEvents.Emulator.Contracts;
using HubSpot.MarketingEvents.Emulator.Http;
using Microsoft.AspNetCore.Mvc;

namespace HubSpot.MarketingEvents.Emulator.Controllers;

internal sealed class ParticipationsController(ParticipationReads reads) : ParticipationsControllerBase
{
    public override Task<IActionResult> GetCountersByMarketingEventId(string marketingEventId, CancellationToken cancellationToken)
        => Task.FromResult(reads.Counters(reads.ByMarketingEventId(marketingEventId)));

    public override Task<IActionResult> GetCounters(string externalAccountId, string externalEventId, CancellationToken cancellationToken)
        => Task.FromResult(reads.Counters(reads.ByExternalIds(externalAccountId, externalEventId)));

    public override Task<IActionResult> GetBreakdownByMarketingEventId(string marketingEventId, string? after, string? contactIdentifier, string? limit, string? state, CancellationToken cancellationToken)
        => Task.FromResult(reads.OfEvent(reads.ByMarketingEventId(marketingEventId), contactIdentifier, state, limit, after));

    public override Task<IActionResult> GetBreakdown(
        string externalAccountId, string externalEventId, string? after, string? contactIdentifier, string? limit, string? state, CancellationToken cancellationToken)
        => Task.FromResult(reads.OfEvent(reads.ByExternalIds(externalAccountId, externalEventId), contactIdentifier, state, limit, after));

    public override Task<IActionResult> GetBreakdownForContact(string contactIdentifier, string? after, string? limit, string? state, CancellationToken cancellationToken)
        => Task.FromResult(reads.OfContact(contactIdentifier, state, limit, after));
}
