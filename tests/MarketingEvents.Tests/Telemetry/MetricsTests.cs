using System.Diagnostics.Metrics;
using System.Globalization;
using HubSpot.MarketingEvents.Emulator;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpot.MarketingEvents.Tests;

public sealed class MetricsTests : IDisposable
{
    private readonly string _account = Guid.NewGuid().ToString("N");
    private readonly SdkMeter _meter;
    private readonly List<string> _measured = [];

    public MetricsTests() => _meter = new SdkMeter(Note);

    [Fact]
    public async Task Each_attempt_is_measured_with_the_names_of_OpenTelemetry()
    {
        await Client(new SentRequests().Answers_with(503).Answers_with(200, "{}")).Events.GetAsync(7);

        Assert.Equal(
            [
                "http.client.request.duration http.request.method=GET url.template=/{objectId} error.type=503 server.address=api.hubapi.com server.port=443 http.response.status_code=503",
                "hubspot.client.retries 1 http.request.method=GET url.template=/{objectId} error.type=status 503",
                "http.client.request.duration http.request.method=GET url.template=/{objectId} server.address=api.hubapi.com server.port=443 http.response.status_code=200",
            ],
            _measured);
    }

    [Fact]
    public async Task An_attempt_without_an_answer_names_its_exception()
    {
        await Assert.ThrowsAsync<HubSpotTransportException>(() => Client(new SentRequests().Fails_with(() => new HttpRequestException("reset")), options => options.Retries = 0).Events.GetAsync(7));

        Assert.Equal(["http.client.request.duration http.request.method=GET url.template=/{objectId} error.type=System.Net.Http.HttpRequestException server.address=api.hubapi.com server.port=443"], _measured);
    }

    [Fact]
    public async Task Waits_for_the_limit_are_measured()
    {
        var client = Client(new SentRequests().Answers_with(200, "{}"), options => options.RateLimit = new RateLimit(1, TimeSpan.FromSeconds(10)));

        await client.Events.GetAsync(7);
        await client.With(new() { Priority = CallPriority.Low }).Events.GetAsync(7);

        Assert.Equal(["hubspot.client.rate_limit.wait.duration hubspot.priority=Low"], _measured.Where(line => line.Contains("wait", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Verdicts_and_the_lag_of_reading_back_are_measured()
    {
        var clock = new LeapingClock();
        await using var emulator = await EmulatorServer.StartAsync(new EmulatorOptions { TimeProvider = clock });
        var services = new ServiceCollection();
        services
            .AddHubSpotMarketingEvents(_account, options => (options.AccessToken, options.TimeProvider, options.AttemptTimeout) = ("t", clock, LeapingClock.NeverTimesOut))
            .ConfigurePrimaryHttpMessageHandler(emulator.CreateHandler);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<AttendanceRecorder>(_account).RecordRegisteredAsync(
            emulator.AddEvent("acct-1", "webinar-7"), [Registration.OfContact(emulator.AddContact("ada@example.com"), Some.Noon), Registration.OfContact(-1, Some.Noon)]);

        Assert.Contains("hubspot.recorder.attendees 1 hubspot.state=register hubspot.verdict=Confirmed", _measured);
        Assert.Contains("hubspot.recorder.attendees 1 hubspot.state=register hubspot.verdict=Rejected", _measured);
        Assert.Contains("hubspot.recorder.read_back.lag hubspot.state=register", _measured);
    }

    public void Dispose() => _meter.Dispose();

    private void Note(Instrument instrument, double value, IReadOnlyList<KeyValuePair<string, object?>> tags)
    {
        if (!tags.Contains(new("hubspot.account", _account)))
        {
            return;
        }

        // How long something took is another number each time.
        var count = instrument is Counter<long> ? string.Create(CultureInfo.InvariantCulture, $" {value}") : "";
        var texts = tags.Where(tag => tag.Key != "hubspot.account").Select(tag => string.Create(CultureInfo.InvariantCulture, $" {tag.Key}={tag.Value}"));
        lock (_measured)
        {
            _measured.Add(instrument.Name + count + string.Concat(texts));
        }
    }

    private MarketingEventsClient Client(SentRequests sent, Action<MarketingEventsOptions>? configure = null) => sent.Client(configure, _account);
}
