using System.Diagnostics.Metrics;
using System.Globalization;
using HubSpot.MarketingEvents.Emulator;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpot.MarketingEvents.Tests;

public sealed class MetricsTests : IDisposable
{
    private readonly string _account = Guid.NewGuid().ToString("N");
    private readonly MeterListener _listener = new();
    private readonly List<string> _measured = [];

    public MetricsTests()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "HubSpot.MarketingEvents")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Note(instrument, "", tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, $" {value}", tags));
        _listener.Start();
    }

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

    public void Dispose() => _listener.Dispose();

    // Other tests measure at the same time, under other accounts.
    private void Note(Instrument instrument, string value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var (isOurs, text) = (false, instrument.Name + value);
        foreach (var tag in tags)
        {
            isOurs |= tag.Key == "hubspot.account" && tag.Value as string == _account;
            text += tag.Key == "hubspot.account" ? "" : string.Create(CultureInfo.InvariantCulture, $" {tag.Key}={tag.Value}");
        }

        if (isOurs)
        {
            lock (_measured)
            {
                _measured.Add(text);
            }
        }
    }

    private MarketingEventsClient Client(SentRequests sent, Action<MarketingEventsOptions>? configure = null) => sent.Client(configure, _account);
}
