using System.Globalization;

namespace HubSpot.MarketingEvents.Tests;

public class StateRulesTests
{
    private static readonly DateTimeOffset Joined = new(2024, 5, 22, 15, 38, 16, 500, TimeSpan.FromHours(2));

    [Fact]
    public void Attending_takes_the_instant_from_the_joining_time()
    {
        var attendee = Attendance.OfContact(7, Joined.AddTicks(9999), Joined.AddHours(1)).ToAttendee();

        var instant = StateRules.Attend.InstantOf(attendee);

        Assert.Equal(Joined.ToUnixTimeMilliseconds(), instant);
    }

    [Fact]
    public void An_instant_that_is_given_wins_over_the_joining_time()
    {
        var attendee = Attendance.OfContact(7, Joined, Joined.AddHours(1)).ToAttendee() with { InteractionEpochMilliseconds = 1716382579000 };

        var instant = StateRules.Attend.InstantOf(attendee);

        Assert.Equal(1716382579000, instant);
    }

    [Theory]
    [InlineData(SubscriberState.Register)]
    [InlineData(SubscriberState.Cancel)]
    public void Other_states_never_invent_an_instant(SubscriberState state)
        => Assert.Null(StateRules.Of(state).InstantOf(Attendee.OfContact(7) with { JoinedAt = Joined }));

    [Fact]
    public void Times_are_written_in_utc_cut_to_milliseconds()
    {
        var attendee = Attendance.OfContact(7, Joined.AddTicks(9999), Joined.AddSeconds(1)).ToAttendee();

        var properties = StateRules.Attend.PropertiesOf(attendee);

        Assert.Equal(new Dictionary<string, string> { ["joinedAt"] = "2024-05-22T13:38:16.500Z", ["leftAt"] = "2024-05-22T13:38:17.500Z" }, properties);
    }

    [Fact]
    public void The_language_of_the_machine_does_not_matter()
    {
        var attendee = Attendance.OfContact(7, Joined, Joined.AddHours(1)).ToAttendee();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { DateTimeFormat = { TimeSeparator = "." } };

            Assert.Equal("2024-05-22T13:38:16.500Z", StateRules.Attend.PropertiesOf(attendee)["joinedAt"]);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(SubscriberState.Register)]
    [InlineData(SubscriberState.Attend)]
    [InlineData(SubscriberState.Cancel)]
    public void Without_anything_to_say_the_properties_are_empty(SubscriberState state)
        => Assert.Empty(StateRules.Of(state).PropertiesOf(Attendee.OfContact(7) with { InteractionDateTime = Joined }));

    [Fact]
    public void Further_properties_are_sent_along()
    {
        var attendee = Attendance.OfContact(7, Joined, Joined.AddHours(1)) with { Properties = new Dictionary<string, string> { ["seat"] = "12" } };

        var properties = StateRules.Attend.PropertiesOf(attendee.ToAttendee());

        Assert.Equal(["seat", "joinedAt", "leftAt"], properties.Keys);
    }

    [Theory]
    [InlineData(SubscriberState.Register, "REGISTERED", true)]
    [InlineData(SubscriberState.Register, "NO_SHOW", true)]
    [InlineData(SubscriberState.Register, "ATTENDED", false)]
    [InlineData(SubscriberState.Attend, "ATTENDED", true)]
    [InlineData(SubscriberState.Attend, "NO_SHOW", false)]
    [InlineData(SubscriberState.Attend, "EMPTY", false)]
    [InlineData(SubscriberState.Attend, "SOMETHING_NEW", false)]
    [InlineData(SubscriberState.Cancel, "CANCELLED", true)]
    [InlineData(SubscriberState.Cancel, "REGISTERED", false)]
    public void A_row_proves_a_state_that_is_accepted_for_it(SubscriberState state, string reported, bool proves)
        => Assert.Equal(proves, StateRules.Of(state).IsProof(new AttendanceState(reported), 7, 7));

    [Theory]
    [InlineData(6L)]
    [InlineData(8L)]
    [InlineData(null)]
    public void A_row_with_another_instant_proves_nothing(long? occurredAt)
        => Assert.False(StateRules.Attend.IsProof(AttendanceState.Attended, occurredAt, 7));

    [Fact]
    public void A_row_without_state_proves_nothing()
        => Assert.False(StateRules.Attend.IsProof(null, 7, 7));
}
