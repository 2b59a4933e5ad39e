namespace HubSpot.MarketingEvents.Cli.Tests;

public class LineListTests
{
    [Theory]
    [InlineData(new[] { 14 }, "line 14")]
    [InlineData(new[] { 3, 9 }, "lines 3 and 9")]
    [InlineData(new[] { 3, 4 }, "lines 3 and 4")]
    [InlineData(new[] { 3, 7, 8, 9, 12 }, "lines 3, 7 to 9 and 12")]
    public void Lines_are_written_as_people_write_them(int[] lines, string text) => Assert.Equal(text, LineList.Of(null, lines));

    [Fact]
    public void Long_lists_end_with_a_count()
    {
        var text = LineList.Of(null, [.. Enumerable.Range(1, 60).Select(number => number * 2)]);

        Assert.EndsWith(", 98, 100 and 10 more", text);
    }
}
