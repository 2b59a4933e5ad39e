namespace HubSpot.MarketingEvents.Tests;

/// <summary>Rows that look like the write and are not.</summary>
public class FalseProofTests
{
    private static readonly DateTimeOffset Joined = Some.Noon.AddHours(-3);

    [Fact]
    public async Task A_row_of_another_event_proves_nothing()
    {
        var sent = Answering(Page(1, Row("7", "another account", "another event")));

        var report = await sent.Client().Recorder.RecordAttendedAsync(new ExternalEventKey("contacts", "7"), [Attendance.OfContact(7, Joined, Joined.AddHours(1))]);

        Assert.Equal(OutcomeReasonKind.NotVisible, report.Outcomes[0].Reason?.Kind);
    }

    [Fact]
    public async Task Another_contact_proves_nothing_when_further_pages_follow()
    {
        var sent = Answering(Page(300, Row("8", "acct-1", "webinar-7"), """ "paging":{"next":{"after":"100"}} """));

        var report = await sent.Client().Recorder.RecordAttendedAsync(new ExternalEventKey("acct-1", "webinar-7"), [Attendance.OfContact(7, Joined, Joined.AddHours(1))]);

        Assert.Equal(OutcomeReasonKind.NotVisible, report.Outcomes[0].Reason?.Kind);
    }

    [Fact]
    public async Task A_row_that_names_neither_event_nor_address_still_proves_by_its_contact_id()
    {
        var sent = Answering(Page(1, $$"""{ "associations": { "contact": { "contactId": "7" } }, "properties": { "attendanceState": "ATTENDED", "occurredAt": {{Joined.ToUnixTimeMilliseconds()}}.0 } }"""));

        var report = await sent.Client().Recorder.RecordAttendedAsync(1, [Attendance.OfContact(7, Joined, Joined.AddHours(1))]);

        Assert.True(report.IsConfirmed);
    }

    [Fact]
    public async Task All_pages_are_read_when_the_service_tells_no_total()
    {
        var sent = new SentRequests
        {
            AnswersEach = request => request.Line.StartsWith("POST", StringComparison.Ordinal) ? SentRequests.Answer(200, "{}") : SentRequests.Answer(200, PageAfter(request.Line)),
        };

        var report = await sent.Client().Recorder.RecordAttendedAsync(1, Enumerable.Range(1, 20).Select(id => Attendance.OfContact(id, Joined, Joined.AddHours(1))));

        Assert.True(report.IsConfirmed);

        static string PageAfter(string line)
        {
            var number = line.Split("after=") is [_, var rest] ? int.Parse(rest.Split('&')[0], System.Globalization.CultureInfo.InvariantCulture) : 1;
            return $$"""{ "results": [{ "associations": { "contact": { "contactId": "{{number}}" } }, "properties": { "attendanceState": "ATTENDED", "occurredAt": {{Joined.ToUnixTimeMilliseconds()}} } }, null], "paging": { "next": { "after": "{{number + 1}}" } } }""";
        }
    }

    private static SentRequests Answering(string page)
        => new() { AnswersEach = request => SentRequests.Answer(200, request.Line.StartsWith("POST", StringComparison.Ordinal) ? "{}" : page) };

    private static string Page(int total, string row, string paging = "\"paging\":null") => $$"""{"total":{{total}},"results":[{{row}}],{{paging}} }""";

    private static string Row(string contactId, string account, string externalEventId) => $$"""
        {
          "associations": {
            "contact": { "contactId": "{{contactId}}" },
            "marketingEvent": { "externalAccountId": "{{account}}", "externalEventId": "{{externalEventId}}" }
          },
          "properties": { "attendanceState": "ATTENDED", "occurredAt": {{Joined.ToUnixTimeMilliseconds()}} }
        }
        """;
}
