using System.Globalization;
using HubSpot.MarketingEvents.Emulator.Http;
using HubSpot.MarketingEvents.Emulator.State;
using Microsoft.AspNetCore.Mvc;

namespace HubSpot.MarketingEvents.Emulator.Operations;

/// <summary>Counters and breakdowns.</summary>
internal sealed class ParticipationCalls(Caller caller, EmulatorOptions options)
{
    public Target ById(string marketingEventId) => Target.ByObjectId(marketingEventId, "marketingEventId");

    public Target ByPair(string accountId, string eventId) => Target.ByExternalIds(caller, accountId, eventId, Refusal.MissingAccount());

    public IActionResult Count(Target target) => caller.Account.Use<IActionResult>(state
        => target.Find(state) is { } stored
            ? Json.Answer(200, EventCounts.Of(stored, options, caller.Account.Now).Write)
            : target.Refusal ?? Refusal.EventNotFound());

    public IActionResult OfEvent(Target target, string? contact, string? filter, string? limit, string? after)
    {
        if (target.Refusal is not null)
        {
            return target.Refusal;
        }

        var isOfContact = !string.IsNullOrEmpty(contact);
        if (Refuse(filter, limit, after, isOfContact ? ParticipationPage.ListOfContact : ParticipationPage.ListsOfEvent, out var size, out var cursor) is { } refusal)
        {
            return refusal;
        }

        return caller.Account.Use<IActionResult>(state =>
        {
            if (target.Find(state) is not { } stored)
            {
                return Refusal.EventNotFound();
            }

            var found = isOfContact ? Find(state, contact!) : null;
            if (isOfContact && found is null && options.RefusesUnknownContacts)
            {
                return Refusal.ResourceNotFound();
            }

            var now = caller.Account.Now;
            var shown = new ShownStates(options, now);
            var page = isOfContact
                ? ParticipationPage.OfContact(Select(found is null ? null : stored.Roster.Find(found)?.Rows(), shown, filter, now, options.EventBreakdownLag), size, cursor)
                : ParticipationPage.OfEvent(stored.Roster, shown.Kinds(stored, filter), size, cursor, now.UtcTicks - options.EventBreakdownLag.Ticks);
            return Answer(page, cursor, shown);
        });
    }

    public IActionResult OfContact(string contact, string? filter, string? limit, string? after)
        => Refuse(filter, limit, after, ParticipationPage.ListOfContact, out var size, out var cursor)
            ?? caller.Account.Use<IActionResult>(state =>
            {
                var found = Find(state, contact);
                if (found is null && options.RefusesUnknownContacts)
                {
                    return Refusal.ResourceNotFound();
                }

                var now = caller.Account.Now;
                var shown = new ShownStates(options, now);
                var rows = found?.Rows();
                rows?.RemoveAll(row => row.Participant.Event.IsDeleted);
                return Answer(ParticipationPage.OfContact(Select(rows, shown, filter, now, options.ContactBreakdownLag), size, cursor), cursor, shown);
            });

    private IActionResult? Refuse(string? filter, string? limit, string? after, string lists, out int size, out Cursor? cursor)
    {
        cursor = null;
        return !PageSize.TryRead(limit, options, out size) ? PageSize.Invalid(limit)
            : !string.IsNullOrEmpty(filter) && !ShownStates.Filters.Contains(filter)
                ? Refusal.Validation($"'{filter}' is not a state. Use one of: {string.Join(", ", ShownStates.Filters)}.")
            : !Cursor.TryRead(after, lists, out cursor) ? Cursor.Invalid
            : null;
    }

    private static List<StoredParticipation> Select(List<StoredParticipation>? rows, ShownStates shown, string? filter, DateTimeOffset now, TimeSpan lag)
        => rows?.FindAll(row => row.IsVisible(now, lag) && (string.IsNullOrEmpty(filter) || shown.Of(row) == filter)) ?? [];

    private static Contact? Find(AccountState state, string contact)
        => long.TryParse(contact, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? state.Contacts.Find(id) : state.Contacts.Find(contact);

    private Answer Answer(ParticipationPage page, Cursor? start, ShownStates shown) => Json.Answer(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("total", page.Total);
        writer.WriteStartArray("results");
        foreach (var row in page.Rows)
        {
            ParticipationJson.Write(writer, row, shown.Of(row), options);
        }

        writer.WriteEndArray();
        PagingJson.Write(writer, page.Next, options.SendsPreviousCursors ? start : null);
        writer.WriteEndObject();
    });
}
