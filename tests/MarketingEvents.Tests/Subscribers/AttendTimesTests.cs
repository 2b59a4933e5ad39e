namespace HubSpot.MarketingEvents.Tests;

public class AttendTimesTests
{
    private static readonly DateTimeOffset Joined = new(2026, 5, 20, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(true, false, "leftAt")]
    [InlineData(false, true, "joinedAt")]
    public void Attend_needs_both_times(bool hasJoined, bool hasLeft, string missing)
    {
        var attendee = Attendee.OfContact(7) with { JoinedAt = hasJoined ? Joined : null, LeftAt = hasLeft ? Joined : null };

        var problem = Assert.Single(Check(attendee));

        Assert.Equal((missing, AttendeeRule.TimesRequired), (problem.Property, problem.Rule));
        Assert.Equal($"'{missing}' is required for state 'attend'.", problem.Reason);
    }

    [Fact]
    public void Attend_without_any_time_has_one_problem_for_each()
        => Assert.Equal(["joinedAt", "leftAt"], Check(Attendee.OfContact(7)).Select(problem => problem.Property));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(-3_600_000)]
    public void Joining_comes_before_leaving(int milliseconds)
    {
        var problem = Assert.Single(Check(Stay(TimeSpan.FromMilliseconds(milliseconds))));

        Assert.Equal(AttendeeRule.JoinedBeforeLeft, problem.Rule);
        Assert.StartsWith("'joinedAt' must be before 'leftAt', but is '2026-05-20T12:00:00.000Z' and 'leftAt' is '2026-05-20T", problem.Reason);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(999)]
    public void Less_than_a_second_would_be_dropped_silently(int milliseconds)
    {
        var problem = Assert.Single(Check(Stay(TimeSpan.FromMilliseconds(milliseconds))));

        Assert.Equal(("leftAt", AttendeeRule.OneSecondAtLeast), (problem.Property, problem.Rule));
        Assert.Equal($"'leftAt' must be at least '1000' ms after 'joinedAt', but is '{milliseconds}' ms after it.", problem.Reason);
    }

    [Fact]
    public void Exactly_one_second_is_accepted()
        => Assert.Empty(Check(Stay(TimeSpan.FromSeconds(1))));

    [Fact]
    public void Times_are_compared_as_they_are_sent_cut_to_milliseconds()
    {
        var accepted = Attendance.OfContact(7, Joined.AddTicks(9999), Joined.AddSeconds(1)).ToAttendee();
        var refused = Attendance.OfContact(7, Joined, Joined.AddTicks(9999)).ToAttendee();

        Assert.Empty(Check(accepted));
        Assert.Equal(AttendeeRule.JoinedBeforeLeft, Assert.Single(Check(refused)).Rule);
    }

    [Fact]
    public void Times_with_different_offsets_are_compared_as_instants()
    {
        var left = Joined.AddMinutes(1).ToOffset(TimeSpan.FromHours(-8));

        Assert.Empty(Check(Attendance.OfContact(7, Joined, left).ToAttendee()));
    }

    [Theory]
    [InlineData(SubscriberState.Register)]
    [InlineData(SubscriberState.Cancel)]
    public void Other_states_accept_neither_time(SubscriberState state)
    {
        var attendee = Stay(TimeSpan.FromHours(1)) with { InteractionDateTime = Joined };

        var problems = new AttendeeCheck().FindProblems(state, [attendee]);

        Assert.Equal(["'joinedAt' is accepted for state 'attend' only.", "'leftAt' is accepted for state 'attend' only."], problems.Select(problem => problem.Reason));
    }

    [Theory]
    [InlineData(SubscriberState.Register)]
    [InlineData(SubscriberState.Attend)]
    [InlineData(SubscriberState.Cancel)]
    public void Times_hidden_among_the_other_properties_are_found(SubscriberState state)
    {
        var attendee = new Some().Attendee(state) with { Properties = new Dictionary<string, string> { ["seat"] = "12", ["leftAt"] = "2026-05-20T12:00:00.000Z" } };

        var problem = Assert.Single(new AttendeeCheck().FindProblems(state, [attendee]));

        Assert.Equal(("leftAt", AttendeeRule.TimesOutsideProperties), (problem.Property, problem.Rule));
    }

    [Fact]
    public void The_future_is_accepted()
        => Assert.Empty(Check(Attendance.OfContact(7, Joined.AddYears(50), Joined.AddYears(51)).ToAttendee()));

    private static Attendee Stay(TimeSpan stay) => Attendance.OfContact(7, Joined, Joined + stay).ToAttendee();

    private static IReadOnlyList<AttendeeProblem> Check(Attendee attendee) => new AttendeeCheck().FindProblems(SubscriberState.Attend, [attendee]);
}
