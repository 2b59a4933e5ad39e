namespace HubSpot.MarketingEvents.Tests;

public class OneMeaningPerInstantTests
{
    private static readonly DateTimeOffset Joined = Some.Noon;

    [Fact]
    public void The_same_contact_and_instant_with_other_times_conflicts_with_the_first()
    {
        var first = Attendance.OfEmail("ada@example.com", Joined, Joined.AddHours(1)).ToAttendee();
        var second = Attendance.OfEmail(" ADA@example.com"[1..], Joined, Joined.AddHours(2)).ToAttendee();

        var problem = Assert.Single(Check(SubscriberState.Attend, new Some().Attendee(SubscriberState.Attend), first, second));

        Assert.Equal((2, "properties", AttendeeRule.OneMeaningPerInstant), (problem.Index, problem.Property, problem.Rule));
        Assert.Contains("attendees[1]", problem.Reason);
    }

    [Fact]
    public void Other_contact_properties_conflict_too()
    {
        var first = Registration.OfEmail("ada@example.com", Joined) with { ContactProperties = new Dictionary<string, string> { ["firstname"] = "Ada" } };
        var second = Registration.OfEmail("ada@example.com", Joined) with { ContactProperties = new Dictionary<string, string> { ["firstname"] = "Augusta" } };

        var problem = Assert.Single(Check(SubscriberState.Register, first.ToAttendee(), second.ToAttendee()));

        Assert.Equal((1, "contactProperties"), (problem.Index, problem.Property));
    }

    [Fact]
    public void Other_further_properties_conflict_too()
    {
        var first = Registration.OfContact(7, Joined) with { Properties = new Dictionary<string, string> { ["seat"] = "12" } };
        var second = Registration.OfContact(7, Joined);

        var problem = Assert.Single(Check(SubscriberState.Register, first.ToAttendee(), second.ToAttendee()));

        Assert.Equal((1, "properties"), (problem.Index, problem.Property));
    }

    [Fact]
    public void An_exact_repetition_is_fine()
    {
        var first = Attendance.OfEmail("ada@example.com", Joined, Joined.AddHours(1)) with { Properties = new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" } };
        var second = Attendance.OfEmail("Ada@Example.com", Joined.AddTicks(9999), Joined.AddHours(1)) with { Properties = new Dictionary<string, string> { ["b"] = "2", ["a"] = "1" } };

        Assert.Empty(Check(SubscriberState.Attend, first.ToAttendee(), second.ToAttendee()));
    }

    [Fact]
    public void Another_instant_or_another_contact_is_fine()
    {
        var attendees = new[]
        {
            Attendance.OfContact(7, Joined, Joined.AddHours(1)).ToAttendee(),
            Attendance.OfContact(7, Joined.AddMilliseconds(1), Joined.AddHours(2)).ToAttendee(),
            Attendance.OfContact(8, Joined, Joined.AddHours(3)).ToAttendee(),
        };

        Assert.Empty(Check(SubscriberState.Attend, attendees));
    }

    [Fact]
    public void Every_later_one_is_compared_with_the_first()
    {
        var one = Attendance.OfContact(7, Joined, Joined.AddHours(1)).ToAttendee();
        var other = Attendance.OfContact(7, Joined, Joined.AddHours(2)).ToAttendee();

        var problems = Check(SubscriberState.Attend, one, other, one, other);

        Assert.Equal([1, 3], problems.Select(problem => problem.Index));
        Assert.All(problems, problem => Assert.Contains("attendees[0]", problem.Reason));
    }

    [Fact]
    public void An_attendee_that_is_not_sent_anyway_stands_in_nobodys_way()
    {
        var faulty = Attendance.OfContact(7, Joined, Joined).ToAttendee();
        var sound = Attendance.OfContact(7, Joined, Joined.AddHours(1)).ToAttendee();

        var problem = Assert.Single(Check(SubscriberState.Attend, faulty, sound));

        Assert.Equal(0, problem.Index);
    }

    private static IReadOnlyList<AttendeeProblem> Check(SubscriberState state, params Attendee[] attendees) => new AttendeeCheck().FindProblems(state, attendees);
}
