using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.Extensions.Logging;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>Every operation meets every fault, and whatever the SDK emits is searched for the token and for addresses.</summary>
public sealed class LeakTests : IDisposable
{
    private const string Token = "pat-na1-the-secret-of-the-test";
    private const string Address = "ada.adams@example.com";

    private static readonly string Everywhere =
        $$$"""
        {"status":"{{{Address}}}","message":"{{{Address}}} {{{Token}}}","category":"{{{Address}}}","errorType":"{{{Token}}}","subCategory":"{{{Address}}}","correlationId":"{{{Address}}}",
         "policyName":"{{{Token}}}","groupName":"{{{Address}}}","requestId":"{{{Token}}}","context":{"{{{Address}}}":["{{{Token}}}"]},"errors":[{"message":"{{{Address}}}","code":"{{{Token}}}","in":"{{{Address}}}"}],
         "errorTokens":{"existingObjectId":["{{{Address}}}"]},"links":{"{{{Address}}}":"https://{{{Token}}}"}}
        """;

    private readonly ConcurrentQueue<string> _emitted = new();
    private readonly SdkMeter _meter;
    private readonly ActivityListener _activities;

    public LeakTests()
    {
        _meter = new SdkMeter((instrument, _, tags) => _emitted.Enqueue($"{instrument.Name} {string.Join(' ', tags)}"));
        _activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "HubSpot.MarketingEvents",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => _emitted.Enqueue($"span {span.DisplayName} {span.StatusDescription} {string.Join(' ', span.TagObjects)} {string.Join(' ', span.Events.Select(e => e.Name))}"),
        };
        ActivitySource.AddActivityListener(_activities);
    }

    public void Dispose()
    {
        _activities.Dispose();
        _meter.Dispose();
    }

    [Fact]
    public async Task Nothing_that_is_emitted_holds_the_token_or_an_address()
    {
        var count = 0;
        foreach (var (fault, answer) in Faults())
        {
            using var client = new MarketingEventsClient(
                new MarketingEventsOptions { AccessToken = Token, TimeProvider = new LeapingClock(), AttemptTimeout = LeapingClock.NeverTimesOut, Retries = 1, LoggerFactory = new Logs(_emitted) }, new Faulty(answer));
            foreach (var (name, call) in EveryOperation.Calls())
            {
                if (await Record.ExceptionAsync(() => call(client)) is { } failure)
                {
                    count++;
                    _emitted.Enqueue($"exception of {name} after {fault}: {failure.Message} {failure}");
                }
            }
        }

        Assert.True(count > 500, $"{count} calls failed.");
        Assert.True(_emitted.Count > 3 * count, $"{_emitted.Count} texts were emitted.");
        Assert.Empty(_emitted.Where(text => text.Contains(Token, StringComparison.Ordinal) || text.Contains("ada.adams", StringComparison.OrdinalIgnoreCase)).Take(5));
    }

    private static IEnumerable<(string Name, Func<HttpResponseMessage> Answer)> Faults()
    {
        foreach (var status in new[] { 301, 400, 401, 403, 404, 405, 409, 414, 423, 429, 477, 500, 503, 520, 524 })
        {
            yield return ($"status {status}", () => Answer(status, Everywhere));
            yield return ($"status {status} with a page", () => Answer(status, $"<html>{Address} {Token}</html>"));
        }

        foreach (var body in new[] { Everywhere, $"<html>{Address}</html>", $"{{\"{Address}\":", $"{{\"results\":\"{Address}\"}}", $"\"{Address}\"", $"{{\"{Address}\":{{\"{Token}\":[1,", "" })
        {
            yield return ("a success that is none", () => Answer(200, body));
        }

        foreach (var failure in new Func<string, Exception>[] { text => new HttpRequestException(text), text => new IOException(text), text => new InvalidOperationException(text), text => new TaskCanceledException(text), text => new TimeoutException(text) })
        {
            yield return ("an exception", () => throw failure($"Invalid header line: 'Authorization: Bearer {Token}', to {Address}"));
        }
    }

    private static HttpResponseMessage Answer(int status, string body)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json"), ReasonPhrase = Address };
        foreach (var header in new[] { "X-HubSpot-Correlation-Id", "Retry-After", "X-HubSpot-RateLimit-Remaining", "Location", "X-Trace" })
        {
            answer.Headers.TryAddWithoutValidation(header, $"{Address} {Token}");
        }

        return answer;
    }

    private sealed class Faulty(Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer());
    }

    private sealed class Logs(ConcurrentQueue<string> emitted) : ILoggerFactory, ILogger
    {
        public void AddProvider(ILoggerProvider provider)
        {
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            emitted.Enqueue($"scope {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => emitted.Enqueue($"log {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
