namespace HubSpot.MarketingEvents.Tests;

public class SomeTests
{
    [Fact]
    public void The_same_seed_gives_the_same_attendees()
    {
        var first = new Some(7);
        var second = new Some(7);

        var attendees = Enumerable.Range(0, 100).Select(_ => (first.Attendee(SubscriberState.Attend), second.Attendee(SubscriberState.Attend)));

        Assert.All(attendees, pair => Assert.Equal(pair.Item1, pair.Item2));
    }

    [Fact]
    public void Times_lie_around_the_reference_day_and_not_around_the_clock()
    {
        var some = new Some();

        var instants = Enumerable.Range(0, 100).Select(_ => some.Instant());

        Assert.All(instants, instant => Assert.InRange(instant, Some.Noon.AddDays(-31), Some.Noon));
    }

    [Theory]
    [InlineData(SubscriberState.Register)]
    [InlineData(SubscriberState.Attend)]
    [InlineData(SubscriberState.Cancel)]
    public void Attendees_fit_the_state_they_are_made_for(SubscriberState state)
    {
        var some = new Some();

        var problems = new AttendeeCheck().FindProblems(state, Enumerable.Range(0, 500).SelectMany(_ => new[] { some.Attendee(state), some.AttendeeWithId(state) }));

        Assert.Empty(problems);
    }

    [Fact]
    public void Addresses_are_all_different_and_under_the_example_domains()
    {
        var some = new Some();

        var addresses = Enumerable.Range(0, 500).Select(_ => some.Email()).ToList();

        Assert.Equal(addresses.Count, addresses.Distinct().Count());
        Assert.All(addresses, address => Assert.Matches("@example\\.(com|net|org)$", address));
    }
}
