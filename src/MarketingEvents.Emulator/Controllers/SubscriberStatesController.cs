using HubSpot.MarketingEvents.Emulator.Attendance;
using HubSpot.MarketingEvents.Emulator.Contracts;
using HubSpot.MarketingEvents.Emulator.Operations;
using Microsoft.AspNetCore.Mvc;

namespace HubSpot.MarketingEvents.Emulator.Controllers;

internal sealed class SubscriberStatesController(AttendanceCalls calls) : SubscriberStatesControllerBase
{
    public override Task<IActionResult> UpsertByContactId(string externalEventId, string subscriberState, string? externalAccountId, ContactIdSubscriberBatch body, CancellationToken cancellationToken)
        => calls.UpsertAsync(calls.ByPair(externalAccountId, externalEventId), subscriberState, body.Inputs?.Select(AttendanceInput.Of), cancellationToken);

    public override Task<IActionResult> UpsertByEmail(string externalEventId, string subscriberState, string? externalAccountId, EmailSubscriberBatch body, CancellationToken cancellationToken)
        => calls.UpsertAsync(calls.ByPair(externalAccountId, externalEventId), subscriberState, body.Inputs?.Select(AttendanceInput.Of), cancellationToken);
}
