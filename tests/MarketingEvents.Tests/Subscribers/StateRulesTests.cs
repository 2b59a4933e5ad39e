using System.Globalization;

namespace HubSpot.MarketingEvents.Tests;

public class AttendeeWireTests
{
    private static readonly DateTimeOffset Joined = new(2024, 5, 22, 15, 38, 16, 500, TimeSpan.FromHours(2));

    [Fact]
    public void Attending_takes_the_instant_from_the_joining_time()
    {
        var attendee = Attendance.OfContact(7, Joined.AddTicks(9999), Joined.AddHours(1)).ToAttendee();

        var instant = AttendeeWire.Instant(attendee, SubscriberState.Attend);

        Assert.Equal(Joined.ToUnixTimeMilliseconds(), instant);
    }

    [Fact]
    public void An_instant_that_is_given_wins_over_the_joining_time()
    {
        var attendee = Attendance.OfContact(7, Joined, Joined.AddHours(1)).ToAttendee() with { InteractionEpochMilliseconds = 1716382579000 };

        var instant = AttendeeWire.Instant(attendee, SubscriberState.Attend);

        Assert.Equal(1716382579000, instant);
    }

    [Theory]
    [InlineData(SubscriberState.Register)]
    [InlineData(SubscriberState.Cancel)]
    public void Other_states_never_invent_an_instant(SubscriberState state)
        => Assert.Null(AttendeeWire.Instant(Attendee.OfContact(7) with { JoinedAt = Joined }, state));

    [Fact]
    public void Times_are_written_in_utc_cut_to_milliseconds()
    {
        var attendee = Attendance.OfContact(7, Joined.AddTicks(9999), Joined.AddSeconds(1)).ToAttendee();

        var properties = AttendeeWire.Properties(attendee, SubscriberState.Attend);

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

            Assert.Equal("2024-05-22T13:38:16.500Z", AttendeeWire.Properties(attendee, SubscriberState.Attend)["joinedAt"]);
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
        => Assert.Empty(AttendeeWire.Properties(Attendee.OfContact(7) with { InteractionDateTime = Joined }, state));

    [Fact]
    public void Further_properties_are_sent_along()
    {
        var attendee = Attendance.OfContact(7, Joined, Joined.AddHours(1)) with { Properties = new Dictionary<string, string> { ["seat"] = "12" } };

        var properties = AttendeeWire.Properties(attendee.ToAttendee(), SubscriberState.Attend);

        Assert.Equal(["seat", "joinedAt", "leftAt"], properties.Keys);
    }
}
