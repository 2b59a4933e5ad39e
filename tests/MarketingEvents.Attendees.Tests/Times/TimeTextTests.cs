namespace HubSpot.MarketingEvents.Attendees.Tests;

public class TimeTextTests
{
    [Theory]
    [InlineData("Mar 28, 2020 09:07:39", "2020-03-28 09:07:39")]
    [InlineData("08/09/2026 10:50:00 AM", "2026-08-09 10:50:00")]
    [InlineData("7/20/23, 4:30:36 PM", "2023-07-20 16:30:36")]
    [InlineData("7/20/23, 4:30:36\u202FPM", "2023-07-20 16:30:36")]
    [InlineData("7/20/23, 4:30:36\u00A0PM", "2023-07-20 16:30:36")]
    [InlineData("\u200E7/20/23, 4:30:36 p.\u00A0m.", "2023-07-20 16:30:36")]
    [InlineData("14/11/22, 09:30:46", "2022-11-14 09:30:46")]
    [InlineData("9.8.26 10:50", "2026-08-09 10:50:00")]
    [InlineData("09.08.2026, 10:50:11", "2026-08-09 10:50:11")]
    [InlineData("09.08.2026 10.50", "2026-08-09 10:50:00")]
    [InlineData("2026-08-09 9:05", "2026-08-09 09:05:00")]
    [InlineData("2026/08/09 10:50", "2026-08-09 10:50:00")]
    [InlineData("2026-08-09T10:50:00", "2026-08-09 10:50:00")]
    [InlineData("Aug 12, 2026 10:00 AM", "2026-08-12 10:00:00")]
    [InlineData("Wednesday, August 12, 2026 12:30 AM", "2026-08-12 00:30:00")]
    [InlineData("12 Aug 2026 12:00 PM", "2026-08-12 12:00:00")]
    [InlineData("12. August 2026 um 10:00 Uhr", "2026-08-12 10:00:00")]
    [InlineData("12 de agosto de 2026, 10:00", "2026-08-12 10:00:00")]
    [InlineData("12 août 2026 à 10:00", "2026-08-12 10:00:00")]
    [InlineData("12-Aug-26 10:00", "2026-08-12 10:00:00")]
    [InlineData("16:30:36, 20/7/2023", "2023-07-20 16:30:36")]
    [InlineData("2026-10-02", "2026-10-02 00:00:00")]
    [InlineData("46243.45", "2026-08-09 10:48:00")]
    [InlineData("46243,451388888891", "2026-08-09 10:50:00")]
    [InlineData("46243", "2026-08-09 00:00:00")]
    public void Dates_on_the_clocks_are_read(string text, string expected)
    {
        var value = TimeText.Read(text);

        var order = value.First > 12 ? DateOrder.DayFirst : DateOrder.MonthFirst;
        Assert.Equal(TimeKind.Dated, value.Kind);
        Assert.Null(value.OffsetMinutes);
        Assert.Equal(DateTime.Parse(expected), value.OnClocks(order));
    }

    [Theory]
    [InlineData("2025-08-20T18:01:00.000Z", 0)]
    [InlineData("2026-08-09 10:50 +02:00", 120)]
    [InlineData("2026-08-09T10:50:00.5-0530", -330)]
    [InlineData("Nov 24, 2026 06:01 PM CET", 60)]
    [InlineData("Nov 24, 2026 06:01 PM EST", -300)]
    [InlineData("11/24/2026 6:01 PM (UTC)", 0)]
    [InlineData("11/24/2026 6:01 PM GMT+2", 120)]
    [InlineData("Nov 24, 2026 06:01 PM CST", null)]
    public void Offsets_are_read_and_abbreviations_of_several_countries_say_nothing(string text, int? minutes)
    {
        var value = TimeText.Read(text);

        Assert.Equal((TimeKind.Dated, minutes), (value.Kind, value.OffsetMinutes));
    }

    [Theory]
    [InlineData("18:02", "18:02:00")]
    [InlineData("10:00 AM", "10:00:00")]
    [InlineData("9:00:12", "09:00:12")]
    [InlineData("12 am", "00:00:00")]
    [InlineData("0.75", "18:00:00")]
    public void Times_of_day_are_read(string text, string expected)
    {
        var value = TimeText.Read(text);

        Assert.Equal((TimeKind.TimeOfDay, TimeSpan.Parse(expected).Ticks), (value.Kind, value.Ticks));
    }

    [Theory]
    [InlineData("")]
    [InlineData("--")]
    [InlineData("NA")]
    [InlineData("N/A")]
    [InlineData(" - ")]
    [InlineData("\u00A0")]
    public void Nothing_is_nothing(string text) => Assert.Equal(TimeKind.None, TimeText.Read(text).Kind);

    [Theory]
    [InlineData("tomorrow", TimeKind.Unreadable)]
    [InlineData("2026-13-04 10:00", TimeKind.Unreadable)]
    [InlineData("2026-02-29", TimeKind.Unreadable)]
    [InlineData("30.02.2026 10:00", TimeKind.Unreadable)]
    [InlineData("13/13/2026", TimeKind.Unreadable)]
    [InlineData("31/02/2026", TimeKind.Unreadable)]
    [InlineData("2026-05-04T24:00:00Z", TimeKind.Unreadable)]
    [InlineData("2026-05-04T16:00:00+15:00", TimeKind.Unreadable)]
    [InlineData("2026-05-04T16:00:00Zulu", TimeKind.Unreadable)]
    [InlineData("٢٠٢٦-05-04T16:00:00Z", TimeKind.Unreadable)]
    [InlineData("15:00 AM", TimeKind.Unreadable)]
    [InlineData("17", TimeKind.Unreadable)]
    [InlineData("1777910400", TimeKind.EpochSeconds)]
    [InlineData("1777910400000", TimeKind.Instant)]
    [InlineData("99999999999999999999", TimeKind.Unreadable)]
    internal void Everything_else_is_no_time(string text, TimeKind kind) => Assert.Equal(kind, TimeText.Read(text).Kind);

    [Theory]
    [InlineData("59m 35s", 59 * 60 + 35)]
    [InlineData("1h 13m 42s", 4422)]
    [InlineData("1 hr 2 min", 3720)]
    [InlineData("58 min", 3480)]
    [InlineData("49 mins", 2940)]
    [InlineData("32m", 1920)]
    [InlineData("1:00:00", 3600)]
    [InlineData("65", 3900)]
    [InlineData("1 Std. 5 Min.", 3900)]
    [InlineData("1h", 3600)]
    [InlineData("--", null)]
    [InlineData("long", null)]
    [InlineData("", null)]
    [InlineData("0", null)]
    public void Durations_are_read(string text, int? seconds) => Assert.Equal(seconds, (int?)DurationText.Read(text, isSeconds: false)?.TotalSeconds);
}
