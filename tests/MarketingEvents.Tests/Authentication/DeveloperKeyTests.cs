using System.Collections.Concurrent;
using System.Diagnostics;
using HubSpot.MarketingEvents.Emulator;
using Microsoft.Extensions.Logging;

namespace HubSpot.MarketingEvents.Tests;

public class DeveloperKeyTests
{
    private const string Key = "dev-key-0815";

    [Fact]
    public async Task The_key_is_sent_with_the_settings_operations_only_and_in_place_of_the_token()
    {
        var sent = new SentRequests();
        var client = sent.Client(options => (options.DeveloperApiKey, options.Edition) = (Key, "2026-09"));

        await client.Settings.GetAsync(7);
        await client.Settings.UpdateAsync(7, new EventDetailsSettingsUpdate { EventDetailsUrl = "https://app.example.com/%s" });
        await client.Events.ListAsync();

        Assert.Equal(
            [
                $"GET https://api.hubapi.com/marketing/marketing-events/2026-09/7/settings?hapikey={Key}",
                $"POST https://api.hubapi.com/marketing/marketing-events/2026-09/7/settings?hapikey={Key}",
                "GET https://api.hubapi.com/marketing/marketing-events/2026-09",
            ],
            sent.All.Select(request => request.Line));
        Assert.Equal([false, false, true], sent.All.Select(request => request.Headers.ContainsKey("Authorization")));
    }

    [Fact]
    public async Task Without_a_key_settings_are_called_with_the_token()
    {
        var sent = new SentRequests();

        await sent.Client().Settings.GetAsync(7);

        Assert.Equal("Bearer token-of-the-test", sent.All[0].Headers["Authorization"]);
    }

    [Fact]
    public async Task A_retry_carries_the_key_once()
    {
        var sent = new SentRequests().Answers_with(503).Answers_with(200, "{}");

        await sent.Client(options => options.DeveloperApiKey = Key).Settings.GetAsync(7);

        Assert.Equal(2, sent.All.Count);
        Assert.All(sent.All, request => Assert.EndsWith($"/7/settings?hapikey={Key}", request.Line));
    }

    [Fact]
    public async Task A_key_that_is_refused_is_in_no_exception_log_or_span()
    {
        var (log, spans) = (new ConcurrentQueue<string>(), new ConcurrentQueue<Activity>());
        using var logging = LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(new LineLogger(log)));
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "HubSpot.MarketingEvents" or "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var sent = new SentRequests().Answers_with(429).Answers_with(401, "{}").Fails_with(() => new HttpRequestException("reset"));
        var client = sent.Client(options => (options.DeveloperApiKey, options.LoggerFactory, options.Retries) = (Key, logging, 1));

        var refusal = await Assert.ThrowsAsync<HubSpotException>(() => client.Settings.GetAsync(7));
        var silence = await Assert.ThrowsAsync<HubSpotTransportException>(() => client.Settings.GetAsync(7));

        Assert.Equal(401, refusal.StatusCode);
        Assert.NotEmpty(log);
        Assert.Contains(spans, span => span.DisplayName == "GET /{appId}/settings");
        var texts = log.Append(refusal.ToString()).Append(silence.ToString()).Concat(spans.SelectMany(span => span.TagObjects.Select(tag => $"{tag.Value}").Append(span.DisplayName)));
        Assert.DoesNotContain(texts, text => text.Contains(Key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_key_alone_is_enough_for_the_settings()
    {
        await using var emulator = await EmulatorServer.StartAsync(new EmulatorOptions { Port = null });
        emulator.Options.SettingsByDeveloperKey.Add("2026-09");
        using var withToken = new MarketingEventsClient(new MarketingEventsOptions { AccessToken = "any", Edition = "2026-09" }, emulator.CreateHandler());
        using var withKey = new MarketingEventsClient(new MarketingEventsOptions { DeveloperApiKey = Key, Edition = "2026-09" }, emulator.CreateHandler());

        var set = await withKey.Settings.UpdateAsync(7, new EventDetailsSettingsUpdate { EventDetailsUrl = "https://app.example.com/%s" });

        Assert.Equal("https://app.example.com/%s", set.EventDetailsUrl);
        Assert.Equal(403, (await Assert.ThrowsAsync<HubSpotException>(() => withToken.Settings.GetAsync(7))).StatusCode);
        await Assert.ThrowsAsync<HubSpotTokenException>(() => withKey.Events.ListAsync());
    }

    [Theory]
    [InlineData(" ", "must not be empty")]
    [InlineData("dev key", "must consist of printable ASCII characters without blanks and quotation marks, but its character 4 of 7 is none")]
    [InlineData("dev-key\n", "must have no white space around it, but has")]
    public void A_key_that_was_copied_badly_is_refused_without_repeating_it(string key, string problem)
    {
        var refusal = Assert.Throws<ArgumentException>(() => new MarketingEventsClient(new MarketingEventsOptions { AccessToken = "t", DeveloperApiKey = key }));

        Assert.Contains($"DeveloperApiKey {problem}", refusal.Message);
        Assert.DoesNotContain("dev", refusal.Message);
    }

    private sealed class LineLogger(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
