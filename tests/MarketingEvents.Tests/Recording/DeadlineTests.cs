namespace HubSpot.MarketingEvents.Tests;

public class DeadlineTests
{
    private static readonly DateTimeOffset Joined = Some.Noon.AddHours(-3);

    [Fact]
    public async Task A_read_that_hangs_ends_with_the_deadline_and_not_with_the_clients_retries()
    {
        var clock = new WatchedClock();
        var start = clock.GetUtcNow();
        var service = new SilentReads();
        using var client = new MarketingEventsClient(new MarketingEventsOptions { AccessToken = "t", TimeProvider = clock }, service);
        var options = new RecordingOptions { Polling = new PollOptions { Deadline = TimeSpan.FromSeconds(30) } };

        var recording = client.Recorder.RecordAttendedAsync(1, [Attendance.OfContact(7, Joined, Joined.AddHours(1))], options);
        await clock.RunAsync(recording, () => service.AreRead);

        Assert.Equal(OutcomeReasonKind.Unknown, (await recording).Outcomes[0].Reason?.Kind);
        // The last look and the look at the contact's own list have a share of their own.
        Assert.InRange(clock.GetUtcNow() - start, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(33));
    }

    [Fact]
    public async Task Retries_of_reads_do_not_outlast_the_deadline()
    {
        var clock = new WatchedClock();
        var start = clock.GetUtcNow();
        using var client = new MarketingEventsClient(new MarketingEventsOptions { AccessToken = "t", TimeProvider = clock, Retries = 20 }, new FailingReads());
        var options = new RecordingOptions { Polling = new PollOptions { Deadline = TimeSpan.FromSeconds(30) } };

        var recording = client.Recorder.RecordAttendedAsync(1, [Attendance.OfContact(7, Joined, Joined.AddHours(1))], options);
        await clock.RunAsync(recording);

        Assert.Equal(OutcomeReasonKind.Unknown, (await recording).Outcomes[0].Reason?.Kind);
        Assert.InRange(clock.GetUtcNow() - start, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(33));
    }

    private sealed class SilentReads : HttpMessageHandler
    {
        private int _reads;

        public bool AreRead => Volatile.Read(ref _reads) > 0;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method == HttpMethod.Get)
            {
                var read = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                using var end = cancellationToken.Register(() =>
                {
                    Interlocked.Decrement(ref _reads);
                    read.SetCanceled(cancellationToken);
                });
                Interlocked.Increment(ref _reads);
                await read.Task;
            }

            return SentRequests.Answer(200, """{"status":"COMPLETE"}""");
        }
    }

    private sealed class FailingReads : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => Task.FromResult(request.Method == HttpMethod.Get ? SentRequests.Answer(503) : SentRequests.Answer(200, """{"status":"COMPLETE"}"""));
    }
}
