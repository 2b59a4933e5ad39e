namespace HubSpot.MarketingEvents.Tests;

public class ProgressTests
{
    private static readonly DateTimeOffset Joined = Some.Noon.AddHours(-3);

    [Fact]
    public async Task Progress_grows_to_the_total()
    {
        var seen = new List<(int Total, int Answered, int Settled)>();

        await RecordAsync(value => seen.Add((value.Total, value.Answered, value.Settled)));

        Assert.All(seen, value => Assert.Equal(252, value.Total));
        Assert.All(seen.Zip(seen.Skip(1)), pair => Assert.True(pair.First.Answered <= pair.Second.Answered && pair.First.Settled <= pair.Second.Settled));
        Assert.All(seen, value => Assert.True(value.Settled <= value.Answered));
        Assert.Equal((252, 252, 252), seen[^1]);
    }

    [Fact]
    public async Task A_callback_that_throws_loses_no_report_and_is_not_called_again()
    {
        var calls = 0;

        var report = await RecordAsync(_ => throw new InvalidOperationException($"call {++calls}"));

        Assert.Equal((251, 1), (report.Count(Verdict.Confirmed), report.Count(Verdict.Rejected)));
        Assert.Equal(1, calls);
    }

    private static Task<RecordingReport> RecordAsync(Action<RecordingProgress> report)
    {
        var client = new MarketingEventsClient(
            new MarketingEventsOptions { AccessToken = "t", TimeProvider = new LeapingClock(), AttemptTimeout = LeapingClock.NeverTimesOut }, new ModelService(1));
        // One is invalid, and one comes twice.
        var contacts = Enumerable.Range(1, 250).Prepend(0).Append(250);
        return client.Recorder.RecordAttendedAsync(1, contacts.Select(id => Attendance.OfContact(id, Joined, Joined.AddHours(1))), new() { Progress = new Callback(report) });
    }

    private sealed class Callback(Action<RecordingProgress> report) : IProgress<RecordingProgress>
    {
        public void Report(RecordingProgress value) => report(value);
    }
}
