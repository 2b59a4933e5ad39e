using HubSpot.MarketingEvents.Tests;

namespace HubSpot.MarketingEvents.Delivery.Tests;

/// <summary>Workers die at any step; what HubSpot has at the end is what an uninterrupted worker would have left.</summary>
public class CrashTests
{
    private const int People = 350;

    [Theory, OnSqlite, OnPostgreSql]
    public Task Workers_that_die_at_any_step_lose_nothing_and_send_no_new_instant(DatabaseKind kind) => RunAsync(kind, seeds: 3);

    [CampaignFact]
    public Task Many_lives_on_SQLite() => RunAsync(DatabaseKind.Sqlite, seeds: 60);

    [CampaignFact]
    public Task Many_lives_on_PostgreSQL() => RunAsync(DatabaseKind.PostgreSql, seeds: 60);

    private static async Task RunAsync(DatabaseKind kind, int seeds)
    {
        var whole = await LedgerAsync(kind, seed: null);
        Assert.Equal(People * 3, whole.Count);

        for (var seed = 1; seed <= seeds; seed++)
        {
            var interrupted = await LedgerAsync(kind, seed);
            Assert.True(whole.SequenceEqual(interrupted), $"Seed {seed}: {whole.Except(interrupted).Count()} are missing and {interrupted.Except(whole).Count()} are new.");
        }
    }

    // Every state, contact and instant that was recorded, in a fixed order.
    private static async Task<List<(string?, long?, DateTimeOffset?)>> LedgerAsync(DatabaseKind kind, int? seed)
    {
        await using var rig = await Rig.StartAsync(kind);
        var contacts = Enumerable.Range(1, People).Select(number => rig.Server.AddContact($"person{number}@example.com")).ToList();
        foreach (var state in new[] { SubscriberState.Attend, SubscriberState.Cancel, SubscriberState.Register })
        {
            await rig.Outbox.EnqueueAsync(null, rig.EventId, state, contacts.Select(contact => Attendee(contact, state)));
        }

        var random = new Random(seed ?? 0);
        for (var lives = seed is null ? 0 : 8; lives > 0; lives--)
        {
            await LiveAsync(rig, new Life(random.Next(2, 60), random.Next(2) == 0));
        }

        rig.Clock.Advance(Rig.Lease + TimeSpan.FromMinutes(1));
        await rig.DeliverAllAsync();

        Assert.All(await rig.EntriesAsync(), entry => Assert.Equal(Verdict.Confirmed, entry.Verdict));
        Assert.All(rig.Recorded().GroupBy(entry => entry.Contact), person => Assert.Equal(["register", "attend", "cancel"], person.Select(entry => entry.State)));
        return [.. rig.Recorded().Order()];
    }

    private static async Task LiveAsync(Rig rig, Life life)
    {
        var outbox = rig.NewOutbox(rig.Client(handler: new MortalHandler(rig.Server.CreateHandler(), life)), database => new MortalDatabase(database, life));
        try
        {
            await new OutboxWorker(outbox).DeliverPendingAsync();
        }
        catch (KilledException)
        {
            // As it should be.
        }

        if (life.IsOver)
        {
            rig.Clock.Advance(Rig.Lease + TimeSpan.FromMinutes(1));
        }
    }

    private static Attendee Attendee(long contact, SubscriberState state)
    {
        var at = Some.Noon.AddMinutes((int)state).AddMilliseconds(contact % 1000);
        var attendee = MarketingEvents.Attendee.OfContact(contact);
        return state == SubscriberState.Attend ? attendee with { JoinedAt = at, LeftAt = at.AddHours(1) } : attendee with { InteractionDateTime = at };
    }
}
