using System.Globalization;
using HubSpot.MarketingEvents.Emulator;

namespace HubSpot.MarketingEvents.Tests;

public class ReadBackTests
{
    private static readonly DateTimeOffset Joined = Some.Noon.AddHours(-3);
    private static readonly DateTimeOffset Left = Some.Noon.AddHours(-2);

    [Fact]
    public async Task Nothing_is_read_before_the_first_wait()
    {
        await using var meeting = await Meeting.StartAsync(options => options.EventBreakdownLag = TimeSpan.Zero);

        await meeting.Client.Recorder.RecordAttendedAsync(meeting.Event, [Attendance.OfEmail("ada@example.com", Joined, Left)]);

        Assert.InRange(Assert.Single(meeting.Clock.Waits).TotalSeconds, 0.8, 1.0);
    }

    [Fact]
    public async Task Reading_goes_on_until_the_write_is_visible()
    {
        await using var meeting = await Meeting.StartAsync(options => options.EventBreakdownLag = TimeSpan.FromSeconds(30));

        var report = await meeting.Client.Recorder.RecordAttendedAsync(meeting.Event, [Attendance.OfEmail("ada@example.com", Joined, Left)]);

        Assert.True(report.IsConfirmed);
        Assert.InRange(meeting.Clock.Waits.Sum(wait => wait.TotalSeconds), 30, 45);
    }

    [Fact]
    public async Task An_events_list_that_lags_is_overtaken_by_the_contacts_own()
    {
        await using var meeting = await Meeting.StartAsync(options => options.EventBreakdownLag = TimeSpan.FromHours(1));

        var report = await meeting.Client.Recorder.RecordAttendedAsync(meeting.Event, [Attendance.OfEmail("ada@example.com", Joined, Left)]);

        Assert.True(report.IsConfirmed);
    }

    [Fact]
    public async Task Lookups_of_single_contacts_are_limited()
    {
        await using var meeting = await Meeting.StartAsync(options => options.DropsEverything = true);
        var options = new RecordingOptions { ContactReads = 3 };

        await meeting.Client.Recorder.RecordAsync(meeting.Event, SubscriberState.Attend, meeting.Attendees(SubscriberState.Attend, 10), options);

        Assert.Equal(3, meeting.Reads.Count(request => request.Path.StartsWith("/participations/contacts/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(0, 40)]
    [InlineData(1000, 4)]
    [InlineData(1000, 40)]
    [InlineData(350, 300)]
    public async Task A_poll_makes_no_more_reads_than_it_may(int before, int attendees)
    {
        await using var meeting = await Meeting.StartAsync(options => options.EventBreakdownLag = TimeSpan.Zero);
        foreach (var number in Enumerable.Range(0, before))
        {
            meeting.Server.AddParticipation(meeting.ObjectId, meeting.Server.AddContact($"other.{number}@example.org"), "REGISTERED", Joined);
        }

        var report = await meeting.Client.Recorder.RecordAsync(meeting.Event, SubscriberState.Attend, meeting.Attendees(SubscriberState.Attend, attendees));

        var pages = (before + attendees + 99) / 100;
        Assert.True(report.IsConfirmed);
        Assert.InRange(meeting.Reads.Count(), 1, Math.Min(pages, attendees) + 5);
    }

    [Fact]
    public async Task Once_an_id_is_known_reads_use_it_and_not_the_address()
    {
        await using var meeting = await Meeting.StartAsync();

        var report = await meeting.Client.Recorder.RecordAttendedAsync(meeting.Event, [Attendance.OfEmail("ada@example.com", Joined, Left)]);

        var id = report.Outcomes[0].ResolvedContactId!.Value.ToString(CultureInfo.InvariantCulture);
        Assert.All(meeting.Reads, read => Assert.Contains($"contactIdentifier={id}", read.Query));
    }

    [Fact]
    public async Task An_alias_is_confirmed_under_the_contact_it_leads_to()
    {
        await using var meeting = await Meeting.StartAsync();
        var id = meeting.Server.AddContact("ada@example.com");
        meeting.Server.AddAlias(id, "lovelace@example.com");

        var report = await meeting.Client.Recorder.RecordAttendedAsync(meeting.Event, [Attendance.OfEmail("lovelace@example.com", Joined, Left)]);

        Assert.Equal((Verdict.Confirmed, id), (report.Outcomes[0].Verdict, report.Outcomes[0].ResolvedContactId));
    }

    [Fact]
    public async Task A_merged_contact_is_confirmed_under_the_one_that_survived()
    {
        await using var meeting = await Meeting.StartAsync();
        var merged = meeting.Server.AddContact("old@example.com");
        var survivor = meeting.Server.AddContact("new@example.com");
        meeting.Server.MergeContacts(merged, survivor);

        var report = await meeting.Client.Recorder.RecordAttendedAsync(meeting.Event, [Attendance.OfContact(merged, Joined, Left)]);

        Assert.Equal((Verdict.Confirmed, survivor), (report.Outcomes[0].Verdict, report.Outcomes[0].ResolvedContactId));
    }

    [Fact]
    public async Task A_merged_contact_among_many_is_found_in_the_end()
    {
        await using var meeting = await Meeting.StartAsync();
        var merged = meeting.Server.AddContact("old@example.com");
        meeting.Server.MergeContacts(merged, meeting.Server.AddContact("new@example.com"));
        Attendee[] attendees = [Attendance.OfContact(merged, Joined, Left).ToAttendee(), .. meeting.Attendees(SubscriberState.Attend, 30)];

        var report = await meeting.Client.Recorder.RecordAsync(meeting.Event, SubscriberState.Attend, attendees);

        Assert.True(report.IsConfirmed);
    }

    [Fact]
    public async Task A_no_show_row_beside_a_registered_one_confirms_a_late_registration()
    {
        await using var meeting = await Meeting.StartAsync(options => options.KeepsRegisteredBesideNoShow = true);
        var ended = meeting.Server.AddEvent("acct-1", "ended", Some.Noon.AddDays(-10));

        var report = await meeting.Client.Recorder.RecordRegisteredAsync(ended, [Registration.OfEmail("ada@example.com", Joined)]);

        Assert.Equal(Verdict.Confirmed, report.Outcomes[0].Verdict);
        Assert.Equal(2, meeting.Server.StoredParticipations(ended).Count);
    }

    [Fact]
    public async Task A_late_registration_says_that_it_is_stored_as_no_show()
    {
        await using var meeting = await Meeting.StartAsync();
        var ended = meeting.Server.AddEvent("acct-1", "ended", Some.Noon.AddDays(-10));

        var report = await meeting.Client.Recorder.RecordRegisteredAsync(ended, [Registration.OfEmail("ada@example.com", Joined)]);

        Assert.Equal((Verdict.Confirmed, AttendanceState.NoShow), (report.Outcomes[0].Verdict, report.Outcomes[0].ConfirmedAs));
    }

    [Fact]
    public async Task An_event_of_58_rows_for_29_contacts_confirms_each_once()
    {
        await using var meeting = await Meeting.StartAsync(options => options.KeepsRegisteredBesideNoShow = true);
        var ended = meeting.Server.AddEvent("acct-1", "ended", Some.Noon.AddDays(-10));

        var report = await meeting.Client.Recorder.RecordAsync(ended, SubscriberState.Register, meeting.Attendees(SubscriberState.Register, 29));

        Assert.True(report.IsConfirmed);
        Assert.Equal(58, meeting.Server.StoredParticipations(ended).Count);
    }

    [Fact]
    public async Task A_cancellation_after_an_attendance_is_confirmed_as_itself()
    {
        await using var meeting = await Meeting.StartAsync();
        await meeting.Client.Recorder.RecordAttendedAsync(meeting.Event, [Attendance.OfEmail("ada@example.com", Joined, Left)]);

        var report = await meeting.Client.Recorder.RecordCancelledAsync(meeting.Event, [Cancellation.OfEmail("ada@example.com", Left)]);

        Assert.Equal((Verdict.Confirmed, AttendanceState.Cancelled), (report.Outcomes[0].Verdict, report.Outcomes[0].CurrentState));
    }

    [Fact]
    public async Task Running_again_sends_the_same_bytes_and_stores_nothing_twice()
    {
        await using var meeting = await Meeting.StartAsync();
        var attendees = meeting.Attendees(SubscriberState.Attend, 20);

        await meeting.Client.Recorder.RecordAsync(meeting.Event, SubscriberState.Attend, attendees);
        var again = await meeting.Client.Recorder.RecordAsync(meeting.Event, SubscriberState.Attend, attendees);

        Assert.True(again.IsConfirmed);
        Assert.Equal(20, meeting.Server.StoredParticipations(meeting.ObjectId).Count);
        Assert.Single(meeting.Posts.Select(post => Convert.ToHexString(post.Body.Span)).Distinct());
    }

    [Fact]
    public async Task A_token_that_may_not_read_ends_in_doubt_without_waiting_for_the_deadline()
    {
        await using var meeting = await Meeting.StartAsync();
        meeting.Server.Options.Faults.Add(Fault.Refusal(403, """{"category":"MISSING_SCOPES"}"""), 1000, request => request.Method == "GET");

        var report = await meeting.Client.Recorder.RecordAsync(meeting.Event, SubscriberState.Attend, meeting.Attendees(SubscriberState.Attend, 10));

        Assert.All(report.Outcomes, outcome => Assert.Equal(OutcomeReasonKind.Unknown, outcome.Reason?.Kind));
        Assert.Single(meeting.Reads);
    }
}
