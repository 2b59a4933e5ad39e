using HubSpot.MarketingEvents.Emulator.Contracts;
using HubSpot.MarketingEvents.Emulator.Http;
using HubSpot.MarketingEvents.Emulator.State;
using Microsoft.AspNetCore.Mvc;

namespace HubSpot.MarketingEvents.Emulator.Controllers;

internal sealed class StatusController(EmulatorStore store, ParticipationReads reads) : StatusControllerBase
{
    public override Task<IActionResult> Cancel(string externalEventId, string? externalAccountId, CancellationToken cancellationToken)
        => Change(externalEventId, externalAccountId, stored => stored with { IsCancelled = true });

    public override Task<IActionResult> Complete(string externalEventId, string? externalAccountId, EventCompletion body, CancellationToken cancellationToken)
        => body.StartDateTime is null || body.EndDateTime is null
            ? Task.FromResult(HubSpotError.Validation("Invalid input JSON: Some required fields were not set: [startDateTime, endDateTime]"))
            : Change(externalEventId, externalAccountId, stored => stored with { Start = body.StartDateTime, End = body.EndDateTime, IsCompleted = true });

    private Task<IActionResult> Change(string externalEventId, string? externalAccountId, Func<StoredEvent, StoredEvent> change)
        => Task.FromResult(string.IsNullOrEmpty(externalAccountId)
            ? HubSpotError.MissingQuery("externalAccountId")
            : store.Update<IActionResult>(state =>
            {
                if (state.FindEvent(externalAccountId, externalEventId) is not { } found)
                {
                    return (state, HubSpotError.EventNotFound());
                }

                var changed = change(found) with { UpdatedAt = store.Now };
                return (state.PutEvent(changed), Ok(EventCalls.As<EventChangeResult>(changed, reads.Count(state, changed))));
            }));
}
