namespace HubSpot.MarketingEvents.Tests;

public class SentBeforeTests
{
    private static readonly DateTimeOffset Joined = Some.Noon.AddHours(-3);
    private static readonly RecordingOptions OneLook = new() { Polling = new PollOptions { Deadline = TimeSpan.Zero }, ContactReads = 0 };

    [Fact]
    public async Task What_was_sent_before_is_confirmed_by_its_rows_and_nothing_is_sent()
    {
        await using var meeting = await Meeting.StartAsync();
        var attendees = meeting.Attendees(SubscriberState.Attend, 300);
        await meeting.Client.Recorder.RecordAsync(meeting.Event, SubscriberState.Attend, attendees[..250]);
        var posts = meeting.Posts.Count();

        var report = await meeting.Client.Recorder.ReadBackAsync(meeting.Event, SubscriberState.Attend, attendees, OneLook);

        Assert.All(report.Outcomes.Take(250), outcome => Assert.Equal(Verdict.Confirmed, outcome.Verdict));
        Assert.All(report.Outcomes.Skip(250), outcome => Assert.Equal((Verdict.Unconfirmed, OutcomeReasonKind.Unknown), (outcome.Verdict, outcome.Reason?.Kind)));
        Assert.Equal(posts, meeting.Posts.Count());
    }

    [Fact]
    public async Task A_row_with_another_instant_does_not_confirm()
    {
        await using var meeting = await Meeting.StartAsync();
        await meeting.Client.Recorder.RecordRegisteredAsync(meeting.Event, [Registration.OfEmail("ada@example.com", Joined)]);

        var report = await meeting.Client.Recorder.ReadBackAsync(
            meeting.Event, SubscriberState.Register, [Attendee.OfEmail("ada@example.com") with { InteractionDateTime = Joined.AddMinutes(1) }], OneLook);

        Assert.Equal(Verdict.AlreadyInState, Assert.Single(report.Outcomes).Verdict);
    }

    [Fact]
    public async Task A_read_that_fails_leaves_the_doubt_and_says_why()
    {
        await using var meeting = await Meeting.StartAsync(options => options.AcceptedToken = "another");

        var report = await meeting.Client.Recorder.ReadBackAsync(meeting.Event, SubscriberState.Attend, meeting.Attendees(SubscriberState.Attend, 2), OneLook);

        Assert.All(report.Outcomes, outcome => Assert.Equal(OutcomeReasonKind.Unknown, outcome.Reason?.Kind));
        Assert.All(report.Outcomes, outcome => Assert.Equal(401, Assert.IsType<HubSpotException>(outcome.Reason?.Exception).StatusCode));
    }

    [Fact]
    public async Task Invalid_attendees_are_rejected_as_they_are_when_recording()
    {
        await using var meeting = await Meeting.StartAsync();

        var report = await meeting.Client.Recorder.ReadBackAsync(meeting.Event, SubscriberState.Attend, [new Attendee(), .. meeting.Attendees(SubscriberState.Attend, 1)], OneLook);

        Assert.Equal([Verdict.Rejected, Verdict.Unconfirmed], report.Outcomes.Select(outcome => outcome.Verdict));
    }
}
