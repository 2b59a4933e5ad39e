namespace HubSpot.MarketingEvents.Tests;

public class InteractionDateTimeTests
{
    [Theory]
    [InlineData(SubscriberState.Register)]
    [InlineData(SubscriberState.Cancel)]
    public void Register_and_cancel_need_an_instant(SubscriberState state)
    {
        var problem = Assert.Single(new AttendeeCheck().FindProblems(state, [Attendee.OfContact(7)]));

        Assert.Equal(("interactionDateTime", AttendeeRule.InteractionDateTimeRequired), (problem.Property, problem.Rule));
        Assert.Equal($"'interactionDateTime' is required for state '{state.ToWireWord()}'.", problem.Reason);
    }

    [Fact]
    public void Attend_does_without_because_it_has_a_joining_time()
        => Assert.Empty(new AttendeeCheck().FindProblems(SubscriberState.Attend, [Attendance.OfContact(7, Some.Noon, Some.Noon.AddHours(1)).ToAttendee()]));

    [Theory]
    [InlineData(1716382579)]
    [InlineData(9_999_999_999)]
    [InlineData(0)]
    [InlineData(-1)]
    public void Seconds_by_mistake_are_refused(long epoch)
    {
        var raw = Attendee.OfContact(7) with { InteractionEpochMilliseconds = epoch };
        var converted = Attendee.OfContact(8) with { InteractionDateTime = DateTimeOffset.FromUnixTimeMilliseconds(epoch) };

        var problems = new AttendeeCheck().FindProblems(SubscriberState.Register, [raw, converted]);

        Assert.Equal([0, 1], problems.Select(problem => problem.Index));
        Assert.All(problems, problem => Assert.Equal(AttendeeRule.EpochInMilliseconds, problem.Rule));
        Assert.All(problems, problem => Assert.Equal($"'interactionDateTime' must be at least '10000000000' epoch milliseconds, but is '{epoch}'. It looks like seconds.", problem.Reason));
    }

    [Theory]
    [InlineData(10_000_000_000)]
    [InlineData(1716382579000)]
    [InlineData(long.MaxValue)]
    public void Any_larger_number_is_accepted(long epoch)
        => Assert.Empty(new AttendeeCheck().FindProblems(SubscriberState.Cancel, [Attendee.OfContact(7) with { InteractionEpochMilliseconds = epoch }]));

    [Fact]
    public void Joining_and_leaving_times_in_seconds_are_named_too()
    {
        var joined = DateTimeOffset.FromUnixTimeMilliseconds(1716382579);
        var attendee = Attendance.OfContact(7, joined, joined.AddHours(1)).ToAttendee();

        var problems = new AttendeeCheck().FindProblems(SubscriberState.Attend, [attendee, attendee with { InteractionDateTime = Some.Noon }]);

        Assert.All(problems, problem => Assert.Equal(AttendeeRule.EpochInMilliseconds, problem.Rule));
        Assert.Equal([(0, "joinedAt"), (0, "leftAt"), (1, "joinedAt"), (1, "leftAt")], problems.Select(problem => (problem.Index, problem.Property)));
    }
}
