using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HubSpot.MarketingEvents.Tests;

public class RecordingLogTests
{
    private static readonly DateTimeOffset Joined = Some.Noon.AddHours(-3);

    [Fact]
    public async Task The_recorder_logs_what_it_decides_and_no_address()
    {
        var lines = new Lines();
        var posts = 0;
        var sent = new SentRequests
        {
            AnswersEach = request => !request.Line.StartsWith("POST", StringComparison.Ordinal) ? SentRequests.Answer(200, """{"total":0,"results":[]}""")
                : ++posts switch
                {
                    1 => SentRequests.Answer(400, """{"message":"ada@example.com is bad","correlationId":"c-1"}"""),
                    4 => throw new HttpRequestException("ada@example.com"),
                    _ => SentRequests.Answer(200, """{"status":"COMPLETE","results":[]}"""),
                },
        };

        await Client(sent, lines).Recorder.RecordAttendedAsync(
            1, new[] { "ada", "bob", "eve" }.Select(name => Attendance.OfEmail($"{name}@example.com", Joined, Joined.AddHours(1))), new() { Progress = new Broken() });

        var text = string.Join("\n", lines.All);
        Assert.Contains("Chunk 1 with 3 attendees for state 'attend' ended Refused (HubSpotException) with 0 errors, correlation id c-1.", text);
        Assert.Contains("Chunk 1 with 3 attendees was refused and is sent again in smaller ones.", text);
        Assert.Contains("Chunk 1 with 1 attendees was not answered. It is read back before it is sent again.", text);
        Assert.Contains("Recorded state 'attend' for 3 attendees: 0 confirmed, 0 already in state, 0 rejected, 3 unconfirmed.", text);
        Assert.Contains("The progress callback failed (InvalidOperationException) and is not called again.", text);
        Assert.Single(lines.All, line => line.Contains("progress", StringComparison.Ordinal));
        Assert.DoesNotContain("example.com", text);
    }

    private static MarketingEventsClient Client(SentRequests sent, Lines lines)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(lines));
        services
            .AddHubSpotMarketingEvents(options => (options.AccessToken, options.TimeProvider, options.AttemptTimeout) = ("t", sent.Clock, LeapingClock.NeverTimesOut))
            .ConfigurePrimaryHttpMessageHandler(() => sent);
        return services.BuildServiceProvider().GetRequiredService<MarketingEventsClient>();
    }

    private sealed class Broken : IProgress<RecordingProgress>
    {
        public void Report(RecordingProgress value) => throw new InvalidOperationException("ada@example.com");
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> _all = new();

        public IReadOnlyList<string> All => [.. _all];

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => _all.Enqueue($"{formatter(state, exception)}{exception}");

        public void Dispose()
        {
        }
    }
}
