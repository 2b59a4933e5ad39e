using System.Diagnostics;
using HubSpot.MarketingEvents.Tests;
using Xunit.Abstractions;

namespace HubSpot.MarketingEvents.Delivery.Tests;

/// <summary>How fast attendees are enqueued. A loaded machine says little; the bounds are those of the design.</summary>
public class SpeedCampaign(ITestOutputHelper output)
{
    private const int Count = 200_000;

    [CampaignFact]
    public Task SQLite_takes_20000_attendees_a_second() => EnqueueAsync(DatabaseKind.Sqlite, 20_000);

    [CampaignFact]
    public Task PostgreSQL_takes_10000_attendees_a_second() => EnqueueAsync(DatabaseKind.PostgreSql, 10_000);

    private async Task EnqueueAsync(DatabaseKind kind, int atLeast)
    {
        await using var rig = await Rig.StartAsync(kind);
        var attendees = Enumerable.Range(0, Count).Select(number => Attendee.OfEmail($"person{number}@example.com") with { JoinedAt = Some.Noon, LeftAt = Some.Noon.AddHours(1) }).ToList();
        await rig.Outbox.EnqueueAsync(null, rig.EventId, SubscriberState.Attend, attendees.Take(2000));
        var clock = Stopwatch.StartNew();

        foreach (var chunk in attendees.Chunk(2000))
        {
            await rig.Outbox.EnqueueAsync(null, rig.EventId, SubscriberState.Attend, chunk);
        }

        var rate = Count / clock.Elapsed.TotalSeconds;
        output.WriteLine($"{rate:N0} attendees a second into {kind}, 2,000 with each call.");
        Assert.True(rate >= atLeast, $"{rate:N0} attendees a second.");
    }
}
