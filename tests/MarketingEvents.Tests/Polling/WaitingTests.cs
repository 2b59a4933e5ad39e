namespace HubSpot.MarketingEvents.Tests;

public class WaitingTests
{
    private readonly LeapingClock _clock = new();

    [Theory]
    [InlineData(0.4, 1)]
    [InlineData(1, 1)]
    [InlineData(1.0001, 2)]
    public async Task Part_of_a_millisecond_is_waited_as_a_whole_one(double wait, double waited)
    {
        await _clock.WaitAsync(TimeSpan.FromMilliseconds(wait), CancellationToken.None);

        Assert.Equal([TimeSpan.FromMilliseconds(waited)], _clock.Waits);
    }

    [Fact]
    public async Task No_time_is_not_waited()
    {
        await _clock.WaitAsync(TimeSpan.Zero, CancellationToken.None);

        Assert.Empty(_clock.Waits);
    }
}
