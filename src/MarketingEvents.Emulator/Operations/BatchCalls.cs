using System.Globalization;
using System.Text.Json;
using HubSpot.MarketingEvents.Emulator.Contracts;
using HubSpot.MarketingEvents.Emulator.Http;
using HubSpot.MarketingEvents.Emulator.State;
using Microsoft.AspNetCore.Mvc;
using Json = HubSpot.MarketingEvents.Emulator.Http.Json;

namespace HubSpot.MarketingEvents.Emulator.Operations;

/// <summary>The calls for many events. Inputs that cannot be carried out get an entry in 'errors', and the answer is 207.</summary>
internal sealed class BatchCalls(Caller caller, EventWrites writes, EmulatorOptions options)
{
    public IActionResult UpdateByObjectId(EventUpdateByObjectIdBatch request) => Each(request.Inputs, (state, input, errors) =>
    {
        if (Find(state, IdText(input.ObjectId), errors) is not { } stored)
        {
            return null;
        }

        writes.Update(state, stored, EventPatch.Of(input));
        return stored;
    }, EventJson.WriteChangeByObjectId);

    public IActionResult Upsert(EventCreateBatch request) => Each(request.Inputs, (state, input, errors) =>
    {
        if (EventWrites.Missing(input, input.ExternalEventId) is { Count: > 0 } missing)
        {
            errors.Add(new EntryError("VALIDATION_ERROR", null, $"Some required fields were not set: [{string.Join(", ", missing)}]", Ids(input.ExternalEventId)));
            return null;
        }

        return options.DropsBatchUpserts ? null : writes.Upsert(state, writes.Key(input.ExternalAccountId!, input.ExternalEventId!), EventPatch.Of(input)); // Neither is missing.
    }, EventJson.WriteUpsert);

    /// <summary>Answers nothing when every id was known.</summary>
    public IActionResult DeleteByObjectId(ObjectIdBatch request)
        => Refuse(request.Inputs) ?? caller.Account.Use(state =>
        {
            var errors = new List<EntryError>();
            foreach (var id in (request.Inputs ?? []).Select(input => IdText(input.ObjectId)).Distinct())
            {
                if (Find(state, id, errors) is { } stored)
                {
                    writes.Delete(state, stored);
                }
            }

            return errors.Count == 0 ? new Answer(204) : Json.Answer(207, writer => BatchJson.Write(writer, "COMPLETE", writes.Now, errors, _ => { }));
        });

    /// <summary>Answers nothing whatever was found; only events of the calling app are deleted (documented).</summary>
    public IActionResult Delete(ExternalEventIdentifierBatch request)
    {
        if (Refuse(request.Inputs) is { } refusal)
        {
            return refusal;
        }

        var inputs = request.Inputs ?? [];
        if (inputs.Any(input => input.AppId is null || string.IsNullOrEmpty(input.ExternalAccountId) || string.IsNullOrEmpty(input.ExternalEventId)))
        {
            return Refusal.MissingFields(["appId", "externalAccountId", "externalEventId"]);
        }

        return caller.Account.Use(state =>
        {
            foreach (var input in inputs.Where(input => input.AppId == caller.AppId))
            {
                if (state.Events.Find(writes.Key(input.ExternalAccountId!, input.ExternalEventId!)) is { } stored) // Neither is missing.
                {
                    writes.Delete(state, stored);
                }
            }

            return new Answer(options.EventsDeleteStatus);
        });
    }

    private IActionResult Each<T>(IList<T>? inputs, Func<AccountState, T, List<EntryError>, StoredEvent?> apply, Action<Utf8JsonWriter, StoredEvent> write)
        where T : class
        => Refuse(inputs) ?? caller.Account.Use(state =>
        {
            var errors = new List<EntryError>();
            var results = (inputs ?? []).Select(input => apply(state, input, errors)).OfType<StoredEvent>().ToList();
            return Json.Answer(errors.Count == 0 ? 200 : 207, writer => BatchJson.Write(writer, "COMPLETE", writes.Now, errors, _ =>
            {
                foreach (var stored in results)
                {
                    write(writer, stored);
                }
            }));
        });

    private static StoredEvent? Find(AccountState state, string id, List<EntryError> errors)
    {
        if (long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && state.Events.Find(number) is { } found)
        {
            return found;
        }

        errors.Add(new EntryError("OBJECT_NOT_FOUND", null, "No marketing event found", Ids(id)));
        return null;
    }

    private Refusal? Refuse<T>(IList<T>? inputs)
        where T : class
        => inputs?.Any(input => input is null) == true ? Refusal.Validation("Invalid input JSON: an input is null.")
            : inputs?.Count > options.LargestEventBatch ? Refusal.TooManyInputs(inputs.Count, options.LargestEventBatch.Value, options.OversizeStatus)
            : null;

    private static IReadOnlyList<string>? Ids(string? id) => string.IsNullOrEmpty(id) ? null : [id];

    // The document types object ids as text, although all of them are numbers; either form of the contract will do.
    private static string IdText(object? id) => Convert.ToString(id, CultureInfo.InvariantCulture) ?? "";
}
