namespace HubSpot.MarketingEvents.Cli.Tests;

public class LineListTests
{
    [Theory]
    [InlineData(new[] { 14 }, "line 14")]
    [InlineData(new[] { 3, 9 }, "lines 3 and 9")]
    [InlineData(new[] { 3, 4 }, "lines 3 and 4")]
    [InlineData(new[] { 3, 7, 8, 9, 12 }, "lines 3, 7 to 9 and 12")]
    [InlineData(new[] { 3, 3, 4 }, "lines 3 and 4")]
    public void Lines_are_written_as_people_write_them(int[] lines, string text) => Assert.Equal(text, Of(lines).Text(null));

    [Fact]
    public void Long_lists_end_with_a_count()
    {
        var text = Of([.. Enumerable.Range(1, 60).Select(number => number * 2)]).Text(null);

        Assert.EndsWith(", 98, 100 and 10 more", text);
    }

    private static LineList Of(int[] lines)
    {
        var list = new LineList();
        foreach (var line in lines)
        {
            list.Add(line);
        }

        return list;
    }
}
