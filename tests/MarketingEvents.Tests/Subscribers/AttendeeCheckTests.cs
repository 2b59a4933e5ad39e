namespace HubSpot.MarketingEvents.Tests;

public class AttendeeCheckTests
{
    private readonly Some _some = new();

    [Fact]
    public void Every_problem_of_the_whole_list_comes_with_its_position_in_input_order()
    {
        var attendees = new[]
        {
            _some.Attendee(SubscriberState.Register),
            Attendee.OfContact(-3) with { JoinedAt = Some.Noon },
            _some.Attendee(SubscriberState.Register),
            Attendee.OfEmail("nobody"),
        };

        var problems = new AttendeeCheck().FindProblems(SubscriberState.Register, attendees);

        Assert.Equal(
        [
            (1, "contactId", AttendeeRule.PositiveContactId),
            (1, "joinedAt", AttendeeRule.TimesForAttendOnly),
            (1, "interactionDateTime", AttendeeRule.InteractionDateTimeRequired),
            (3, "email", AttendeeRule.EmailShape),
            (3, "interactionDateTime", AttendeeRule.InteractionDateTimeRequired),
        ],
        problems.Select(problem => (problem.Index, problem.Property, problem.Rule)));
        Assert.All(problems, problem => Assert.Equal(SubscriberState.Register, problem.State));
    }

    [Fact]
    public void An_undefined_state_throws()
        => Assert.Throws<ArgumentOutOfRangeException>(() => new AttendeeCheck().FindProblems(default, []));

    [Fact]
    public void An_empty_list_has_no_problems()
        => Assert.Empty(new AttendeeCheck().FindProblems(SubscriberState.Attend, []));

    [Fact]
    public void A_null_among_the_attendees_is_a_problem_and_does_not_throw()
    {
        var problems = new AttendeeCheck().FindProblems(SubscriberState.Register, [null!]);

        Assert.Contains(problems, problem => problem.Rule == AttendeeRule.OneAddress);
    }

    [Theory]
    [InlineData(null, null, "neither is")]
    [InlineData(null, "", "neither is")]
    [InlineData(7L, "ada@example.com", "both are")]
    public void Exactly_one_of_id_and_address_is_accepted(long? contactId, string? email, string what)
    {
        var attendee = new Attendee { ContactId = contactId, Email = email, InteractionDateTime = Some.Noon };

        var problem = Assert.Single(new AttendeeCheck().FindProblems(SubscriberState.Register, [attendee]));

        Assert.Equal(AttendeeRule.OneAddress, problem.Rule);
        Assert.Equal($"Exactly one of 'contactId' and 'email' is accepted, but {what} given.", problem.Reason);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    public void A_contact_id_is_positive(long contactId)
    {
        var attendee = Attendee.OfContact(contactId) with { InteractionDateTime = Some.Noon };

        var problem = Assert.Single(new AttendeeCheck().FindProblems(SubscriberState.Cancel, [attendee]));

        Assert.Equal($"'contactId' must be greater than 0, but is '{contactId}'.", problem.Reason);
    }

    [Fact]
    public void No_reason_holds_an_address()
    {
        var addresses = new[] { "", "ada", "ada@@example.com", "a da@example.com", "@example.com", new string('a', 300) + "@example.com" };
        var attendees = addresses.Select(address => new Attendee { ContactId = 7, Email = address, JoinedAt = Some.Noon, LeftAt = Some.Noon });

        var problems = new AttendeeCheck().FindProblems(SubscriberState.Attend, attendees);

        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.DoesNotContain("ada", problem.ToString()));
        Assert.All(problems, problem => Assert.DoesNotContain("example", problem.ToString()));
    }
}
