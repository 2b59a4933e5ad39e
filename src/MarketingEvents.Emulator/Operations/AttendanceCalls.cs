using HubSpot.MarketingEvents.Emulator.Attendance;
using HubSpot.MarketingEvents.Emulator.Http;
using HubSpot.MarketingEvents.Emulator.State;
using Microsoft.AspNetCore.Mvc;

namespace HubSpot.MarketingEvents.Emulator.Operations;

/// <summary>From an attendance request to its answer: the checks of the whole request, the rules, the envelope.</summary>
internal sealed class AttendanceCalls(Caller caller, EmulatorOptions options, EventDetailsCallback callback)
{
    public Target ById(string objectId) => Target.ByObjectId(objectId, "objectId");

    public Target ByPair(string? accountId, string eventId) => Target.ByExternalIds(caller, accountId, eventId, Refusal.MissingAccount());

    public Task<IActionResult> RecordAsync(Target target, string word, IEnumerable<AttendanceInput?>? inputs, CancellationToken cancellationToken)
        => CarryOutAsync(target, word, isOlderPair: false, inputs, (state, order) => options.BatchAnswer switch
        {
            BatchAnswer.Complete => Final("COMPLETE", AttendanceRules.Apply(state, order, options, caller.Account.Now)),
            BatchAnswer.Canceled => Final("CANCELED", AttendanceResult.Nothing),
            _ => Unfinished("PENDING", Keep(state, order), options.AttendanceStatus),
        }, cancellationToken);

    /// <summary>The older pair: the answer says nothing.</summary>
    public Task<IActionResult> UpsertAsync(Target target, string word, IEnumerable<AttendanceInput?>? inputs, CancellationToken cancellationToken)
        => CarryOutAsync(target, word, isOlderPair: true, inputs, (state, order) =>
        {
            AttendanceRules.Apply(state, order, options, caller.Account.Now);
            return new Answer(options.UpsertStatus);
        }, cancellationToken);

    /// <summary>A batch that was answered before it was done, as it is now.</summary>
    public IActionResult Ask(int batchId) => caller.Account.Use<IActionResult>(state
        => !state.Batches.TryGetValue(batchId, out var batch) ? Refusal.ResourceNotFound()
        : batch.Result is { } result ? Final("COMPLETE", result, 200)
        : Unfinished("PROCESSING", batchId, 200));

    private async Task<IActionResult> CarryOutAsync(
        Target target, string word, bool isOlderPair, IEnumerable<AttendanceInput?>? inputs, Func<AccountState, AttendanceOrder, Answer> answer, CancellationToken cancellationToken)
    {
        // The real service looks at the word before it misses the account (inferred from one observation).
        if (AttendanceWord.Find(word, options.StateWords) is not { } known)
        {
            return Refusal.UnknownState(word);
        }

        if (target.Refusal is not null)
        {
            return target.Refusal;
        }

        if (caller.Account.Use(target.Find) is null && !(target.Key is { } key && await callback.CreateEventAsync(key, cancellationToken)))
        {
            return Refusal.EventNotFound();
        }

        var list = (inputs ?? []).ToList();
        return caller.Account.Use(state
            => Refuse(state, list) is { } refusal ? refusal
            : target.Find(state) is { } stored ? answer(state, new AttendanceOrder(caller.Request, stored.ObjectId, known, isOlderPair, [.. list.OfType<AttendanceInput>()]))
            : Refusal.EventNotFound());
    }

    private Refusal? Refuse(AccountState state, List<AttendanceInput?> inputs)
    {
        if (inputs.Count == 0 && options.RefusesEmptyBatches)
        {
            return Refusal.Validation("The batch must have at least one input.");
        }

        foreach (var input in inputs)
        {
            if (input is null)
            {
                return Refusal.Validation("Invalid input JSON: an input is null.");
            }

            if (input.Missing is { } missing)
            {
                return Refusal.MissingFields([missing]);
            }

            if (input.InteractionDateTime is < 0 or > 253_402_300_799_999)
            {
                return Refusal.Validation("Invalid input JSON: interactionDateTime is out of range.");
            }
        }

        if (inputs.Count > options.LargestBatch)
        {
            return Refusal.TooManyInputs(inputs.Count, options.LargestBatch.Value, options.OversizeStatus);
        }

        if (options.MalformedAddress == MalformedAddressAnswer.RefuseBatch
            && inputs.Find(input => input?.Email is { } email && !AddressForm.IsPlausible(email)) is { } malformed)
        {
            return Refusal.Validation($"The email address {malformed.Name} is invalid.");
        }

        return options.UnknownContact == UnknownContactAnswer.RefuseBatch
            && inputs.Find(input => input?.ContactId is { } id && state.Contacts.Find(id) is null) is { } unknown
            ? Refusal.Validation($"No contact has the id {unknown.Name}.")
            : null;
    }

    private int Keep(AccountState state, AttendanceOrder order)
    {
        DateTimeOffset? due = options.BatchAnswer == BatchAnswer.NeverComplete ? null : caller.Account.Now + options.BatchDuration;
        var batch = new PendingBatch(state.Batches.Count + 1, order, due);
        state.Batches.Add(batch.Id, batch);
        if (due is { } instant)
        {
            state.DueBatches.Enqueue(batch, (instant, batch.Id));
        }

        return batch.Id;
    }

    private Answer Final(string status, AttendanceResult result) => Final(status, result, options.AttendanceStatus);

    private Answer Final(string status, AttendanceResult result, int httpStatus)
        => Json.Answer(httpStatus, writer => BatchJson.Write(writer, status, caller.Account.Now, result.Errors, _ =>
        {
            foreach (var (contactId, email) in result.Echo)
            {
                writer.WriteStartObject();
                writer.WriteNumber("vid", contactId);
                writer.WriteOptional("email", email);
                writer.WriteEndObject();
            }
        }));

    private Answer Unfinished(string status, int id, int httpStatus)
    {
        var host = options.BatchAnswer == BatchAnswer.PendingWithForeignLink ? new Uri("https://attacker.example.com") : caller.BaseAddress;
        var link = options.BatchAnswer == BatchAnswer.PendingWithoutLink ? null : new Uri(host, FormattableString.Invariant($"/marketing/v3/marketing-events/batches/{id}"));
        return Json.Answer(httpStatus, writer => BatchJson.WriteUnfinished(writer, status, link));
    }
}
