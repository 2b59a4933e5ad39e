using System.Text;
using HubSpot.MarketingEvents.Emulator;

namespace HubSpot.MarketingEvents.Tests;

public class SendingTests
{
    private static readonly DateTimeOffset Joined = Some.Noon.AddHours(-3);
    private static readonly DateTimeOffset Left = Some.Noon.AddHours(-2);

    [Fact]
    public async Task One_bad_address_among_99_good_ones_is_the_only_one_rejected()
    {
        await using var meeting = await Meeting.StartAsync();
        var attendees = meeting.Attendees(SubscriberState.Attend, 100);
        attendees[37] = Attendance.OfEmail("ada@nodot", Joined, Left).ToAttendee();

        var report = await meeting.Client.Recorder.RecordAsync(meeting.Event, SubscriberState.Attend, attendees);

        var rejected = Assert.Single(report.Outcomes, outcome => outcome.Verdict != Verdict.Confirmed);
        Assert.Equal((37, OutcomeReasonKind.Service), (rejected.Index, rejected.Reason?.Kind));
        Assert.InRange(meeting.Posts.Count(), 2, 20);
    }

    [Fact]
    public async Task Bad_addresses_at_both_ends_do_not_reject_the_good_ones_between()
    {
        await using var meeting = await Meeting.StartAsync();
        var attendees = meeting.Attendees(SubscriberState.Attend, 100);
        attendees[0] = Attendance.OfEmail("ada@nodot", Joined, Left).ToAttendee();
        attendees[99] = Attendance.OfEmail("bob@nodot", Joined, Left).ToAttendee();

        var report = await meeting.Client.Recorder.RecordAsync(meeting.Event, SubscriberState.Attend, attendees);

        Assert.Equal((98, 2), (report.Count(Verdict.Confirmed), report.Count(Verdict.Rejected)));
    }

    [Fact]
    public async Task A_reason_that_concerns_everybody_is_not_searched_for_by_halving()
    {
        await using var meeting = await Meeting.StartAsync();
        meeting.Server.Options.Faults.Add(Fault.Refusal(400, """{"message":"the event is locked"}"""), 1000, request => request.Method == "POST");

        var report = await meeting.Client.Recorder.RecordAsync(meeting.Event, SubscriberState.Attend, meeting.Attendees(SubscriberState.Attend, 100));

        Assert.All(report.Outcomes, outcome => Assert.Equal(("the event is locked", Verdict.Rejected), (outcome.Reason?.ServiceMessage, outcome.Verdict)));
        Assert.Equal(3, meeting.Posts.Count());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(413)]
    public async Task A_chunk_that_is_too_large_is_halved_until_it_fits(int status)
    {
        await using var meeting = await Meeting.StartAsync(options =>
        {
            options.LargestBatch = 25;
            options.OversizeStatus = status;
        });

        var report = await meeting.Client.Recorder.RecordAsync(meeting.Event, SubscriberState.Attend, meeting.Attendees(SubscriberState.Attend, 100));

        Assert.True(report.IsConfirmed);
    }

    [Fact]
    public async Task An_answer_that_never_came_is_read_back_before_anything_is_sent_again()
    {
        await using var meeting = await Meeting.StartAsync(options => options.EventBreakdownLag = TimeSpan.Zero);
        meeting.Server.Options.Faults.Add(Fault.ResetAfterwards(), 1, request => request.Method == "POST");

        var report = await meeting.Client.Recorder.RecordAsync(meeting.Event, SubscriberState.Attend, meeting.Attendees(SubscriberState.Attend, 3));

        Assert.True(report.IsConfirmed);
        Assert.Single(meeting.Posts);
    }

    [Fact]
    public async Task A_request_that_never_arrived_is_sent_again_byte_for_byte()
    {
        await using var meeting = await Meeting.StartAsync();
        meeting.Server.Options.Faults.Add(Fault.Reset(), 1, request => request.Method == "POST");

        var report = await meeting.Client.Recorder.RecordAsync(meeting.Event, SubscriberState.Attend, meeting.Attendees(SubscriberState.Attend, 3));

        Assert.True(report.IsConfirmed);
        Assert.Equal(["POST", "GET", "POST"], meeting.Server.Requests.Take(5).Select(request => request.Method).Where((_, index) => index != 2 && index != 3));
        Assert.Single(meeting.Posts.Select(post => Convert.ToHexString(post.Body.Span)).Distinct());
    }

    [Theory]
    [InlineData("truncated")]
    [InlineData("empty")]
    [InlineData("html")]
    public async Task An_answer_that_cannot_be_read_is_decided_by_reading_back(string fault)
    {
        await using var meeting = await Meeting.StartAsync();
        meeting.Server.Options.Faults.Add(
            fault switch { "truncated" => Fault.Truncated(), "empty" => Fault.Empty(), _ => Fault.Page(200) }, 1, request => request.Method == "POST");

        var report = await meeting.Client.Recorder.RecordAsync(meeting.Event, SubscriberState.Attend, meeting.Attendees(SubscriberState.Attend, 3));

        Assert.Equal(fault != "html", report.IsConfirmed);
        Assert.All(report.Outcomes, outcome => Assert.True(outcome.Verdict == Verdict.Confirmed || outcome.Reason?.Kind == OutcomeReasonKind.Unknown));
    }

    [Fact]
    public async Task Being_told_to_slow_down_costs_nobody()
    {
        await using var meeting = await Meeting.StartAsync();
        meeting.Server.Options.Faults.Add(Fault.TooManyRequests("3"), 3);

        var report = await meeting.Client.Recorder.RecordAsync(meeting.Event, SubscriberState.Attend, meeting.Attendees(SubscriberState.Attend, 3));

        Assert.True(report.IsConfirmed);
        Assert.Single(meeting.Posts.Select(post => Convert.ToHexString(post.Body.Span)).Distinct());
    }

    [Theory]
    [InlineData(BatchAnswer.PendingWithLink, true, true)]
    [InlineData(BatchAnswer.PendingWithoutLink, false, true)]
    [InlineData(BatchAnswer.PendingWithForeignLink, false, true)]
    [InlineData(BatchAnswer.NeverComplete, true, false)]
    [InlineData(BatchAnswer.Canceled, false, false)]
    public async Task Whatever_the_batch_says_the_read_back_decides(BatchAnswer answer, bool asks, bool isStored)
    {
        await using var meeting = await Meeting.StartAsync(options => options.BatchAnswer = answer);

        var report = await meeting.Client.Recorder.RecordAttendedAsync(meeting.Event, [Attendance.OfEmail("ada@example.com", Joined, Left)]);

        Assert.Equal(isStored ? null : OutcomeReasonKind.NotVisible, report.Outcomes[0].Reason?.Kind);
        Assert.Equal(isStored, report.IsConfirmed);
        Assert.Equal(asks, meeting.Reads.Any(request => request.Path.StartsWith("/batches/", StringComparison.Ordinal)));
        Assert.Single(meeting.Posts);
    }

    [Fact]
    public async Task The_same_contact_with_several_instants_is_sent_in_time_order_and_in_chunks_of_its_own()
    {
        await using var meeting = await Meeting.StartAsync();

        var report = await meeting.Client.Recorder.RecordAttendedAsync(
            meeting.Event, [Attendance.OfEmail("ada@example.com", Joined.AddHours(1), Left.AddHours(1)), Attendance.OfEmail("ADA@example.com", Joined, Left)]);

        Assert.True(report.IsConfirmed);
        var bodies = meeting.Posts.Select(post => Encoding.UTF8.GetString(post.Body.Span)).ToList();
        Assert.Equal(2, bodies.Count);
        Assert.Contains(Joined.ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture), bodies[0]);
    }

    [Fact]
    public async Task Properties_are_always_sent_and_times_are_cut_to_milliseconds()
    {
        await using var meeting = await Meeting.StartAsync();

        await meeting.Client.Recorder.RecordRegisteredAsync(meeting.Event, [Registration.OfEmail("ada@example.com", Joined.AddTicks(1234567))]);
        await meeting.Client.Recorder.RecordAttendedAsync(meeting.Event, [Attendance.OfEmail("ada@example.com", Joined.AddTicks(1234567), Left.ToOffset(TimeSpan.FromHours(5)))]);

        Assert.Equal(
            [
                """{"inputs":[{"contactProperties":{},"email":"ada@example.com","interactionDateTime":1779267600123,"properties":{}}]}""",
                """{"inputs":[{"contactProperties":{},"email":"ada@example.com","interactionDateTime":1779267600123,"properties":{"joinedAt":"2026-05-20T09:00:00.123Z","leftAt":"2026-05-20T10:00:00.000Z"}}]}""",
            ],
            meeting.Posts.Select(post => Encoding.UTF8.GetString(post.Body.Span)));
    }

    [Fact]
    public async Task Rules_that_are_switched_off_leave_the_verdict_to_the_service()
    {
        await using var meeting = await Meeting.StartAsync();
        var options = new RecordingOptions { Validation = { SwitchedOff = new HashSet<AttendeeRule> { AttendeeRule.OneSecondAtLeast, AttendeeRule.EpochInMilliseconds } } };
        Attendee[] attendees =
        [
            Attendance.OfEmail("ada@example.com", Joined, Joined.AddMilliseconds(1)).ToAttendee(),
            Attendance.OfEmail("bob@example.com", Joined, Left).ToAttendee() with { InteractionEpochMilliseconds = Joined.ToUnixTimeSeconds() },
        ];

        var report = await meeting.Client.Recorder.RecordAsync(meeting.Event, SubscriberState.Attend, attendees, options);

        Assert.All(report.Outcomes, outcome => Assert.Equal(OutcomeReasonKind.NotVisible, outcome.Reason?.Kind));
    }
}
