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
        person => Unreadable(Came(person) with { State = "attned" }, null, RowFault.UnknownState),
        person => Unreadable(Came(person) with { State = "ATTENDED" }, null, RowFault.UnknownState),
        person => Unreadable(Signed(person) with { State = "no-show" }, null, RowFault.UnknownState),
        person => Unreadable(Signed(person) with { State = "" }, null, RowFault.MissingState),
        person => Unreadable(Came(person) with { Joined = "04.05.2026 16:01" }, Attend, RowFault.UnreadableTime),
        person => Unreadable(Came(person) with { Left = "late" }, Attend, RowFault.UnreadableTime),
        person => Unreadable(Signed(person) with { At = "2026-02-30T09:00:00Z" }, Register, RowFault.UnreadableTime),
        person => Unreadable(Signed(person) with { At = "2026-04-20T09:00:00" }, Register, RowFault.TimeWithoutOffset),
        person => Unreadable(Known(person, Attend) with { ContactId = "n/a", Joined = Joined, Left = Left }, Attend, RowFault.UnreadableContactId),
        person => Unreadable(Known(person, Cancel) with { ContactId = "269269281527.0", At = At }, Cancel, RowFault.UnreadableContactId),
        person => Unreadable(Known(person, Register) with { ContactId = "9223372036854775808", At = At }, Register, RowFault.UnreadableContactId),
        person => Unreadable(Came(person) with { FirstName = "M\uFFFDller" }, Attend, RowFault.DamagedText, readsState: false),
        person => new DemoRow($"attend,{person.Email},,,{Joined},{Left}", null, Verdict.Rejected, "Unreadable", nameof(RowFault.WrongNumberOfValues)),
        person => new DemoRow($"attend,{person.Email},,,{Joined},{Left},{person.FirstName},Stone, Jr.", null, Verdict.Rejected, "Unreadable", nameof(RowFault.WrongNumberOfValues)),
        person => new DemoRow($"attend,{person.Email},,,{Joined},{Left},\"Robert\" Bob,Stone", null, Verdict.Rejected, "Unreadable", nameof(RowFault.BadQuotes)),

        // Rows that no request can carry.
        person => Invalid(Signed(person) with { Email = "" }, Register, AttendeeRule.OneAddress, AttendeeRule.ContactPropertiesWithEmail),
        person => Invalid(Known(person, Attend) with { ContactId = "", Joined = Joined, Left = Left }, Attend, AttendeeRule.OneAddress),
        person => Invalid(Came(person) with { ContactId = "269269281527" }, Attend, AttendeeRule.OneAddress),
        person => Invalid(Known(person, Attend) with { ContactId = "0", Joined = Joined, Left = Left }, Attend, AttendeeRule.PositiveContactId),
        person => Invalid(Known(person, Cancel) with { ContactId = "-269269281527", At = At }, Cancel, AttendeeRule.PositiveContactId),
        person => Invalid(Came(person) with { Email = person.Email.Replace("@", "") }, Attend, AttendeeRule.EmailShape),
        person => Invalid(Came(person) with { Email = person.Email.Replace("@", "@@") }, Attend, AttendeeRule.EmailShape),
        person => Invalid(Signed(person) with { Email = "@example.com" }, Register, AttendeeRule.EmailShape),
        person => Invalid(Signed(person) with { Email = "nobody@" }, Register, AttendeeRule.EmailShape),
        person => Invalid(Signed(person) with { Email = $"{person.FirstName} {person.Email}" }, Register, AttendeeRule.EmailShape),
        person => Invalid(Signed(person) with { Email = person.Email.Replace("@", "\n@") }, Register, AttendeeRule.EmailShape),
        person => Invalid(Signed(person) with { Email = $"{new string('a', 250)}{person.Email}" }, Register, AttendeeRule.EmailShape),
        person => Invalid(Known(person, Register) with { At = At, FirstName = person.FirstName }, Register, AttendeeRule.ContactPropertiesWithEmail),
        person => Invalid(Signed(person) with { Joined = Joined, Left = Left }, Register, AttendeeRule.TimesForAttendOnly),
        person => Invalid(Came(person) with { State = "cancel" }, Cancel, AttendeeRule.TimesForAttendOnly, AttendeeRule.InteractionDateTimeRequired),
        person => Invalid(Came(person) with { Left = "" }, Attend, AttendeeRule.TimesRequired),
        person => Invalid(Came(person) with { Joined = "", Left = "", At = Joined }, Attend, AttendeeRule.TimesRequired),
        person => Invalid(Came(person) with { Joined = Left, Left = Joined }, Attend, AttendeeRule.JoinedBeforeLeft),
        person => Invalid(Came(person) with { Left = Joined }, Attend, AttendeeRule.JoinedBeforeLeft),
        person => Invalid(Came(person) with { Left = "2026-05-04T16:01:00.001Z" }, Attend, AttendeeRule.OneSecondAtLeast),
        person => Invalid(Came(person) with { Left = "2026-05-04T16:01:00.999Z" }, Attend, AttendeeRule.OneSecondAtLeast),
        person => Invalid(Signed(person) with { At = "" }, Register, AttendeeRule.InteractionDateTimeRequired),
        person => Invalid(Known(person, Cancel), Cancel, AttendeeRule.InteractionDateTimeRequired),
        person => Invalid(Signed(person) with { At = "1776675600" }, Register, AttendeeRule.EpochInMilliseconds),
        person => Invalid(Came(person) with { Joined = "1777910460", Left = "1777915740" }, Attend, AttendeeRule.EpochInMilliseconds),
    ];

    private static Cells Signed(DemoPerson person) => person.Row(Register) with { At = At };

    private static Cells Came(DemoPerson person) => person.Row(Attend) with { Joined = Joined, Left = Left };

    private static Cells Known(DemoPerson person, SubscriberState state) => (person with { ContactId = 269_269_281_527 }).Row(state);

    private static DemoRow Unreadable(Cells cells, SubscriberState? state, RowFault fault, bool readsState = true)
        => new(cells.ToString(), readsState ? state : null, Verdict.Rejected, "Unreadable", fault.ToString());

    private static DemoRow Invalid(Cells cells, SubscriberState state, params AttendeeRule[] rules)
        => new(cells.ToString(), state, Verdict.Rejected, nameof(OutcomeReasonKind.Validation), [.. rules.Select(rule => rule.ToString()).Order(StringComparer.Ordinal)]);
}
