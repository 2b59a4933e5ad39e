namespace HubSpot.MarketingEvents.Cli.Tests;

public class HistogramTests
{
    [Theory]
    [InlineData(1, 10, 40)]
    [InlineData(2, 3_000, 40)]
    [InlineData(3, 1_000_000, 40)]
    [InlineData(4, 2_000_000_000, 7)]
    [InlineData(5, 100_000_000_000_000, 2)]
    public void Steps_hold_what_was_added_and_have_no_gaps(int seed, long range, int most)
    {
        var random = new Random(seed);
        var values = Enumerable.Range(0, 5000).Select(index => (Value: random.NextInt64(-range, range), Kind: index % 2)).ToList();
        var histogram = new Histogram(series: 2);

        foreach (var (value, kind) in values)
        {
            histogram.Add(value, kind);
        }

        var steps = histogram.Steps(most);
        Assert.InRange(steps.Count, 1, most);
        Assert.All(steps, step => Assert.Equal(0, step.Begin % histogram.Width));
        Assert.All(steps.Zip(steps.Skip(1)), pair => Assert.Equal(histogram.Width, pair.Second.Begin - pair.First.Begin));
        Assert.All(steps, step => Assert.Equal([Count(step, 0), Count(step, 1)], step.Counts));

        int Count(HistogramStep step, int kind) => values.Count(value => value.Kind == kind && value.Value >= step.Begin && value.Value < step.Begin + histogram.Width);
    }

    [Fact]
    public void Nothing_added_gives_no_steps() => Assert.Empty(new Histogram().Steps(40));
}
