using System.Globalization;
using HubSpot.MarketingEvents.Emulator.Http;
using HubSpot.MarketingEvents.Emulator.State;
using Microsoft.AspNetCore.Mvc;

namespace HubSpot.MarketingEvents.Emulator.Operations;

/// <summary>Which lists are associated with an event.</summary>
internal sealed class ListCalls(Caller caller, EmulatorOptions options)
{
    /// <summary>The object type of contacts, which these lists hold.</summary>
    private const string ContactType = "0-1";

    public Target ById(string marketingEventId) => Target.ByObjectId(marketingEventId, "marketingEventId");

    public Target ByPair(string accountId, string eventId) => Target.ByExternalIds(caller, accountId, eventId, Refusal.MissingAccount());

    public IActionResult GetAll(Target target) => Find(target, (state, stored) => Json.Answer(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("total", stored.Lists.Count);
        writer.WriteStartArray("results");
        foreach (var id in stored.Lists)
        {
            writer.WriteStartObject();
            writer.WriteId("listId", id);
            writer.WriteNumber("listVersion", 1);
            writer.WriteString("name", state.ListNames.GetValueOrDefault(id) ?? string.Create(CultureInfo.InvariantCulture, $"List {id}"));
            writer.WriteString("objectTypeId", ContactType);
            writer.WriteString("processingStatus", "COMPLETE");
            writer.WriteString("processingType", "MANUAL");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }));

    public IActionResult Associate(Target target, string listId) => Change(target, listId, LedgerChange.ListAssociated, (lists, id) => lists.Add(id));

    public IActionResult Disassociate(Target target, string listId) => Change(target, listId, LedgerChange.ListDisassociated, (lists, id) => lists.Remove(id));

    private IActionResult Change(Target target, string listId, LedgerChange change, Func<SortedSet<long>, long, bool> apply)
        => !long.TryParse(listId, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? Refusal.UnparsablePath("listId") : Find(target, (state, stored) =>
        {
            if (options.ListsMustExist && !state.ListNames.ContainsKey(id))
            {
                return Refusal.ResourceNotFound();
            }

            if (apply(stored.Lists, id))
            {
                state.Ledger.Add(caller.Request, change, caller.Account.Now, stored.ObjectId, reason: string.Create(CultureInfo.InvariantCulture, $"List {id}"));
            }

            return new Answer(204);
        });

    private IActionResult Find(Target target, Func<AccountState, StoredEvent, Answer> answer)
        => target.Refusal ?? caller.Account.Use(state => target.Find(state) is { } stored ? answer(state, stored) : Refusal.EventNotFound());
}
