using HubSpot.MarketingEvents.Emulator.Attendance;
using HubSpot.MarketingEvents.Emulator.Contracts;
using HubSpot.MarketingEvents.Emulator.Http;
using Microsoft.AspNetCore.Mvc;

namespace HubSpot.MarketingEvents.Emulator.Controllers;

internal sealed class AttendanceController(AttendanceCalls calls) : AttendanceControllerBase
{
    public override Task<IActionResult> CreateByContactIdByObjectId(string objectId, string subscriberState, ContactIdSubscriberBatch body, CancellationToken cancellationToken)
        => Task.FromResult(calls.Record(calls.ByObjectId(objectId), subscriberState, body.Inputs?.Select(AttendanceInput.Of)));

    public override Task<IActionResult> CreateByEmailByObjectId(string objectId, string subscriberState, EmailSubscriberBatch body, CancellationToken cancellationToken)
        => Task.FromResult(calls.Record(calls.ByObjectId(objectId), subscriberState, body.Inputs?.Select(AttendanceInput.Of)));

    public override Task<IActionResult> CreateByContactId(string externalEventId, string subscriberState, string? externalAccountId, ContactIdSubscriberBatch body, CancellationToken cancellationToken)
        => Task.FromResult(calls.Record(calls.ByExternalIds(externalAccountId, externalEventId), subscriberState, body.Inputs?.Select(AttendanceInput.Of)));

    public override Task<IActionResult> CreateByEmail(string externalEventId, string subscriberState, string? externalAccountId, EmailSubscriberBatch body, CancellationToken cancellationToken)
        => Task.FromResult(calls.Record(calls.ByExternalIds(externalAccountId, externalEventId), subscriberState, body.Inputs?.Select(AttendanceInput.Of)));
}
