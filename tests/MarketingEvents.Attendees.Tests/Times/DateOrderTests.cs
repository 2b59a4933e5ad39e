namespace HubSpot.MarketingEvents.Attendees.Tests;

public class DateOrderTests
{
    [Theory]
    [InlineData("08/09/2026 10:50:00 AM", "08/09/2026 11:50:00 AM", DateOrder.MonthFirst)]
    [InlineData("08/09/2026 10:50", "08/13/2026 11:50", DateOrder.MonthFirst)]
    [InlineData("08/09/2026 10:50", "13/09/2026 11:50", DateOrder.DayFirst)]
    [InlineData("5/04/2026, 4:21:32 PM", "15/04/2026, 5:21:32 PM", DateOrder.DayFirst)]
    [InlineData("9.8.26 10:50", "9.8.26 11:50", null)]
    [InlineData("05/05/2026 10:50", "05/05/2026 11:50", null)]
    public async Task The_whole_file_decides(string joined, string left, DateOrder? order)
    {
        var file = await Some.ReadAsync($"Email;Joined;Left\nada@example.com;{joined};{left}\n");

        Assert.DoesNotContain(file.Questions, question => question.IsRequired);
        Assert.Equal(order, file.Recognition.DateOrder);
    }

    [Theory]
    [InlineData("08/09/2026 10:50", "08/09/2026 11:50")]
    [InlineData("5/04/2026, 4:21:32 PM", "5/04/2026, 5:21:32 PM")]
    public async Task What_stays_open_is_asked_once(string joined, string left)
    {
        var text = $"Email;Joined;Left\nada@example.com;{joined};{left}\nbob@example.com;{joined};{left}\n";

        var asked = await Some.ReadAsync(text);
        var answered = await Some.ReadAsync(text, options => options.DateOrder = DateOrder.DayFirst);

        Assert.Equal($"report.csv: '{joined}' (line 2) can have the day or the month first, and no other date decides it. Give '--date-order day-first' or '--date-order month-first' (DateOrder).", Assert.Single(asked.Questions).Text);
        Assert.Equal(2, answered.Summary.Attended);
    }

    [Fact]
    public async Task The_block_of_the_meeting_is_evidence_and_so_are_rows_that_are_left_out()
    {
        var byBlock = await Some.ReadAsync("Meeting title\tAutumn\nStart time\t13/09/2026, 10:00\n\n2. Participants\nName\tFirst Join\tLast Leave\tEmail\nAda\t08/09/2026, 10:50\t08/09/2026, 11:50\tada@example.com\n");
        var byHost = await Some.ReadAsync("Name\tFirst Join\tLast Leave\tEmail\tRole\nOlga\t13/09/2026, 10:50\t13/09/2026, 11:50\tolga@example.com\tOrganizer\nAda\t08/09/2026, 10:50\t08/09/2026, 11:50\tada@example.com\tAttendee\n");

        Assert.Equal((DateOrder.DayFirst, DateOrder.DayFirst), (byBlock.Recognition.DateOrder, byHost.Recognition.DateOrder));
    }

    [Fact]
    public async Task Dates_that_contradict_each_other_are_a_question()
    {
        var text = "Email;Joined;Left\nada@example.com;13/09/2026 10:50;13/09/2026 11:50\nbob@example.com;09/14/2026 10:50;09/14/2026 11:50\n";

        var asked = await Some.ReadAsync(text);
        var answered = await Some.ReadAsync(text, options => options.DateOrder = DateOrder.DayFirst);

        Assert.Equal([QuestionSubject.DateOrder], asked.Questions.Select(question => question.Subject));
        Assert.Equal(1, answered.Summary.Attended);
        Assert.Contains("Column 'Joined' is '09/14/2026 10:50', which is not a date with the day first.", answered.Reasons);
    }

    [Fact]
    public async Task Times_of_day_need_a_date()
    {
        const string Text = "First name,Last name,Email,Duration,Time joined,Time exited\nAda,A,ada@example.com,58 min,23:40,00:20\n";

        var asked = await Some.ReadAsync(Text);
        var answered = await Some.ReadAsync(Text, options => options.Date = new DateOnly(2026, 10, 5));

        Assert.Equal("report.csv: times have no date (line 2, column 'Time joined'). Give the day of the event with '--date' (Date), for example 2026-05-04.", Assert.Single(asked.Questions).Text);
        Assert.Equal(["2 Attend ada@example.com 10-05 23:40:00 10-06 00:20:00"], answered.Entries);
    }

    [Fact]
    public async Task A_time_that_the_zone_has_twice_is_rejected()
    {
        var file = await Some.ReadAsync("Email,Joined,Left\nada@example.com,2026-10-25 02:30:00,2026-10-25 04:00:00\n", options => options.TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

        Assert.Equal(["Column 'Joined' is '2026-10-25 02:30:00', which the clocks of 'Europe/Berlin' show twice or never. Write it with an offset, such as 2026-10-25T02:30:00+01:00."], file.Reasons);
    }

    [Fact]
    public async Task A_zone_in_the_name_of_the_column_needs_no_question()
    {
        var file = await Some.ReadAsync("Email,Join Time (UTC),Leave Time (UTC)\nada@example.com,2026-10-05 16:00,2026-10-05 17:00\n", options => options.TimeZone = null);

        Assert.Equal(["2 Attend ada@example.com 10-05 16:00:00 10-05 17:00:00"], file.Entries);
    }
}
