namespace HubSpot.MarketingEvents.Tests;

/// <summary>Once a body may have been heard, only a row ends the doubt about its attendees, whatever later attempts say.</summary>
public class StickyDoubtTests
{
    private static readonly DateTimeOffset Joined = Some.Noon.AddHours(-3);

    public static TheoryData<int, string> LaterAnswers => new()
    {
        { 400, """{"status":"error","message":"no","category":"VALIDATION_ERROR"}""" },
        { 413, "" },
        { 414, "" },
        { 422, """{"message":"no"}""" },
        { 401, "" },
        { 404, "" },
        { 207, """{"status":"COMPLETE","results":[],"errors":[{"message":"unknown contact 7"}]}""" },
        { 200, """{"status":"COMPLETE","results":[]}""" },
        { 204, "" },
        { 200, "" },
        { 200, "<html></html>" },
    };

    [Theory]
    [MemberData(nameof(LaterAnswers))]
    public async Task What_a_failing_gateway_had_stored_is_confirmed_whatever_comes_later(int status, string body)
    {
        var report = await RecordAsync(Answers(() => SentRequests.Answer(503), () => SentRequests.Answer(status, body)), isStored: true);

        Assert.Equal(Verdict.Confirmed, report.Outcomes[0].Verdict);
    }

    [Theory]
    [MemberData(nameof(LaterAnswers))]
    public async Task What_a_failing_gateway_may_have_stored_stays_in_doubt_whatever_comes_later(int status, string body)
    {
        var report = await RecordAsync(Answers(() => SentRequests.Answer(503), () => SentRequests.Answer(status, body)), isStored: false);

        Assert.Equal(OutcomeReasonKind.Unknown, report.Outcomes[0].Reason?.Kind);
    }

    [Theory]
    [MemberData(nameof(LaterAnswers))]
    public async Task What_was_sent_into_silence_stays_in_doubt_whatever_comes_later(int status, string body)
    {
        var report = await RecordAsync(Answers(() => throw new HttpRequestException("reset"), () => SentRequests.Answer(status, body)), isStored: false);

        Assert.Equal(OutcomeReasonKind.Unknown, report.Outcomes[0].Reason?.Kind);
    }

    [Theory]
    [InlineData(204, "")]
    [InlineData(200, "")]
    [InlineData(200, "<html></html>")]
    public async Task A_success_that_says_nothing_is_in_doubt(int status, string body)
    {
        var report = await RecordAsync(Answers(() => SentRequests.Answer(status, body)), isStored: false);

        Assert.Equal(OutcomeReasonKind.Unknown, report.Outcomes[0].Reason?.Kind);
    }

    [Fact]
    public async Task Halving_and_the_rule_of_the_whole_chunk_reject_nobody_in_doubt()
    {
        var sent = Answers(() => throw new HttpRequestException("reset"), () => SentRequests.Answer(400, """{"message":"the event is locked"}"""));

        var report = await sent.Client().Recorder.RecordAttendedAsync(1, Enumerable.Range(7, 10).Select(Came));

        Assert.All(report.Outcomes, outcome => Assert.Equal(OutcomeReasonKind.Unknown, outcome.Reason?.Kind));
        Assert.Equal(4, sent.Posts.Count());
    }

    [Fact]
    public async Task An_attendee_that_was_never_in_doubt_is_rejected_beside_those_that_were()
    {
        var posts = 0;
        var sent = new SentRequests
        {
            AnswersEach = request => !IsPost(request) ? Page() : ++posts == 1 ? SentRequests.Answer(200, """{"status":"COMPLETE","errors":[{"message":"unknown contact 7"}]}""") : throw new HttpRequestException("reset"),
        };

        var report = await sent.Client().Recorder.RecordAttendedAsync(1, [Came(7), Came(8)], new() { ChunkSize = 1 });

        Assert.Equal([OutcomeReasonKind.Service, OutcomeReasonKind.Unknown], report.Outcomes.Select(outcome => outcome.Reason?.Kind));
    }

    private static Task<RecordingReport> RecordAsync(SentRequests sent, bool isStored)
    {
        var rows = isStored ? $$$"""{"associations":{"contact":{"contactId":"7"}},"properties":{"attendanceState":"ATTENDED","occurredAt":{{{Joined.ToUnixTimeMilliseconds()}}}}}""" : "";
        var answers = sent.AnswersEach!;
        var readable = new SentRequests { AnswersEach = request => IsPost(request) ? answers(request) : Page(rows) };
        return readable.Client().Recorder.RecordAttendedAsync(1, [Came(7)]);
    }

    private static SentRequests Answers(params Func<HttpResponseMessage>[] posts)
    {
        var count = 0;
        return new SentRequests { AnswersEach = request => IsPost(request) ? posts[Math.Min(count++, posts.Length - 1)]() : Page() };
    }

    private static bool IsPost(SentRequest request) => request.Line.StartsWith("POST", StringComparison.Ordinal);

    private static Attendance Came(int id) => Attendance.OfContact(id, Joined, Joined.AddHours(1));

    private static HttpResponseMessage Page(string row = "") => SentRequests.Answer(200, $$"""{"total":{{(row.Length > 0 ? 1 : 0)}},"results":[{{row}}]}""");
}
