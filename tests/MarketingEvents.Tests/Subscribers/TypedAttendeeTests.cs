namespace HubSpot.MarketingEvents.Tests;

public class TypedAttendeeTests
{
    private static readonly DateTimeOffset Joined = Some.Noon;
    private static readonly DateTimeOffset Left = Some.Noon.AddHours(1);
    private static readonly Dictionary<string, string> Seat = new() { ["seat"] = "12" };
    private static readonly Dictionary<string, string> Name = new() { ["firstname"] = "Ada" };

    [Fact]
    public void An_attendance_becomes_a_row_with_both_times()
    {
        var byId = Attendance.OfContact(7, Joined, Left).ToAttendee();
        var byEmail = Attendance.OfEmail("ada@example.com", Joined, Left).ToAttendee();

        Assert.Equal(Attendee.OfContact(7) with { JoinedAt = Joined, LeftAt = Left }, byId);
        Assert.Equal(Attendee.OfEmail("ada@example.com") with { JoinedAt = Joined, LeftAt = Left }, byEmail);
    }

    [Fact]
    public void An_attendance_can_have_an_instant_of_its_own()
    {
        var attendance = Attendance.OfContact(7, Joined, Left) with { InteractionDateTime = Left };

        Assert.Equal(Left, attendance.InteractionDateTime);
        Assert.Equal(Left, attendance.ToAttendee().InteractionDateTime);
    }

    [Fact]
    public void Registration_and_cancellation_become_rows_with_the_instant()
    {
        Assert.Equal(Attendee.OfContact(7) with { InteractionDateTime = Joined }, Registration.OfContact(7, Joined).ToAttendee());
        Assert.Equal(Attendee.OfEmail("ada@example.com") with { InteractionDateTime = Joined }, Registration.OfEmail("ada@example.com", Joined).ToAttendee());
        Assert.Equal(Attendee.OfContact(7) with { InteractionDateTime = Joined }, Cancellation.OfContact(7, Joined).ToAttendee());
        Assert.Equal(Attendee.OfEmail("ada@example.com") with { InteractionDateTime = Joined }, Cancellation.OfEmail("ada@example.com", Joined).ToAttendee());
    }

    [Fact]
    public void All_three_carry_further_properties()
    {
        var attendance = Attendance.OfEmail("ada@example.com", Joined, Left) with { Properties = Seat, ContactProperties = Name };
        var registration = Registration.OfEmail("ada@example.com", Joined) with { Properties = Seat, ContactProperties = Name };
        var cancellation = Cancellation.OfEmail("ada@example.com", Joined) with { Properties = Seat, ContactProperties = Name };

        Assert.All([attendance.ToAttendee(), registration.ToAttendee(), cancellation.ToAttendee()], attendee =>
        {
            Assert.Equal(Seat, attendee.Properties);
            Assert.Equal(Name, attendee.ContactProperties);
        });
        Assert.All([attendance.Properties, registration.Properties, cancellation.Properties], properties => Assert.Equal(Seat, properties));
        Assert.All([attendance.ContactProperties, registration.ContactProperties, cancellation.ContactProperties], properties => Assert.Equal(Name, properties));
    }
}
