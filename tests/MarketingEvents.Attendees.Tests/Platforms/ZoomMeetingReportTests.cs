namespace HubSpot.MarketingEvents.Attendees.Tests;

public class ZoomMeetingReportTests
{
    private const string Rows =
        """
        Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest
        Hanna,hanna@example.com,10/05/2026 05:55:00 PM,10/05/2026 07:00:00 PM,65,No
        Bob,bob@example.com,10/05/2026 06:35:00 PM,10/05/2026 07:00:10 PM,26,Yes
        Bob,bob@example.com,10/05/2026 06:01:12 PM,10/05/2026 06:40:00 PM,39,Yes
        Bob,bob@example.com,10/05/2026 06:01:12 PM,10/05/2026 06:02:00 PM,1,Yes
        """;

    [Fact]
    public async Task Rejoins_become_one_stay_and_everybody_counts_without_the_block()
    {
        var file = await Some.ReadAsync(Rows);

        Assert.Equal(["2 Attend hanna@example.com 10-05 17:55:00 10-05 19:00:00", "3 Attend bob@example.com 10-05 18:01:12 10-05 19:00:10"], file.Entries);
        Assert.Equal(2, file.Summary.RejoinsMerged);
    }

    [Fact]
    public async Task The_host_is_known_from_the_block()
    {
        var file = await Some.ReadAsync($"Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants\n812,Evening,10/05/2026 05:55:00 PM,10/05/2026 07:00:00 PM,Hanna@example.com,65,2\n\n{Rows}");

        Assert.Equal("Zoom meeting report", file.Recognition.Platform);
        Assert.Equal(["6 Attend bob@example.com 10-05 18:01:12 10-05 19:00:10"], file.Entries);
        Assert.Equal(1, file.Summary.OrganizersLeftOut);
    }

    [Fact]
    public async Task Where_each_row_begins_with_the_meeting_the_second_address_is_the_participants()
    {
        var file = await Some.ReadAsync(
            """
            Topic,Meeting ID,User Name,User Email,Name (Original Name),User Email,Join Time,Leave Time
            Evening,812,Hanna,hanna@example.com,Bob,bob@example.com,2026-10-05 18:00:00,2026-10-05 19:00:00
            """);

        Assert.Equal(["2 Attend bob@example.com 10-05 18:00:00 10-05 19:00:00"], file.Entries);
    }

    [Fact]
    public async Task Each_join_stands_alone_when_that_is_asked_for()
    {
        var file = await Some.ReadAsync(Rows, options => options.MergeRejoins = false);

        Assert.Equal(4, file.Rows.Count);
    }

    [Fact]
    public async Task Unique_users_have_no_times_and_the_other_export_is_named()
    {
        var refusal = await Some.RefusalAsync("Name (Original Name),User Email,Total Duration (Minutes),Guest\nBob,bob@example.com,26,Yes\n");

        Assert.Equal(AttendeeFileFault.WrongReport, refusal.Fault);
        Assert.EndsWith("In Zoom, export the participants again without 'Show unique users'.", refusal.Message);
    }
}
