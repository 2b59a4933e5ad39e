namespace HubSpot.MarketingEvents.Cli.Tests;

public class TimeTextTests
{
    private const long FourOClock = 1777910400000;

    [Theory]
    [InlineData("2026-05-04T16:00:00Z", 0)]
    [InlineData("2026-05-04T16:00Z", 0)]
    [InlineData("2026-05-04 16:00:00Z", 0)]
    [InlineData("2026-05-04T16:00:00.5Z", 500)]
    [InlineData("2026-05-04T16:00:00,25Z", 250)]
    [InlineData("2026-05-04T16:00:00.123999999Z", 123)]
    [InlineData("2026-05-04T18:00:00+02:00", 0)]
    [InlineData("2026-05-04T18:00:00 +02:00", 0)]
    [InlineData("2026-05-04T18:00:00+0200", 0)]
    [InlineData("2026-05-04T18:00:00+02", 0)]
    [InlineData("2026-05-04T10:30:00-05:30", 0)]
    [InlineData("1777910400000", 0)]
    [InlineData("1777910400007", 7)]
    public void Instants_are_read(string text, long millisecondsLater)
        => Assert.Equal((FourOClock + millisecondsLater, null), TimeText.Read(text, zone: null));

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("04.05.2026 16:00")]
    [InlineData("05/04/2026 4:00 PM")]
    [InlineData("2026-05-04")]
    [InlineData("2026-13-04T16:00:00Z")]
    [InlineData("2026-02-29T16:00:00Z")]
    [InlineData("2026-05-04T24:00:00Z")]
    [InlineData("2026-05-04T16:00.5Z")]
    [InlineData("2026-05-04T16:00:00+15:00")]
    [InlineData("2026-05-04T16:00:00+02:60")]
    [InlineData("2026-05-04T16:00:00Zulu")]
    [InlineData("٢٠٢٦-05-04T16:00:00Z")]
    public void Everything_else_is_not_a_time(string text) => Assert.Equal(RowFault.UnreadableTime, TimeText.Read(text, Zones.WithSummerTime).Fault);

    [Fact]
    public void A_time_without_offset_needs_a_time_zone()
    {
        var without = TimeText.Read("2026-05-04T18:00:00", zone: null);
        var with = TimeText.Read("2026-05-04T18:00:00", Zones.WithSummerTime);

        Assert.Equal(RowFault.TimeWithoutOffset, without.Fault);
        Assert.Equal((FourOClock, null), with);
    }

    [Fact]
    public void An_offset_wins_over_the_time_zone() => Assert.Equal((FourOClock, null), TimeText.Read("2026-05-04T16:00:00Z", Zones.WithSummerTime));

    [Theory]
    [InlineData("2026-03-29T02:30:00")]
    [InlineData("2026-10-25T02:30:00")]
    public void A_time_that_the_zone_has_never_or_twice_says_nothing(string text) => Assert.Equal(RowFault.TimeNotInZone, TimeText.Read(text, Zones.WithSummerTime).Fault);

    [Fact]
    public void Seconds_stay_seconds_for_the_check_to_find() => Assert.Equal((1777910400, null), TimeText.Read("1777910400", zone: null));
}
