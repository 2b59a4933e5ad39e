using Microsoft.Kiota.Abstractions.Authentication;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>What may have been recorded is never reported as not sent, and what cannot be read never as not visible.</summary>
public class DoubtTests
{
    private static readonly DateTimeOffset Joined = Some.Noon.AddHours(-3);
    private static readonly EventKey Event = 1;

    [Fact]
    public async Task A_silent_chunk_stays_in_doubt_when_its_repeat_never_leaves()
    {
        var tokens = new FailingTokens(fails: (count, address) => count > 1 && address.AbsolutePath.EndsWith("create", StringComparison.Ordinal));
        var sent = new SentRequests { AnswersEach = request => IsPost(request) ? throw new HttpRequestException("reset") : Page() };

        var report = await Client(sent, options => options.AccessTokenProvider = tokens).Recorder.RecordAttendedAsync(Event, [Came(7)]);

        Assert.Equal(OutcomeReasonKind.Unknown, report.Outcomes[0].Reason?.Kind);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(404)]
    public async Task A_silent_chunk_whose_repeat_is_refused_is_read_back(int status)
    {
        var posts = 0;
        var isVisible = false;
        var sent = new SentRequests
        {
            AnswersEach = request =>
            {
                if (!IsPost(request))
                {
                    return isVisible ? Page(Row(7)) : Page();
                }

                isVisible = ++posts > 1;
                return isVisible ? SentRequests.Answer(status) : throw new HttpRequestException("reset");
            },
        };

        var report = await Client(sent).Recorder.RecordAttendedAsync(Event, [Came(7)]);

        Assert.Equal(Verdict.Confirmed, report.Outcomes[0].Verdict);
    }

    [Fact]
    public async Task A_gateway_that_failed_before_the_refusal_leaves_the_chunk_in_doubt()
    {
        var posts = 0;
        var sent = new SentRequests
        {
            AnswersEach = request => !IsPost(request) ? Page(Row(7)) : ++posts == 1 ? SentRequests.Answer(504) : Refusal(429, retryAfter: 3600),
        };

        var report = await Client(sent).Recorder.RecordAttendedAsync(Event, [Came(7)]);

        Assert.Equal(Verdict.Confirmed, report.Outcomes[0].Verdict);
    }

    [Fact]
    public async Task A_chunk_is_not_repeated_while_it_cannot_be_read_back()
    {
        var sent = new SentRequests { AnswersEach = request => IsPost(request) ? throw new HttpRequestException("reset") : SentRequests.Answer(403) };

        var report = await Client(sent).Recorder.RecordAttendedAsync(Event, [Came(7)]);

        Assert.Equal(OutcomeReasonKind.Unknown, report.Outcomes[0].Reason?.Kind);
        Assert.Single(sent.Posts);
    }

    [Fact]
    public async Task Only_transport_failures_are_repeated()
    {
        var sent = new SentRequests { AnswersEach = request => IsPost(request) ? throw new InvalidOperationException("a handler's own") : Page() };

        var report = await Client(sent).Recorder.RecordAttendedAsync(Event, [Came(7)]);

        Assert.IsType<HubSpotTransportException>(report.Outcomes[0].Reason?.Exception);
        Assert.Single(sent.Posts);
    }

    [Fact]
    public async Task A_batch_whose_later_answers_name_no_link_is_asked_for_at_the_first_one()
    {
        var asks = 0;
        var sent = new SentRequests
        {
            AnswersEach = request => IsPost(request) ? SentRequests.Answer(200, """{"status":"PENDING","links":{"status":"/batches/9"}}""")
                : request.Line.EndsWith("/batches/9", StringComparison.Ordinal) ? SentRequests.Answer(200, ++asks < 3 ? """{"status":"PROCESSING"}""" : """{"status":"COMPLETE"}""")
                : Page(Row(7)),
        };

        var report = await Client(sent).Recorder.RecordAttendedAsync(Event, [Came(7)]);

        Assert.True(report.IsConfirmed);
        Assert.Equal((1, 3), (sent.Posts.Count(), asks));
    }

    [Fact]
    public async Task A_batch_that_cannot_be_asked_about_is_not_sent_again()
    {
        var tokens = new FailingTokens(fails: (_, address) => address.AbsolutePath.StartsWith("/batches", StringComparison.Ordinal));
        var sent = new SentRequests { AnswersEach = request => IsPost(request) ? SentRequests.Answer(200, """{"status":"PENDING","links":{"status":"/batches/9"}}""") : Page(Row(7)) };

        var report = await Client(sent, options => options.AccessTokenProvider = tokens).Recorder.RecordAttendedAsync(Event, [Came(7)]);

        Assert.True(report.IsConfirmed);
        Assert.Single(sent.Posts);
    }

    [Fact]
    public async Task A_lookup_that_failed_leaves_its_own_attendee_in_doubt_and_no_other()
    {
        var sent = new SentRequests
        {
            AnswersEach = request => IsPost(request) ? SentRequests.Answer(200, "{}") : request.Line.Contains("/contacts/7/", StringComparison.Ordinal) ? SentRequests.Answer(400) : Page(),
        };

        var report = await Client(sent).Recorder.RecordAttendedAsync(Event, [Came(7), Came(8)]);

        Assert.Equal([OutcomeReasonKind.Unknown, OutcomeReasonKind.NotVisible], report.Outcomes.Select(outcome => outcome.Reason?.Kind));
    }

    [Fact]
    public async Task A_read_that_is_refused_for_one_contact_does_not_hide_the_others()
    {
        var sent = new SentRequests
        {
            AnswersEach = request => IsPost(request) ? SentRequests.Answer(200, "{}")
                : request.Line.Contains("contactIdentifier=7", StringComparison.Ordinal) ? SentRequests.Answer(400)
                : request.Line.Contains("contactIdentifier=8", StringComparison.Ordinal) ? Page(Row(8))
                : Page(),
        };
        var options = new RecordingOptions { ContactReads = 0 };

        var report = await Client(sent).Recorder.RecordAsync(Event, SubscriberState.Attend, [Came(7).ToAttendee(), Came(8).ToAttendee()], options);

        Assert.Equal([Verdict.Unconfirmed, Verdict.Confirmed], report.Outcomes.Select(outcome => outcome.Verdict));
    }

    [Fact]
    public async Task Lookups_end_when_the_service_fails()
    {
        var sent = new SentRequests { AnswersEach = request => IsPost(request) ? SentRequests.Answer(200, "{}") : SentRequests.Answer(500) };

        var report = await Client(sent, options => options.Retries = 0).Recorder.RecordAttendedAsync(Event, Enumerable.Range(1, 50).Select(id => Came(id)));

        Assert.All(report.Outcomes, outcome => Assert.Equal(OutcomeReasonKind.Unknown, outcome.Reason?.Kind));
        Assert.Single(sent.All, request => request.Line.Contains("/contacts/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Errors_that_name_nobody_stay_attached_when_reading_fails()
    {
        var sent = new SentRequests { AnswersEach = request => IsPost(request) ? SentRequests.Answer(200, """{"errors":[{"message":"one of them"}]}""") : SentRequests.Answer(403) };

        var report = await Client(sent).Recorder.RecordAttendedAsync(Event, [Came(7)]);

        Assert.Equal((OutcomeReasonKind.Unknown, "one of them"), (report.Outcomes[0].Reason?.Kind, report.Outcomes[0].Reason?.ChunkErrors.SingleOrDefault()?.Message));
    }

    [Fact]
    public async Task A_failure_that_meets_a_cancellation_still_brings_the_report()
    {
        using var cancel = new CancellationTokenSource();
        var tokens = new FailingTokens((_, address) =>
        {
            if (address.AbsolutePath.EndsWith("breakdown", StringComparison.Ordinal))
            {
                cancel.Cancel();
            }

            return cancel.IsCancellationRequested;
        });
        var sent = new SentRequests { AnswersEach = _ => SentRequests.Answer(200, "{}") };

        var stopped = await Assert.ThrowsAsync<RecordingCanceledException>(
            () => Client(sent, options => options.AccessTokenProvider = tokens).Recorder.RecordAttendedAsync(Event, [Came(7)], cancellationToken: cancel.Token));

        Assert.Equal(OutcomeReasonKind.Unknown, stopped.Report.Outcomes[0].Reason?.Kind);
    }

    [Fact]
    public async Task An_attendee_that_is_null_is_rejected_like_any_that_says_nothing()
    {
        var sent = new SentRequests();

        var report = await Client(sent).Recorder.RecordAttendedAsync(Event, [null!]);

        Assert.Equal(OutcomeReasonKind.Validation, report.Outcomes[0].Reason?.Kind);
        Assert.Empty(sent.All);
    }

    private static MarketingEventsClient Client(SentRequests sent, Action<MarketingEventsOptions>? configure = null) => sent.Client(configure);

    private static bool IsPost(SentRequest request) => request.Line.StartsWith("POST", StringComparison.Ordinal);

    private static Attendance Came(long id) => Attendance.OfContact(id, Joined, Joined.AddHours(1));

    private static HttpResponseMessage Page(params string[] rows) => SentRequests.Answer(200, $$"""{"total":{{rows.Length}},"results":[{{string.Join(",", rows)}}]}""");

    private static string Row(long contactId)
        => $$$"""{"associations":{"contact":{"contactId":"{{{contactId}}}"},"marketingEvent":{"marketingEventId":"1"}},"properties":{"attendanceState":"ATTENDED","occurredAt":{{{Joined.ToUnixTimeMilliseconds()}}}}}""";

    private static HttpResponseMessage Refusal(int status, int retryAfter)
    {
        var answer = SentRequests.Answer(status);
        answer.Headers.RetryAfter = new(TimeSpan.FromSeconds(retryAfter));
        return answer;
    }

    /// <summary>Fails before anything leaves, where the test says so.</summary>
    private sealed class FailingTokens(Func<int, Uri, bool> fails) : IAccessTokenProvider
    {
        private readonly Dictionary<string, int> _calls = [];

        public AllowedHostsValidator AllowedHostsValidator { get; } = new(["api.hubapi.com"]);

        public Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
            => fails(_calls[uri.AbsolutePath] = _calls.GetValueOrDefault(uri.AbsolutePath) + 1, uri)
                ? Task.FromException<string>(new InvalidOperationException("no token"))
                : Task.FromResult("token");
    }
}
