namespace HubSpot.MarketingEvents.Tests;

public class PollScheduleTests
{
    private static readonly TimeSpan Start = TimeSpan.Zero;

    [Fact]
    public void Waits_grow_up_to_the_longest()
    {
        var schedule = Schedule();

        var waits = Enumerable.Range(1, 7).Select(attempt => schedule.NextWait(attempt, Start)!.Value.TotalSeconds);

        Assert.Equal([1, 1.6, 2.56, 4.096, 6.5536, 10, 10], waits);
    }

    [Fact]
    public void Waits_stay_at_the_longest_however_often_was_asked()
        => Assert.Equal(TimeSpan.FromSeconds(10), Schedule().NextWait(int.MaxValue, Start));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 0.9)]
    [InlineData(1, 0.8)]
    public void Chance_shortens_a_wait_and_never_prolongs_it(double chance, double seconds)
        => Assert.Equal(TimeSpan.FromSeconds(seconds), Schedule(chance).NextWait(1, Start));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 1)]
    [InlineData(1, 1)]
    [InlineData(30, 30)]
    public void The_larger_of_ours_and_the_servers_wait_wins(double hint, double seconds)
        => Assert.Equal(TimeSpan.FromSeconds(seconds), Schedule().NextWait(1, Start, TimeSpan.FromSeconds(hint)));

    [Fact]
    public void The_servers_wait_is_not_shortened_by_chance()
        => Assert.Equal(TimeSpan.FromSeconds(30), Schedule(chance: 1).NextWait(1, Start, TimeSpan.FromSeconds(30)));

    [Theory]
    [InlineData(null)]
    [InlineData(3600)]
    public void The_last_wait_ends_at_the_deadline(int? hint)
    {
        var wait = Schedule().NextWait(9, TimeSpan.FromSeconds(115), hint is { } seconds ? TimeSpan.FromSeconds(seconds) : null);

        Assert.Equal(TimeSpan.FromSeconds(5), wait);
    }

    [Theory]
    [InlineData(120)]
    [InlineData(121)]
    public void At_the_deadline_there_is_nothing_more_to_wait_for(int elapsed)
        => Assert.Null(Schedule().NextWait(9, TimeSpan.FromSeconds(elapsed)));

    [Fact]
    public void Without_a_deadline_there_is_one_look_and_no_wait()
        => Assert.Null(new PollSchedule(new PollOptions { Deadline = TimeSpan.Zero }, () => 0).NextWait(1, Start));

    [Fact]
    public void Someone_who_follows_the_schedule_looks_last_exactly_at_the_deadline()
    {
        var random = new Random(1);
        var schedule = new PollSchedule(new PollOptions(), random.NextDouble);
        var elapsed = Start;
        var looks = 0;

        while (schedule.NextWait(looks + 1, elapsed) is { } wait)
        {
            elapsed += wait;
            looks++;
        }

        Assert.Equal(TimeSpan.FromMinutes(2), elapsed);
        Assert.InRange(looks, 16, 20);
    }

    [Fact]
    public void Options_changed_later_change_nothing()
    {
        var options = new PollOptions();
        var schedule = new PollSchedule(options, () => 0);

        options.FirstWait = TimeSpan.FromSeconds(5);

        Assert.Equal(TimeSpan.FromSeconds(1), schedule.NextWait(1, Start));
    }

    private static PollSchedule Schedule(double chance = 0) => new(new PollOptions(), () => chance);
}
