namespace HubSpot.MarketingEvents.Tests;

public class AttendeeValidationExceptionTests
{
    [Fact]
    public void The_message_lists_the_problems_with_their_positions()
    {
        var attendees = new[] { Attendee.OfContact(7) with { InteractionDateTime = Some.Noon, JoinedAt = Some.Noon, LeftAt = Some.Noon } };
        var problems = new AttendeeCheck().FindProblems(SubscriberState.Register, attendees);

        var failure = new AttendeeValidationException(problems);

        Assert.Equal(problems, failure.Problems);
        Assert.Equal(
            """
            2 properties do not fit state 'register':
            - attendees[0]: 'joinedAt' is accepted for state 'attend' only.
            - attendees[0]: 'leftAt' is accepted for state 'attend' only.
            """,
            failure.Message, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void One_problem_is_told_in_the_singular()
    {
        var problems = new AttendeeCheck().FindProblems(SubscriberState.Register, [Attendee.OfContact(7)]);

        Assert.StartsWith("1 property does not fit state 'register':\n- attendees[0]: ", new AttendeeValidationException(problems).Message);
    }

    [Fact]
    public void A_long_list_is_cut_in_the_message_and_whole_in_the_property()
    {
        var problems = new AttendeeCheck().FindProblems(SubscriberState.Attend, Enumerable.Repeat(Attendee.OfContact(7), 250));

        var failure = new AttendeeValidationException(problems);

        var lines = failure.Message.Split('\n');
        Assert.Equal(500, failure.Problems.Count);
        Assert.Equal(22, lines.Length);
        Assert.Equal("500 properties do not fit state 'attend':", lines[0]);
        Assert.Equal("- and 480 more.", lines[^1]);
    }

    [Fact]
    public void Without_a_problem_there_is_nothing_to_throw()
        => Assert.Throws<ArgumentException>(() => new AttendeeValidationException([]));
}
