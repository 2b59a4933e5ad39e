namespace HubSpot.MarketingEvents.Tests;

public class SeenAttendeesTests
{
    [Fact]
    public void Many_attendees_are_told_apart_and_found_again()
    {
        var seen = new SeenAttendees();
        var keys = Enumerable.Range(0, 50_000).Select(id => AttendeeKey.Of(ContactKey.OfContact(id), 7)).ToList();

        var first = keys.Select((key, index) => seen.Add(Slot(key, index))).ToList();
        var again = keys.Select((key, index) => seen.Add(Slot(key, index + 1_000_000))?.Index).ToList();

        Assert.All(first, slot => Assert.Null(slot));
        Assert.Equal(Enumerable.Range(0, 50_000).Cast<int?>(), again);
    }

    [Fact]
    public void An_outcome_is_kept_for_those_that_come_later()
    {
        var seen = new SeenAttendees();
        var key = AttendeeKey.Of(ContactKey.OfEmail("ada@example.com"), 7);
        seen.Add(Slot(key, 0));
        Assert.Null(seen.Add(Slot(key, 1))?.OutcomeAt(1));

        seen.Settle(key, Verdict.Unconfirmed, OutcomeReasonKind.NotVisible);

        var outcome = seen.Add(Slot(key, 2))?.OutcomeAt(2);
        Assert.Equal((2, Verdict.Unconfirmed, OutcomeReasonKind.NotVisible), (outcome?.Index, outcome?.Verdict, outcome?.Reason?.Kind));
    }

    [Fact]
    public void An_outcome_without_reason_has_none_later()
    {
        var seen = new SeenAttendees();
        var key = AttendeeKey.Of(ContactKey.OfContact(7), 7);
        seen.Add(Slot(key, 0));

        seen.Settle(key, Verdict.Confirmed, null);

        Assert.True(seen.Add(Slot(key, 1))?.OutcomeAt(1) is { Verdict: Verdict.Confirmed, Reason: null });
    }

    [Fact]
    public void Keys_are_equal_when_contact_and_instant_are()
    {
        Assert.Equal(AttendeeKey.Of(ContactKey.OfEmail("ada@example.com"), 7), AttendeeKey.Of(ContactKey.OfEmail(" ADA@Example.com"), 7));
        Assert.NotEqual(AttendeeKey.Of(ContactKey.OfEmail("ada@example.com"), 7), AttendeeKey.Of(ContactKey.OfEmail("ada@example.com"), 8));
        Assert.NotEqual(AttendeeKey.Of(ContactKey.OfContact(17), 1), AttendeeKey.Of(ContactKey.OfContact(7), 11));
        Assert.NotEqual(AttendeeKey.Of(ContactKey.OfContact(7), 7), AttendeeKey.Of(ContactKey.OfContact(8), 7));
    }

    [Fact]
    public void One_attendee_takes_32_bytes()
        => Assert.Equal(32, System.Runtime.CompilerServices.Unsafe.SizeOf<SeenAttendees.Slot>());

    private static SeenAttendees.Slot Slot(AttendeeKey key, int index) => new(key, index, 0, 0);
}
