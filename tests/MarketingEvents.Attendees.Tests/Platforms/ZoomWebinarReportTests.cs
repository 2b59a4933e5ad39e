namespace HubSpot.MarketingEvents.Attendees.Tests;

public class ZoomWebinarReportTests
{
    private const string Report2026 =
        """
        Attendee Report
        Report generated time,10/06/2026 02:31:08 PM
        Topic,Webinar ID,Actual Start Time,Actual Duration (minutes),# Registrants,# Cancelled
        Autumn,812 3456 7890,10/05/2026 06:00:00 PM,60,4,1
        Host Details
        Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name
        Yes,Hanna Host,hanna@example.com,10/05/2026 05:55:00 PM,10/05/2026 07:00:00 PM,65,No,Sweden
        Panelist Details
        Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name
        Yes,Ada Adams,ada@example.com,10/05/2026 05:56:00 PM,10/05/2026 05:59:00 PM,3,No,Sweden
        Attendee Details
        Attended,User Name (Original Name),First Name,Last Name,Email,Phone,Registration Time,Approval Status,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name
        Yes,Ada Adams,Ada,Adams,ada@example.com,,10/01/2026 09:00:00 AM,approved,10/05/2026 06:01:00 PM,10/05/2026 06:30:00 PM,29,Yes,Sweden
        Yes,Ada Adams,Ada,Adams,ADA@example.com,,,,10/05/2026 06:20:00 PM,10/05/2026 06:58:00 PM,38,Yes,Sweden
        No,--,Bob,Berg,bob@example.com,,10/02/2026 09:00:00 AM,approved,--,--,--,--,--
        No,--,Cy,Cole,cy@example.com,,10/02/2026 09:00:00 AM,denied,--,--,--,--,--
        Other Attended
        User Name,Join Time,Leave Time,Time in Session (minutes),Country/Region Name
        15551230000,10/05/2026 06:10:00 PM,10/05/2026 06:20:00 PM,10,--
        """;

    [Fact]
    public async Task One_file_carries_registrations_and_attendances()
    {
        var file = await Some.ReadAsync(Report2026);

        Assert.Equal("Zoom webinar report", file.Recognition.Platform);
        Assert.Equal(
            [
                "13 Register ada@example.com 10-01 09:00:00",
                "13 Attend ada@example.com 10-05 18:01:00 10-05 18:58:00",
                "15 Register bob@example.com 10-02 09:00:00",
            ],
            file.Entries);
        Assert.Equal("2 registered, 1 attended, 1 re-join merged, 2 hosts left out, 1 not registered, 1 row without an address", file.Summary.ToString());
    }

    [Fact]
    public async Task Padding_by_a_spreadsheet_changes_nothing()
    {
        var padded = string.Join('\n', Report2026.Split('\n').Select(line => line + new string(',', 12 - line.Count(character => character == ','))));

        var file = await Some.ReadAsync(padded);

        Assert.Equal((await Some.ReadAsync(Report2026)).Entries, file.Entries);
    }

    [Fact]
    public async Task Hosts_and_panelists_come_when_they_are_asked_for()
    {
        var file = await Some.ReadAsync(Report2026, options => options.IncludeOrganizers = true);

        Assert.Contains("7 Attend hanna@example.com 10-05 17:55:00 10-05 19:00:00", file.Entries);
        Assert.Contains("10 Attend ada@example.com 10-05 17:56:00 10-05 18:58:00", file.Entries);
    }

    [Fact]
    public async Task The_time_zone_is_asked_for_once()
    {
        var file = await Some.ReadAsync(Report2026, options => options.TimeZone = null);

        var question = Assert.Single(file.Questions, question => question.IsRequired);
        Assert.Equal((QuestionSubject.TimeZone, "report.csv: times have no time zone (line 13, column 'Registration Time'). Give it with '--time-zone' (TimeZone), for example Europe/Berlin."), (question.Subject, question.Text));
    }

    [Fact]
    public async Task A_state_takes_only_its_part()
    {
        var file = await Some.ReadAsync(Report2026, options => options.State = SubscriberState.Attend);

        Assert.Equal(["13 Attend ada@example.com 10-05 18:01:00 10-05 18:58:00"], file.Entries);
    }
}
