using System.Globalization;
using HubSpot.MarketingEvents.Emulator.Attendance;
using HubSpot.MarketingEvents.Emulator.State;
using Microsoft.AspNetCore.Mvc;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>From an attendance request to its answer: the checks of the whole request, the rules, the envelope.</summary>
internal sealed class AttendanceCalls(EmulatorStore store, EmulatorOptions options, Batches batches)
{
    private static readonly string[] Words = ["register", "attend", "cancel"];

    public (StoredEvent? Event, IActionResult? Refusal) ByObjectId(string objectId)
        => !long.TryParse(objectId, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? (null, HubSpotError.UnparsablePath("objectId"))
        : id == 0 ? (null, HubSpotError.Plain(400, "Invalid value: '0' specified in objectId parameter. Should be a positive Long."))
        : store.Current.Events.GetValueOrDefault(id) is { } found ? (found, null)
        : (null, HubSpotError.EventNotFound());

    public (StoredEvent? Event, IActionResult? Refusal) ByExternalIds(string? externalAccountId, string externalEventId)
        => string.IsNullOrEmpty(externalAccountId) ? (null, HubSpotError.Plain(400, "externalAccountId is required"))
        : store.Current.FindEvent(externalAccountId, externalEventId) is { } found ? (found, null)
        : (null, HubSpotError.EventNotFound());

    public IActionResult Record((StoredEvent? Event, IActionResult? Refusal) target, string word, IEnumerable<AttendanceInput>? inputs)
    {
        var (refusal, rules) = Apply(target, word, inputs?.ToList() ?? [], createsContacts: true);
        return refusal ?? new ObjectResult(batches.Answer(rules!)) { StatusCode = options.AttendanceStatus };
    }

    /// <summary>The older pair: no contacts are created, and the answer says nothing.</summary>
    public IActionResult Upsert((StoredEvent? Event, IActionResult? Refusal) target, string word, IEnumerable<AttendanceInput>? inputs)
        => Apply(target, word, inputs?.ToList() ?? [], createsContacts: false).Refusal ?? new StatusCodeResult(202);

    private (IActionResult? Refusal, AttendanceRules? Rules) Apply((StoredEvent? Event, IActionResult? Refusal) target, string word, List<AttendanceInput> inputs, bool createsContacts)
    {
        // The real service looks at the word before it misses the account (inferred from one observation).
        if (!Words.Contains(word))
        {
            return (HubSpotError.UnknownState(word), null);
        }

        if (target.Event is null || Refuse(inputs) is not null)
        {
            return (target.Refusal ?? Refuse(inputs), null);
        }

        var rules = new AttendanceRules(options, target.Event, word, createsContacts);
        store.Update(state => (rules.Apply(state, inputs), true));
        return (null, rules);
    }

    private IActionResult? Refuse(List<AttendanceInput> inputs)
    {
        if (inputs.Any(input => input.InteractionDateTime is null))
        {
            return HubSpotError.Validation("Invalid input JSON: Some required fields were not set: [interactionDateTime]");
        }

        if (inputs.Count > options.LargestBatch)
        {
            return options.OversizeStatus == 413
                ? HubSpotError.Plain(413, "The request is too large.")
                : HubSpotError.Validation($"The batch has {inputs.Count} inputs; at most {options.LargestBatch} are accepted.");
        }

        if (options.MalformedAddress == MalformedAddressAnswer.RefuseBatch && inputs.Any(input => input.Email is { } email && !AddressForm.IsPlausible(email)))
        {
            return HubSpotError.Validation("An email address of the batch is invalid.");
        }

        return options.UnknownContact == UnknownContactAnswer.RefuseBatch && inputs.Any(input => input.ContactId is { } id && store.Current.FindContact(id) is null)
            ? HubSpotError.Validation("A contact of the batch does not exist.")
            : null;
    }
}
