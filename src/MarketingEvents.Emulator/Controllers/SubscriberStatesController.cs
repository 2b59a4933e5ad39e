using HubSpot.MarketingEvents.Emulator.Attendance;
using HubSpot.MarketingEvents.Emulator.Contracts;
using HubSpot.MarketingEvents.Emulator.Http;
using Microsoft.AspNetCore.Mvc;

namespace HubSpot.MarketingEvents.Emulator.Controllers;

internal sealed class SubscriberStatesController(AttendanceCalls calls) : SubscriberStatesControllerBase
{
    public override Task<IActionResult> UpsertByContactId(string externalEventId, string subscriberState, string? externalAccountId, ContactIdSubscriberBatch body, CancellationToken cancellationToken)
        => Task.FromResult(calls.Upsert(calls.ByExternalIds(externalAccountId, externalEventId), subscriberState, body.Inputs?.Select(AttendanceInput.Of)));

    public override Task<IActionResult> UpsertByEmail(string externalEventId, string subscriberState, string? externalAccountId, EmailSubscriberBatch body, CancellationToken cancellationToken)
        => Task.FromResult(calls.Upsert(calls.ByExternalIds(externalAccountId, externalEventId), subscriberState, body.Inputs?.Select(AttendanceInput.Of)));
}
