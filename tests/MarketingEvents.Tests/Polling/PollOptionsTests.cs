using Microsoft.Extensions.Configuration;

namespace HubSpot.MarketingEvents.Tests;

public class PollOptionsTests
{
    [Fact]
    public void Everything_out_of_range_is_named_at_once()
    {
        var options = new PollOptions { FirstWait = TimeSpan.Zero, Growth = 0.5, LongestWait = TimeSpan.FromHours(2), Jitter = 1, Deadline = TimeSpan.FromDays(2) };

        var failure = Assert.Throws<ArgumentException>(() => options.Validated());

        Assert.Equal(
            """
            PollOptions.FirstWait must be between 00:00:00.0010000 and 01:00:00, but is '00:00:00'.
            PollOptions.Growth must be between 1 and 10, but is '0.5'.
            PollOptions.LongestWait must be between 00:00:00 and 01:00:00, but is '02:00:00'.
            PollOptions.Jitter must be between 0 and 0.9, but is '1'.
            PollOptions.Deadline must be between 00:00:00 and 1.00:00:00, but is '2.00:00:00'.
            """,
            failure.Message, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void The_longest_wait_is_not_shorter_than_the_first()
        => Assert.Throws<ArgumentException>(() => new PollOptions { FirstWait = TimeSpan.FromSeconds(20) }.Validated());

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_number_that_is_none_is_refused(double value)
        => Assert.Throws<ArgumentException>(() => new PollOptions { Growth = value }.Validated());

    [Fact]
    public void The_bounds_themselves_are_accepted()
    {
        var tightest = new PollOptions { FirstWait = TimeSpan.FromMilliseconds(1), Growth = 1, LongestWait = TimeSpan.FromMilliseconds(1), Jitter = 0, Deadline = TimeSpan.Zero };
        var widest = new PollOptions { FirstWait = TimeSpan.FromHours(1), Growth = 10, LongestWait = TimeSpan.FromHours(1), Jitter = 0.9, Deadline = TimeSpan.FromDays(1) };

        Assert.NotSame(tightest, tightest.Validated());
        Assert.NotSame(widest, widest.Validated());
    }

    [Fact]
    public void Options_are_read_from_configuration()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["FirstWait"] = "00:00:02", ["Growth"] = "2.5", ["Deadline"] = "00:10:00" })
            .Build();

        var options = configuration.Get<PollOptions>()!;

        Assert.Equal((TimeSpan.FromSeconds(2), 2.5, TimeSpan.FromMinutes(10)), (options.FirstWait, options.Growth, options.Deadline));
        Assert.Equal(TimeSpan.FromSeconds(10), options.LongestWait);
    }
}
