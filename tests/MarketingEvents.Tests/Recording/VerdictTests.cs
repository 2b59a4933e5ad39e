using HubSpot.MarketingEvents.Emulator;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>Each verdict and each reason at least once.</summary>
public class VerdictTests
{
    private static readonly DateTimeOffset Joined = Some.Noon.AddHours(-3);
    private static readonly DateTimeOffset Left = Some.Noon.AddHours(-2);

    [Theory]
    [InlineData(SubscriberState.Register, "REGISTERED")]
    [InlineData(SubscriberState.Attend, "ATTENDED")]
    [InlineData(SubscriberState.Cancel, "CANCELLED")]
    public async Task What_is_stored_is_confirmed(SubscriberState state, string reported)
    {
        await using var meeting = await Meeting.StartAsync();

        var report = await meeting.Client.Recorder.RecordAsync(meeting.Event, state, meeting.Attendees(state, 3));

        Assert.All(report.Outcomes, outcome => Assert.Equal((Verdict.Confirmed, reported), (outcome.Verdict, outcome.ConfirmedAs.ToString())));
        Assert.True(report.IsConfirmed);
    }

    [Fact]
    public async Task External_ids_address_the_same_event()
    {
        await using var meeting = await Meeting.StartAsync();
        var id = meeting.Server.AddContact("ada@example.com");

        var report = await meeting.Client.Recorder.RecordAttendedAsync(
            new ExternalEventKey("acct-1", "webinar-7"), [Attendance.OfContact(id, Joined, Left), Attendance.OfEmail("bob@example.com", Joined, Left)]);

        Assert.True(report.IsConfirmed);
    }

    [Fact]
    public async Task Outcomes_come_in_input_order_and_equal_attendees_share_theirs()
    {
        await using var meeting = await Meeting.StartAsync();
        var ada = Attendance.OfEmail("ada@example.com", Joined, Left);

        var report = await meeting.Client.Recorder.RecordAttendedAsync(meeting.Event, [ada, Attendance.OfEmail("bob@example.com", Joined, Joined), ada]);

        Assert.Equal([Verdict.Confirmed, Verdict.Rejected, Verdict.Confirmed], report.Outcomes.Select(outcome => outcome.Verdict));
        Assert.Equal([0, 1, 2], report.Outcomes.Select(outcome => outcome.Index));
        Assert.Single(meeting.Server.StoredParticipations(meeting.ObjectId));
    }

    [Fact]
    public async Task An_invalid_attendee_is_rejected_and_never_sent()
    {
        await using var meeting = await Meeting.StartAsync();

        var report = await meeting.Client.Recorder.RecordAttendedAsync(meeting.Event, [Attendance.OfEmail("ada@example.com", Left, Joined)]);

        Assert.Equal(OutcomeReasonKind.Validation, Assert.Single(report.Outcomes).Reason?.Kind);
        Assert.Empty(meeting.Server.Requests);
    }

    [Fact]
    public async Task On_demand_one_invalid_attendee_stops_everything()
    {
        await using var meeting = await Meeting.StartAsync();
        var options = new RecordingOptions { OnInvalid = InvalidAttendees.SendNothing };

        var refusal = await Assert.ThrowsAsync<AttendeeValidationException>(() => meeting.Client.Recorder.RecordAsync(
            meeting.Event, SubscriberState.Register, [meeting.Some.Attendee(SubscriberState.Register), new Attendee()], options));

        Assert.NotEmpty(refusal.Problems);
        Assert.Empty(meeting.Server.Requests);
    }

    [Fact]
    public async Task An_error_entry_rejects_the_attendee_it_names()
    {
        await using var meeting = await Meeting.StartAsync(options => options.MalformedAddress = MalformedAddressAnswer.ErrorEntry);

        var report = await meeting.Client.Recorder.RecordAttendedAsync(
            meeting.Event, [Attendance.OfEmail("ada@example.com", Joined, Left), Attendance.OfEmail("bob@nodot", Joined, Left)]);

        Assert.Equal([Verdict.Confirmed, Verdict.Rejected], report.Outcomes.Select(outcome => outcome.Verdict));
        Assert.Equal(OutcomeReasonKind.Service, report.Outcomes[1].Reason?.Kind);
        Assert.Equal("INVALID_EMAIL", report.Outcomes[1].Reason?.SubCategory);
        Assert.DoesNotContain("bob", report.Outcomes[1].ToString());
    }

    [Fact]
    public async Task A_write_that_is_dropped_silently_is_never_confirmed()
    {
        await using var meeting = await Meeting.StartAsync(options => options.DropsEverything = true);

        var report = await meeting.Client.Recorder.RecordAsync(meeting.Event, SubscriberState.Attend, meeting.Attendees(SubscriberState.Attend, 8));

        Assert.All(report.Outcomes, outcome => Assert.Equal(OutcomeReasonKind.NotVisible, outcome.Reason?.Kind));
        Assert.Throws<NotConfirmedException>(report.ThrowIfNotConfirmed);
    }

    [Fact]
    public async Task An_older_row_in_the_state_is_not_taken_for_the_dropped_write()
    {
        await using var meeting = await Meeting.StartAsync(options => options.DropsAttendOfAttended = true);
        var id = meeting.Server.AddContact("ada@example.com");
        meeting.Server.AddParticipation(meeting.ObjectId, id, "ATTENDED", Joined.AddDays(-1));

        var report = await meeting.Client.Recorder.RecordAttendedAsync(meeting.Event, [Attendance.OfContact(id, Joined, Left)]);

        var outcome = Assert.Single(report.Outcomes);
        Assert.Equal(Verdict.AlreadyInState, outcome.Verdict);
        Assert.True(outcome.IsInRequestedState);
        Assert.False(report.IsConfirmed);
    }

    [Fact]
    public async Task A_later_row_in_another_state_supersedes()
    {
        await using var meeting = await Meeting.StartAsync(options => options.DropsEverything = true);
        var id = meeting.Server.AddContact("ada@example.com");
        meeting.Server.AddParticipation(meeting.ObjectId, id, "CANCELLED", Joined.AddHours(1));

        var report = await meeting.Client.Recorder.RecordAttendedAsync(meeting.Event, [Attendance.OfContact(id, Joined, Left)]);

        var outcome = Assert.Single(report.Outcomes);
        Assert.Equal(OutcomeReasonKind.Superseded, outcome.Reason?.Kind);
        Assert.Equal(AttendanceState.Cancelled, outcome.CurrentState);
    }

    [Fact]
    public async Task A_refusal_of_the_whole_request_leaves_everybody_unsent_with_the_reason()
    {
        await using var meeting = await Meeting.StartAsync(options => options.AcceptedToken = "another");

        var report = await meeting.Client.Recorder.RecordAsync(meeting.Event, SubscriberState.Attend, meeting.Attendees(SubscriberState.Attend, 250));

        Assert.All(report.Outcomes, outcome => Assert.Equal((OutcomeReasonKind.NotSent, 401), (outcome.Reason!.Kind, ((HubSpotException)outcome.Reason.Exception!).StatusCode)));
        Assert.Single(meeting.Posts);
    }

    [Fact]
    public async Task An_event_that_is_not_there_leaves_everybody_unsent()
    {
        await using var meeting = await Meeting.StartAsync();

        var report = await meeting.Client.Recorder.RecordAsync(1, SubscriberState.Attend, meeting.Attendees(SubscriberState.Attend, 2));

        Assert.All(report.Outcomes, outcome => Assert.Equal(OutcomeReasonKind.NotSent, outcome.Reason?.Kind));
    }

    [Fact]
    public async Task A_failing_service_leaves_the_chunk_in_doubt_and_the_rest_unsent()
    {
        await using var meeting = await Meeting.StartAsync(options => options.DropsEverything = true, options => options.Retries = 1);
        meeting.Server.Options.Faults.Add(Fault.ServerError(), times: 2, request => request.Method == "POST");

        var report = await meeting.Client.Recorder.RecordAsync(
            meeting.Event, SubscriberState.Attend, meeting.Attendees(SubscriberState.Attend, 4), new RecordingOptions { ChunkSize = 2 });

        Assert.Equal(
            [OutcomeReasonKind.Unknown, OutcomeReasonKind.Unknown, OutcomeReasonKind.NotSent, OutcomeReasonKind.NotSent],
            report.Outcomes.Select(outcome => outcome.Reason!.Kind));
    }

    [Fact]
    public async Task Before_the_first_body_leaves_failures_throw()
    {
        var meeting = await Meeting.StartAsync(null, options => options.Retries = 0);
        await meeting.Server.DisposeAsync();

        await Assert.ThrowsAsync<HubSpotTransportException>(() => meeting.Client.Recorder.RecordAsync(meeting.Event, SubscriberState.Attend, meeting.Attendees(SubscriberState.Attend, 1)));
    }

    [Fact]
    public async Task Nothing_to_record_makes_no_call()
    {
        await using var meeting = await Meeting.StartAsync();

        var report = await meeting.Client.Recorder.RecordRegisteredAsync(meeting.Event, []);

        Assert.Empty(report.Outcomes);
        Assert.Empty(meeting.Server.Requests);
    }

    [Fact]
    public async Task Cancelling_gives_the_outcomes_known_so_far()
    {
        await using var meeting = await Meeting.StartAsync();
        using var cancel = new CancellationTokenSource();
        var progress = new Stop(cancel, answered: 2);

        var stopped = await Assert.ThrowsAsync<RecordingCanceledException>(() => meeting.Client.Recorder.RecordAsync(
            meeting.Event, SubscriberState.Attend, meeting.Attendees(SubscriberState.Attend, 6), new RecordingOptions { ChunkSize = 2, Progress = progress }, cancel.Token));

        Assert.Equal(
            [OutcomeReasonKind.Unknown, OutcomeReasonKind.Unknown, OutcomeReasonKind.NotSent, OutcomeReasonKind.NotSent, OutcomeReasonKind.NotSent, OutcomeReasonKind.NotSent],
            stopped.Report.Outcomes.Select(outcome => outcome.Reason!.Kind));
    }

    private sealed class Stop(CancellationTokenSource source, int answered) : IProgress<RecordingProgress>
    {
        public void Report(RecordingProgress value)
        {
            if (value.Answered >= answered)
            {
                source.Cancel();
            }
        }
    }
}
