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

    public IActionResult Record((StoredEvent? Event, IActionResult? Refusal) target, string word, IEnumerable<AttendanceInput?>? inputs)
    {
        var (refusal, order) = Accept(target, word, inputs, isOlderPair: false);
        return refusal ?? new ObjectResult(batches.Take(order!)) { StatusCode = options.AttendanceStatus };
    }

    /// <summary>The older pair: the answer says nothing.</summary>
    public IActionResult Upsert((StoredEvent? Event, IActionResult? Refusal) target, string word, IEnumerable<AttendanceInput?>? inputs)
    {
        var (refusal, order) = Accept(target, word, inputs, isOlderPair: true);
        if (refusal is null)
        {
            batches.Apply(order!);
        }

        return refusal ?? new StatusCodeResult(options.UpsertStatus);
    }

    private (IActionResult? Refusal, AttendanceOrder? Order) Accept(
        (StoredEvent? Event, IActionResult? Refusal) target, string word, IEnumerable<AttendanceInput?>? inputs, bool isOlderPair)
    {
        // The real service looks at the word before it misses the account (inferred from one observation).
        if (!Words.Contains(word))
        {
            return (HubSpotError.UnknownState(word), null);
        }

        if (target.Event is null)
        {
            return (target.Refusal, null);
        }

        var list = (inputs ?? []).ToList();
        return Refuse(list) is { } refusal ? (refusal, null) : (null, new AttendanceOrder(target.Event.ObjectId, word, isOlderPair, [.. list.OfType<AttendanceInput>()]));
    }

    private IActionResult? Refuse(List<AttendanceInput?> inputs)
    {
        if (inputs.Contains(null))
        {
            return HubSpotError.Validation("Invalid input JSON: an input is null.");
        }

        if (inputs.SelectMany(input => input!.Missing()).FirstOrDefault() is { } missing)
        {
            return HubSpotError.Validation($"Invalid input JSON: Some required fields were not set: [{missing}]");
        }

        if (inputs.Any(input => input!.InteractionDateTime is < 0 or > 253_402_300_799_999))
        {
            return HubSpotError.Validation("Invalid input JSON: interactionDateTime is out of range.");
        }

        if (inputs.Count > options.LargestBatch)
        {
            return options.OversizeStatus == 413
                ? HubSpotError.Plain(413, "The request is too large.")
                : HubSpotError.Validation($"The batch has {inputs.Count} inputs; at most {options.LargestBatch} are accepted.");
        }

        if (options.MalformedAddress == MalformedAddressAnswer.RefuseBatch
            && inputs.FirstOrDefault(input => input!.Email is { } email && !AddressForm.IsPlausible(email)) is { } malformed)
        {
            return HubSpotError.Validation($"The email address {malformed.Name} is invalid.");
        }

        return options.UnknownContact == UnknownContactAnswer.RefuseBatch
            && inputs.FirstOrDefault(input => input!.ContactId is { } id && store.Current.FindContact(id) is null) is { } unknown
            ? HubSpotError.Validation($"No contact has the id {unknown.Name}.")
            : null;
    }
}
