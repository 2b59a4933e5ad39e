using System.Globalization;
using HubSpot.MarketingEvents.Emulator.Contracts;
using HubSpot.MarketingEvents.Emulator.State;
using Microsoft.AspNetCore.Mvc;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>Breakdowns and counters: what of the state is visible yet, and in which form.</summary>
internal sealed class ParticipationReads(EmulatorStore store, EmulatorOptions options)
{
    private static readonly string[] Filters = ["REGISTERED", "CANCELLED", "ATTENDED", "NO_SHOW"];

    public (StoredEvent? Event, IActionResult? Refusal) ByMarketingEventId(string marketingEventId)
        => !long.TryParse(marketingEventId, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? (null, HubSpotError.UnparsablePath("marketingEventId"))
        : store.Current.Events.GetValueOrDefault(id) is { } found ? (found, null)
        : (null, HubSpotError.EventNotFound());

    public (StoredEvent? Event, IActionResult? Refusal) ByExternalIds(string accountId, string eventId)
        => store.Current.FindEvent(accountId, eventId) is { } found ? (found, null) : (null, HubSpotError.EventNotFound());

    public IActionResult Counters((StoredEvent? Event, IActionResult? Refusal) target)
    {
        if (target.Event is null)
        {
            return target.Refusal!;
        }

        var state = store.Current;
        return new OkObjectResult(Count(state, target.Event));
    }

    /// <summary>How many contacts are in each state now; a contact counts once.</summary>
    public AttendanceCounters Count(EmulatorState state, StoredEvent source)
    {
        var current = Visible(state.RowsOf(source.ObjectId), options.CounterLag)
            .GroupBy(row => state.FindContact(row.ContactId)?.Id)
            .Select(contact => Shown(state, contact.Last()))
            .ToList();
        return new AttendanceCounters
        {
            Attended = current.Count(s => s == "ATTENDED"),
            Cancelled = current.Count(s => s == "CANCELLED"),
            NoShows = current.Count(s => s == "NO_SHOW"),
            Registered = current.Count(s => s == "REGISTERED"),
        };
    }

    public IActionResult OfEvent((StoredEvent? Event, IActionResult? Refusal) target, string? contact, string? filter, string? limit, string? after)
    {
        if (target.Event is null)
        {
            return target.Refusal!;
        }

        var state = store.Current;
        IEnumerable<StoredParticipation> rows = Visible(state.RowsOf(target.Event.ObjectId), options.EventBreakdownLag);
        if (!string.IsNullOrEmpty(contact))
        {
            var id = Find(state, contact)?.Id;
            rows = rows.Where(row => state.FindContact(row.ContactId)?.Id == id);
        }

        return Page(state, rows, filter, limit, after);
    }

    public IActionResult OfContact(string contact, string? filter, string? limit, string? after)
    {
        var state = store.Current;
        var id = Find(state, contact)?.Id;
        var rows = state.Participations.Values.SelectMany(all => all).Where(row => id is not null && state.FindContact(row.ContactId)?.Id == id).OrderBy(row => row.Id);
        return Page(state, Visible(rows, options.ContactBreakdownLag), filter, limit, after);
    }

    private IActionResult Page(EmulatorState state, IEnumerable<StoredParticipation> rows, string? filter, string? limit, string? after)
    {
        if (!string.IsNullOrEmpty(filter) && !Filters.Contains(filter))
        {
            return HubSpotError.Validation($"'{filter}' is not a state. Use one of: {string.Join(", ", Filters)}.");
        }

        var (page, refusal) = PageRequest.Read(limit, after);
        if (page is null)
        {
            return refusal!;
        }

        var all = rows.Where(row => string.IsNullOrEmpty(filter) || Shown(state, row) == filter).ToList();
        return new OkObjectResult(new ParticipationPage
        {
            Total = all.Count,
            Results = [.. page.Cut(all).Select(row => Row(state, row))],
            Paging = page.Next(all.Count) is { } next ? new Contracts.Paging { Next = new NextPage { After = next } } : null,
        });
    }

    private IEnumerable<StoredParticipation> Visible(IEnumerable<StoredParticipation> rows, TimeSpan lag)
    {
        var now = store.Now;
        return rows.Where(row => row.IsSeeded || now - row.CreatedAt >= lag);
    }

    private static Contact? Find(EmulatorState state, string contact)
        => long.TryParse(contact, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? state.FindContact(id) : state.FindContact(contact);

    // Who registered and did not come is a no-show as soon as the event is over; nobody has to say so.
    private string Shown(EmulatorState state, StoredParticipation row)
        => row.State == "REGISTERED" && !options.KeepsRegisteredBesideNoShow && state.Events[row.EventId].End < store.Now
            && !state.RowsOf(row.EventId).Any(other => other.Id > row.Id && state.FindContact(other.ContactId)?.Id == state.FindContact(row.ContactId)?.Id)
            ? "NO_SHOW"
            : row.State;

    private Participation Row(EmulatorState state, StoredParticipation row)
    {
        var contact = state.FindContact(row.ContactId)!;
        var source = state.Events[row.EventId];
        return new Participation
        {
            Id = Text(row.Id),
            CreatedAt = row.CreatedAt,
            Properties = new ParticipationProperties { AttendanceState = new AttendanceState(Shown(state, row)), OccurredAt = row.OccurredAt, AttendanceDurationSeconds = row.DurationSeconds },
            Associations = new ParticipationAssociations
            {
                Contact = new ParticipationContact { ContactId = Text(contact.Id), Email = contact.Email, Firstname = contact.FirstName, Lastname = contact.LastName },
                MarketingEvent = new ParticipationEvent { MarketingEventId = Text(source.ObjectId), Name = source.Name, ExternalEventId = source.ExternalEventId, ExternalAccountId = source.ExternalAccountId },
            },
        };
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
