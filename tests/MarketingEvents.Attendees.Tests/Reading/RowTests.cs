namespace HubSpot.MarketingEvents.Attendees.Tests;

public class RowTests
{
    [Theory]
    [InlineData("state,email,joinedAt,leftAt\nattned,a@example.com,,\n", RowFault.UnknownState, "Column 'state' is 'attned', which is not a state. Use register, attend or cancel.")]
    [InlineData("state,email,joinedAt,leftAt\n,a@example.com,,\n", RowFault.MissingState, "Column 'state' is empty. Use register, attend or cancel.")]
    [InlineData("state,email,joinedAt,leftAt\nb@example.com,a@example.com,,\n", RowFault.UnknownState, "Column 'state' is a text of 13 characters, which is not a state. Use register, attend or cancel.")]
    [InlineData("email,Join Time,Leave Time\na@example.com,noon,2026-10-05 17:00\n", RowFault.UnreadableTime, "Column 'Join Time' is 'noon', which is not a time. Write it like 2026-05-04 18:30:00.")]
    [InlineData("email,Join Time,Leave Time\na@example.com,1777910400,2026-10-05 17:00\n", RowFault.UnreadableTime, "Column 'Join Time' is '1777910400', which counts seconds. HubSpot counts milliseconds; write it like 2026-05-04 18:30:00.")]
    [InlineData("email,Join Time,Leave Time\na@example.com,2026-10-05,2026-10-06 17:00\n", RowFault.UnreadableTime, "Column 'Join Time' is '2026-10-05', which lacks the time of day.")]
    [InlineData("email,Join Time,Leave Time\na@example.com,2026-10-05 16:00,\n", RowFault.MissingTime, "Column 'Leave Time' is empty. '--event-start' and '--event-end' (EventStart, EventEnd) can stand in for a missing leave time.")]
    [InlineData("email,Join Time,Leave Time\na@example.com,2026-10-05 17:00,2026-10-05 16:00\n", RowFault.UnusableStay, "Column 'Leave Time' is earlier than column 'Join Time'.")]
    [InlineData("email,Join Time,Leave Time\na@example.com,2026-10-05 17:00,2026-10-05 17:00\n", RowFault.UnusableStay, "The person stayed for less than one second, which HubSpot does not store.")]
    [InlineData("email,Join Time,Leave Time\nAda, the first,2026-10-05 17:00,2026-10-05 17:00\n", RowFault.TooManyValues, "The row has 4 values, but the header has 3 columns, so values may stand in the wrong columns. Put values with separators in them into quotation marks.")]
    [InlineData("Email,Name,Attended\na@example.com,x,perhaps\n", RowFault.UnknownState, "Column 'Attended' is 'perhaps', which is neither yes nor no nor a time.")]
    [InlineData("contactId,Join Time,Leave Time\n12x,2026-10-05 17:00,2026-10-05 18:00\n", RowFault.UnusableContactId, "Column 'contactId' must be a whole number, but is '12x'.")]
    [InlineData("Email,Status,Name\na@example.com,\u001B[31mwhat\u202E,x\n", RowFault.UnknownState, "Column 'Status' is '\\u001B[31mwhat\\u202E', which is not a known status. Use a word such as registered, attended or cancelled.")]
    public async Task A_row_that_cannot_be_used_says_why_in_words_of_the_file(string text, RowFault fault, string reason)
    {
        var row = Assert.Single((await Some.ReadAsync(text)).Rows);

        Assert.Empty(row.Entries);
        Assert.Equal([(fault, reason)], row.Problems.Select(problem => (problem.Fault, problem.Reason)));
    }

    [Fact]
    public async Task A_rejected_row_keeps_what_it_says_and_its_header()
    {
        var file = await Some.ReadAsync("email,Join Time,Leave Time,Company\nada,2026-10-05 16:00,2026-10-05 17:00,Acme\n");

        var source = Assert.Single(Assert.Single(file.Rejected).Sources);
        Assert.Equal(["email", "Join Time", "Leave Time", "Company"], source.Header);
        Assert.Equal(["ada", "2026-10-05 16:00", "2026-10-05 17:00", "Acme"], source.Cells);
        Assert.Equal(new RowPlace(null, 2), source.Place);
    }

    [Fact]
    public async Task Columns_that_are_not_used_are_listed_once()
    {
        var file = await Some.ReadAsync("email,Company,Join Time,Leave Time,Marketing email opt-in\nada@example.com,Acme,2026-10-05 16:00,2026-10-05 17:00,Yes\n");

        Assert.Equal(["Company", "Marketing email opt-in"], file.Recognition.IgnoredColumns);
    }

    [Fact]
    public async Task One_person_registers_attends_and_cancels_in_this_order()
    {
        var file = await Some.ReadAsync("state,email,interactionDateTime,joinedAt,leftAt\ncancel,ada@example.com,2026-10-03T09:00Z,,\nattend,ada@example.com,,2026-10-05T16:00Z,2026-10-05T17:00Z\nregister,ADA@example.com,2026-10-01T09:00Z,,\nregister,ada@example.com,2026-10-02T09:00Z,,\n");

        Assert.Equal(
            ["2 Register ada@example.com 10-01 09:00:00", "2 Attend ada@example.com 10-05 16:00:00 10-05 17:00:00", "2 Cancel ada@example.com 10-03 09:00:00"],
            file.Entries);
        Assert.Equal(1, file.Summary.Duplicates);
        Assert.Equal([2, 3, 4, 5], file.Rows[0].Sources.Select(source => source.Place.Line));
    }

    [Fact]
    public async Task A_duration_gives_a_missing_leave_time()
    {
        var file = await Some.ReadAsync("email,Join Time,Duration (minutes)\nada@example.com,2026-10-05 16:00,45\n");

        Assert.Equal(["2 Attend ada@example.com 10-05 16:00:00 10-05 16:45:00"], file.Entries);
    }

    [Fact]
    public async Task A_file_with_an_open_question_has_no_rows()
    {
        await using var file = await AttendeeFile.OpenAsync(new OneWayStream("email,Join Time,Leave Time\nada@example.com,2026-10-05 16:00,2026-10-05 17:00\n"u8.ToArray()), new AttendeeFileOptions());

        var refusal = await Assert.ThrowsAsync<AttendeeFileException>(async () => await file.ReadRowsAsync().GetAsyncEnumerator().MoveNextAsync());

        Assert.Equal((AttendeeFileFault.OpenQuestions, QuestionSubject.TimeZone), (refusal.Fault, Assert.Single(refusal.Questions).Subject));
    }

    [Fact]
    public async Task Cancellation_stops_the_reading()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AttendeeFile.OpenAsync(new OneWayStream("email\na@example.com\n"u8.ToArray()), new AttendeeFileOptions(), stop.Token));
    }

    [Fact]
    public async Task An_answer_that_is_the_name_of_a_column_begins_no_table()
    {
        var file = await Some.ReadAsync("Name,Email,Join Time,Leave Time,How did you hear of us?\nGuest,,2026-10-05 16:00,2026-10-05 17:00,Email\nAda,ada@example.com,2026-10-05 16:00,2026-10-05 17:00,Email\n");

        Assert.Equal("1 attended, 1 row without an address", file.Summary.ToString());
    }

    [Fact]
    public async Task Beside_times_a_status_can_be_anything()
    {
        var file = await Some.ReadAsync("Email,Status,Join Time,Leave Time\nada@example.com,Gold customer,2026-10-05 16:00,2026-10-05 17:00\n");

        Assert.Equal(["2 Attend ada@example.com 10-05 16:00:00 10-05 17:00:00"], file.Entries);
    }

    [Fact]
    public async Task A_state_takes_its_part_of_a_list_with_status_words()
    {
        var file = await Some.ReadAsync(
            "Email,First Name,Last Name,Status\nada@example.com,Ada,A,Attended\nbob@example.com,Bob,B,Registered\n",
            options => (options.State, options.EventStart, options.EventEnd) = (SubscriberState.Attend, Some.Start, Some.End));

        Assert.Equal(["2 Attend ada@example.com 10-05 16:00:00 10-05 17:00:00 *"], file.Entries);
    }
}
