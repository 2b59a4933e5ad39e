using HubSpot.MarketingEvents.Emulator.Attendance;
using HubSpot.MarketingEvents.Emulator.Contracts;
using HubSpot.MarketingEvents.Emulator.Operations;
using Microsoft.AspNetCore.Mvc;

namespace HubSpot.MarketingEvents.Emulator.Controllers;

internal sealed class AttendanceController(AttendanceCalls calls) : AttendanceControllerBase
{
    public override Task<IActionResult> CreateByContactIdByObjectId(string objectId, string subscriberState, ContactIdSubscriberBatch body, CancellationToken cancellationToken)
        => calls.RecordAsync(calls.ById(objectId), subscriberState, body.Inputs?.Select(AttendanceInput.Of), cancellationToken);

    public override Task<IActionResult> CreateByEmailByObjectId(string objectId, string subscriberState, EmailSubscriberBatch body, CancellationToken cancellationToken)
        => calls.RecordAsync(calls.ById(objectId), subscriberState, body.Inputs?.Select(AttendanceInput.Of), cancellationToken);

    public override Task<IActionResult> CreateByContactId(string externalEventId, string subscriberState, string? externalAccountId, ContactIdSubscriberBatch body, CancellationToken cancellationToken)
        => calls.RecordAsync(calls.ByPair(externalAccountId, externalEventId), subscriberState, body.Inputs?.Select(AttendanceInput.Of), cancellationToken);

    public override Task<IActionResult> CreateByEmail(string externalEventId, string subscriberState, string? externalAccountId, EmailSubscriberBatch body, CancellationToken cancellationToken)
        => calls.RecordAsync(calls.ByPair(externalAccountId, externalEventId), subscriberState, body.Inputs?.Select(AttendanceInput.Of), cancellationToken);
}
