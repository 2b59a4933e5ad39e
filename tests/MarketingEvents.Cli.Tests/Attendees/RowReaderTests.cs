namespace HubSpot.MarketingEvents.Cli.Tests;

public class RowReaderTests
{
    private const string Header = "state,email,contactId,interactionDateTime,registeredAt,cancelledAt,joinedAt,leftAt\n";

    [Fact]
    public void A_state_is_read_in_any_case()
    {
        var rows = Lists.Read("state,email\nATTEND,a@example.com\nRegister,b@example.com\ncancel,c@example.com\n", state: null);

        Assert.Equal<SubscriberState?>([SubscriberState.Attend, SubscriberState.Register, SubscriberState.Cancel], rows.Select(row => row.State));
    }

    [Fact]
    public void A_state_from_outside_overrides_the_column()
    {
        var row = Assert.Single(Lists.Read("state,email\nattned,a@example.com\n", SubscriberState.Cancel));

        Assert.Equal(SubscriberState.Cancel, row.State);
        Assert.Empty(row.Problems);
    }

    [Theory]
    [InlineData("attned,a@example.com,,,,,,", RowFault.UnknownState, "'attned' is not a state. Use register, attend or cancel.")]
    [InlineData("a@example.com,attend,,,,,,", RowFault.UnknownState, "a text of 13 characters is not a state. Use register, attend or cancel.")]
    [InlineData(",a@example.com,,,,,,", RowFault.MissingState, "The state is missing. Use register, attend or cancel.")]
    [InlineData("attend,a@example.com", RowFault.WrongNumberOfValues, "The row has 2 values, but the header has 8 columns.")]
    [InlineData("attend,a@example.com,,,,,,,", RowFault.WrongNumberOfValues, "The row has 9 values, but the header has 8 columns.")]
    [InlineData("attend", RowFault.WrongNumberOfValues, "The row has 1 value, but the header has 8 columns.")]
    [InlineData("attend,\"a\"b@example.com,,,,,,", RowFault.BadQuotes, "A quotation mark stands inside a value. Put the whole value into quotation marks, and write a mark inside it twice.")]
    [InlineData("attend,,12x,,,,,", RowFault.UnreadableContactId, "'contactId' must be a whole number, but is '12x'.")]
    [InlineData("attend,,9223372036854775808,,,,,", RowFault.UnreadableContactId, "'contactId' must be a whole number, but is '9223372036854775808'.")]
    [InlineData("attend,,a@example.com,,,,,", RowFault.UnreadableContactId, "'contactId' must be a whole number, but is a text of 13 characters.")]
    [InlineData("attend,a@example.com,,,,,noon,", RowFault.UnreadableTime, "'joinedAt' is 'noon', which is not a time. Use ISO 8601 like '2026-05-04T18:30:00+02:00' or epoch milliseconds.")]
    [InlineData("attend,a@example.com,,,,,,9223372036854775807", RowFault.UnreadableTime, "'leftAt' must lie in the years 1 to 9999.")]
    [InlineData("attend,a@example.com,,2026-05-04T16:00,,,,", RowFault.TimeWithoutOffset, "'interactionDateTime' has no offset from UTC: '2026-05-04T16:00'. Write it like '2026-05-04T18:30:00+02:00', or name the time zone with '--time-zone'.")]
    internal void A_row_that_cannot_be_read_says_why(string line, RowFault fault, string reason)
    {
        var row = Assert.Single(Lists.Read(Header + line, state: null));

        Assert.Equal([new RowProblem(fault, reason)], row.Problems);
    }

    [Fact]
    public void A_time_that_the_zone_has_twice_names_the_zone()
    {
        var row = Assert.Single(Lists.Read("email,joinedAt\na@example.com,2026-10-25T02:30:00\n", zone: Zones.WithSummerTime));

        Assert.Equal(
            "'joinedAt' is '2026-10-25T02:30:00', which the clocks of 'Summer' show twice or never. Write it with an offset from UTC.",
            Assert.Single(row.Problems).Reason);
    }

    [Fact]
    public void All_problems_of_a_row_are_told_at_once()
    {
        var row = Assert.Single(Lists.Read(Header + "came,,me,,,,now,then", state: null));

        Assert.Equal([RowFault.UnknownState, RowFault.UnreadableContactId, RowFault.UnreadableTime, RowFault.UnreadableTime], row.Problems.Select(problem => problem.Fault));
    }

    [Theory]
    [InlineData("register", "2026-05-01T00:00:00Z")]
    [InlineData("cancel", "2026-05-02T00:00:00Z")]
    [InlineData("attend", null)]
    public void A_time_named_after_a_state_dates_that_state_only(string state, string? instant)
    {
        var row = Assert.Single(Lists.Read($"{Header}{state},a@example.com,,,2026-05-01T00:00:00Z,2026-05-02T00:00:00Z,,\n", state: null));

        Assert.Equal(instant is null ? null : DateTimeOffset.Parse(instant), row.Attendee.InteractionDateTime);
    }

    [Fact]
    public void An_interaction_time_wins_over_one_named_after_a_state()
    {
        var row = Assert.Single(Lists.Read(Header + "register,a@example.com,,1777910400000,2026-05-01T00:00:00Z,,,\n", state: null));

        Assert.Equal(1777910400000, row.Attendee.InteractionEpochMilliseconds);
    }

    [Fact]
    public void Numbers_reach_the_check_as_they_are()
    {
        var row = Assert.Single(Lists.Read(Header + "register,,-7,1777910400,,,,\n", state: null));

        Assert.Equal((-7L, 1777910400L), (row.Attendee.ContactId, row.Attendee.InteractionEpochMilliseconds));
        Assert.Empty(row.Problems);
    }

    [Fact]
    public void Names_are_for_contacts_that_the_call_creates()
    {
        var row = Assert.Single(Lists.Read("email,first name,last name\na@example.com,Ada,\n"));

        Assert.Equal([new("firstname", "Ada")], row.Attendee.ContactProperties);
    }
}
