using System.Diagnostics;
using Xunit.Abstractions;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>Measurements of large recordings over a service in memory.</summary>
public class StreamCampaign(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Joined = Some.Noon.AddHours(-3);

    [CampaignFact]
    public async Task A_million_attendees_take_less_than_150_MB_and_no_longer_each_than_ten_thousand()
    {
        await StreamAsync(10_000);
        var few = await StreamAsync(10_000);
        var many = await StreamAsync(1_000_000);

        output.WriteLine($"Microseconds for each attendee: {few.Microseconds:F1} of 10,000 and {many.Microseconds:F1} of 1,000,000. Managed memory: {many.Megabytes} MB, process: {Environment.WorkingSet >> 20} MB.");
        // The process also holds the test host.
        Assert.True(many.Megabytes < 150, $"{many.Megabytes} MB.");
        Assert.True(many.Microseconds < 2 * few.Microseconds, $"{many.Microseconds} and {few.Microseconds} microseconds.");
    }

    [CampaignFact]
    public async Task Progress_costs_next_to_nothing()
    {
        await ListAsync(new RecordingOptions());
        var without = await ListAsync(new RecordingOptions());
        var with = await ListAsync(new RecordingOptions { Progress = new Nothing() });

        output.WriteLine($"400,000 attendees: {without.TotalSeconds:F1} s without progress, {with.TotalSeconds:F1} s with it.");
        Assert.True(with < without * 1.5);
    }

    private static async Task<(double Microseconds, long Megabytes)> StreamAsync(int count)
    {
        var service = new CountingService(Joined.ToUnixTimeMilliseconds());
        using var client = new MarketingEventsClient(new MarketingEventsOptions { AccessToken = "t" }, service);
        var (watch, settled, most) = (Stopwatch.StartNew(), 0, 0L);

        await foreach (var outcome in client.Recorder.RecordStreamAsync(1, SubscriberState.Attend, Attendees(count), new() { Polling = Fast() }))
        {
            Assert.Equal(Verdict.Confirmed, outcome.Verdict);
            most = ++settled % 10_000 == 0 ? Math.Max(most, GC.GetTotalMemory(forceFullCollection: false)) : most;
        }

        Assert.Equal(count, settled);
        return (watch.Elapsed.TotalMicroseconds / count, most >> 20);
    }

    private static async Task<TimeSpan> ListAsync(RecordingOptions options)
    {
        var service = new CountingService(Joined.ToUnixTimeMilliseconds());
        using var client = new MarketingEventsClient(new MarketingEventsOptions { AccessToken = "t" }, service);
        options.Polling = Fast();
        var list = Attendees(400_000).ToList();
        var watch = Stopwatch.StartNew();

        var report = await client.Recorder.RecordAsync(1, SubscriberState.Attend, list, options);

        Assert.True(report.IsConfirmed);
        return watch.Elapsed;
    }

    private static PollOptions Fast() => new() { FirstWait = TimeSpan.FromMilliseconds(1), LongestWait = TimeSpan.FromSeconds(1) };

    private static IEnumerable<Attendee> Attendees(int count)
        => Enumerable.Range(1, count).Select(id => Attendee.OfContact(id) with { JoinedAt = Joined, LeftAt = Joined.AddHours(1) });

    private sealed class Nothing : IProgress<RecordingProgress>
    {
        public void Report(RecordingProgress value)
        {
        }
    }
}
