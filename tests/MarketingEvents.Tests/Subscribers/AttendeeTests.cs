namespace HubSpot.MarketingEvents.Tests;

public class AttendeeTests
{
    [Fact]
    public void The_instant_can_be_given_as_a_time_or_as_the_raw_number()
    {
        var asTime = Attendee.OfContact(7) with { InteractionDateTime = new DateTimeOffset(2024, 5, 22, 14, 56, 19, TimeSpan.FromHours(2)) };
        var asNumber = Attendee.OfContact(7) with { InteractionEpochMilliseconds = 1716382579000 };

        Assert.Equal(asNumber, asTime);
        Assert.Equal(1716382579000, asTime.InteractionEpochMilliseconds);
        Assert.Equal(new DateTimeOffset(2024, 5, 22, 12, 56, 19, TimeSpan.Zero), asNumber.InteractionDateTime);
    }

    [Fact]
    public void The_instant_is_cut_to_milliseconds()
    {
        var attendee = Attendee.OfContact(7) with { InteractionDateTime = DateTimeOffset.FromUnixTimeMilliseconds(1716382579123).AddTicks(9999) };

        Assert.Equal(1716382579123, attendee.InteractionEpochMilliseconds);
    }

    [Theory]
    [InlineData(long.MaxValue, 9999)]
    [InlineData(long.MinValue, 1)]
    public void A_number_beyond_all_dates_is_kept_and_reads_as_the_nearest_date(long epoch, int year)
    {
        var attendee = Attendee.OfContact(7) with { InteractionEpochMilliseconds = epoch };

        Assert.Equal(epoch, attendee.InteractionEpochMilliseconds);
        Assert.Equal(year, attendee.InteractionDateTime?.Year);
    }

    [Fact]
    public void The_instant_can_be_taken_away_again()
    {
        var attendee = new Some().Attendee(SubscriberState.Register) with { InteractionDateTime = null };

        Assert.Null(attendee.InteractionDateTime);
        Assert.Null(attendee.InteractionEpochMilliseconds);
    }

    [Fact]
    public void Properties_are_copied_when_set()
    {
        var properties = new Dictionary<string, string> { ["seat"] = "12" };
        var attendee = Attendee.OfEmail("ada@example.com") with { Properties = properties, ContactProperties = properties };

        properties["seat"] = "13";

        Assert.Equal("12", attendee.Properties["seat"]);
        Assert.Equal("12", attendee.ContactProperties["seat"]);
        Assert.False(attendee.Properties is Dictionary<string, string>);
    }

    [Fact]
    public void Without_properties_there_is_an_empty_list_and_never_null()
    {
        var attendee = new Attendee();

        Assert.Empty(attendee.Properties);
        Assert.Empty(attendee.ContactProperties);
        Assert.Throws<ArgumentNullException>(() => attendee with { Properties = null! });
    }

    [Fact]
    public void Text_for_people_never_holds_the_address()
    {
        var email = new Some().Email();

        Assert.Equal("contact 269269281527", Attendee.OfContact(269269281527).ToString());
        Assert.Equal("contact without id", Attendee.OfEmail(email).ToString());
        Assert.Equal("contact without id", Attendance.OfEmail(email, Some.Noon, Some.Noon).ToString());
        Assert.Equal("contact without id", Registration.OfEmail(email, Some.Noon).ToString());
        Assert.Equal("contact without id", Cancellation.OfEmail(email, Some.Noon).ToString());
    }
}
