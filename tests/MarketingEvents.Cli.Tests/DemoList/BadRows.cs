using HubSpot.MarketingEvents.Attendees;
using static HubSpot.MarketingEvents.SubscriberState;

namespace HubSpot.MarketingEvents.Cli.Tests;

/// <summary>The table of everything that can be wrong with one row.</summary>
internal static class BadRows
{
    private const string At = "2026-04-20T09:00:00Z";
    private const string Joined = "2026-05-04T16:01:00Z";
    private const string Left = "2026-05-04T17:29:00Z";

    public static IReadOnlyList<Func<DemoPerson, DemoRow>> All { get; } =
    [
        // Rows that cannot be read.
        person => Unreadable(Came(person) with { State = "attned" }, RowFault.UnknownState),
        person => Unreadable(Signed(person) with { State = "no-show" }, RowFault.UnknownState),
        person => Unreadable(Signed(person) with { State = "" }, RowFault.MissingState),
        person => Unreadable(Came(person) with { Joined = "some afternoon" }, RowFault.UnreadableTime),
        person => Unreadable(Came(person) with { Left = "late" }, RowFault.UnreadableTime),
        person => Unreadable(Signed(person) with { At = "2026-02-30T09:00:00Z" }, RowFault.UnreadableTime),
        person => Unreadable(Signed(person) with { At = "1776675600" }, RowFault.UnreadableTime),
        person => Unreadable(Came(person) with { Joined = "1777910460", Left = "1777915740" }, RowFault.UnreadableTime),
        person => Unreadable(Known(person, Attend) with { ContactId = "n/a", Joined = Joined, Left = Left }, RowFault.UnusableContactId),
        person => Unreadable(Known(person, Register) with { ContactId = "9223372036854775808", At = At }, RowFault.UnusableContactId),
        person => new DemoRow($"attend,{person.Email},,,{Joined},{Left},{person.FirstName},Stone, Jr.", null, Verdict.Rejected, "Unreadable", nameof(RowFault.TooManyValues)),
        person => Unreadable(Signed(person) with { Email = "" }, RowFault.NoAddress),
        person => Unreadable(Known(person, Attend) with { ContactId = "", Joined = Joined, Left = Left }, RowFault.NoAddress),
        person => Unreadable(Came(person) with { Email = person.Email.Replace("@", "") }, RowFault.UnusableAddress),
        person => Unreadable(Came(person) with { Email = person.Email.Replace("@", "@@") }, RowFault.UnusableAddress),
        person => Unreadable(Came(person) with { Email = person.Email.Replace("@", "..x@") }, RowFault.UnusableAddress),
        person => Unreadable(Signed(person) with { Email = "@example.com" }, RowFault.UnusableAddress),
        person => Unreadable(Signed(person) with { Email = "nobody@" }, RowFault.UnusableAddress),
        person => Unreadable(Signed(person) with { Email = $"{person.FirstName} {person.Email}" }, RowFault.UnusableAddress),
        person => Unreadable(Signed(person) with { Email = person.Email.Replace("@", "\n@") }, RowFault.UnusableAddress),
        person => Unreadable(Signed(person) with { Email = $"{new string('a', 250)}{person.Email}" }, RowFault.UnusableAddress),
        person => Unreadable(Signed(person) with { At = "" }, RowFault.MissingTime),
        person => Unreadable(Known(person, Cancel), RowFault.MissingTime),
        person => Unreadable(Came(person) with { State = "cancel" }, RowFault.MissingTime),
        person => Unreadable(Came(person) with { Left = "" }, RowFault.MissingTime),
        person => Unreadable(Came(person) with { Joined = "", Left = "", At = Joined }, RowFault.MissingTime),
        person => Unreadable(Came(person) with { Joined = Left, Left = Joined }, RowFault.UnusableStay),
        person => Unreadable(Came(person) with { Left = Joined }, RowFault.UnusableStay),
        person => Unreadable(Came(person) with { Left = "2026-05-04T16:01:00.001Z" }, RowFault.UnusableStay),
        person => Unreadable(Came(person) with { Left = "2026-05-04T16:01:00.999Z" }, RowFault.UnusableStay),

        // Rows that no request can carry.
        person => Invalid(Came(person) with { ContactId = "269269281527" }, Attend, AttendeeRule.OneAddress),
        person => Invalid(Known(person, Attend) with { ContactId = "0", Joined = Joined, Left = Left }, Attend, AttendeeRule.PositiveContactId),
        person => Invalid(Known(person, Cancel) with { ContactId = "-269269281527", At = At }, Cancel, AttendeeRule.PositiveContactId),
    ];

    private static Cells Signed(DemoPerson person) => person.Row(Register) with { At = At };

    private static Cells Came(DemoPerson person) => person.Row(Attend) with { Joined = Joined, Left = Left };

    private static Cells Known(DemoPerson person, SubscriberState state) => (person with { ContactId = 269_269_281_527 }).Row(state);

    private static DemoRow Unreadable(Cells cells, RowFault fault) => new(cells.ToString(), null, Verdict.Rejected, "Unreadable", fault.ToString());

    private static DemoRow Invalid(Cells cells, SubscriberState state, params AttendeeRule[] rules)
        => new(cells.ToString(), state, Verdict.Rejected, nameof(OutcomeReasonKind.Validation), [.. rules.Select(rule => rule.ToString()).Order(StringComparer.Ordinal)]);
}
