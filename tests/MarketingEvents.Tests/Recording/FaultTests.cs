using HubSpot.MarketingEvents.Emulator;

namespace HubSpot.MarketingEvents.Tests;

public class FaultTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Under_a_storm_of_faults_everybody_gets_a_verdict_and_it_is_true(int seed)
    {
        await using var meeting = await Meeting.StartAsync();
        meeting.Server.Options.Faults.AddRandom(
            0.3, seed, Fault.TooManyRequests(), Fault.TooManyRequestsWithCategory(), Fault.ServerError(), Fault.Page(502), Fault.Page(524), Fault.Reset(), Fault.ResetAfterwards(), Fault.Truncated(), Fault.Empty());
        var attendees = meeting.Attendees(SubscriberState.Attend, 150);

        var report = await meeting.Client.Recorder.RecordAsync(meeting.Event, SubscriberState.Attend, attendees, new RecordingOptions { ChunkSize = 10 });

        var stored = meeting.Server.StoredParticipations(meeting.ObjectId).Select(row => row.OccurredAt.ToUnixTimeMilliseconds()).ToList();
        Assert.Equal(stored.Count, stored.Distinct().Count());
        Assert.Equal(Enumerable.Range(0, 150), report.Outcomes.Select(outcome => outcome.Index));
        Assert.All(report.Outcomes, outcome =>
        {
            var isStored = stored.Contains(attendees[outcome.Index].JoinedAt!.Value.ToUnixTimeMilliseconds());
            Assert.True(outcome.Verdict switch
            {
                Verdict.Confirmed => isStored,
                Verdict.Unconfirmed => outcome.Reason!.Kind != OutcomeReasonKind.NotSent || !isStored,
                _ => false,
            });
        });
    }
}
