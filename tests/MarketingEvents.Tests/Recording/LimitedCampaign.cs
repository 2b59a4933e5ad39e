using System.Diagnostics;
using HubSpot.MarketingEvents.Emulator;
using Xunit.Abstractions;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>A large recording under the limit of a professional account, by the real clock, against a server that answers as late as the real one.</summary>
public class LimitedCampaign(ITestOutputHelper output)
{
    private const int Attendees = 20_000;
    private const int Calls = 190;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(220);

    [CampaignFact]
    public async Task Twenty_thousand_attendees_take_as_long_as_the_limit_and_the_pages_dictate()
    {
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions { RateLimits = new EmulatorRateLimits { PerTenSeconds = Calls } });
        server.Faults.AddRandom(1, 1, Fault.Delay(Delay));
        var eventId = server.AddEvent("acct-1", "webinar-7");
        using var client = new MarketingEventsClient(new MarketingEventsOptions { AccessToken = "token", BaseAddress = server.BaseAddress, RateLimit = RateLimits.PrivateAppProfessional });
        var some = new Some();
        var attendees = Enumerable.Range(0, Attendees).Select(_ => some.Attendee(SubscriberState.Attend)).ToList();

        var clock = Stopwatch.StartNew();
        var report = await client.Recorder.RecordAsync(eventId, SubscriberState.Attend, attendees, new RecordingOptions { ChunksInFlight = 8 });
        clock.Stop();

        // The calls beyond those of the first window come at the rate of the limit. A page names the cursor of the next, so pages are read one
        // after the other, whatever the limit.
        var calls = server.Requests.Count;
        var reads = server.Requests.Count(request => request.Method == "GET");
        var dictated = (Window * ((double)(calls - Calls) / Calls)) + (Delay * reads);
        output.WriteLine($"{calls} calls, {reads} of them reads, in {clock.Elapsed.TotalSeconds:0.0} s; limit and pages dictate {dictated.TotalSeconds:0.0} s.");
        Assert.All(report.Outcomes, outcome => Assert.Equal(Verdict.Confirmed, outcome.Verdict));
        Assert.DoesNotContain(server.Requests, request => request.Status == 429);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, dictated * 1.1);
    }
}
