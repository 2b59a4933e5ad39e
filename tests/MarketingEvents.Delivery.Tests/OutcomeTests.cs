using HubSpot.MarketingEvents.Tests;

namespace HubSpot.MarketingEvents.Delivery.Tests;

public class OutcomeTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Settled_entries_are_streamed_once_each_and_from_any_cursor(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await rig.Outbox.EnqueueAsync(null, rig.EventId, SubscriberState.Attend, rig.Attendees(SubscriberState.Attend, 1200));
        await rig.Worker.DeliverPendingAsync();
        await rig.Outbox.EnqueueAsync(null, rig.EventId, SubscriberState.Register, rig.Attendees(SubscriberState.Register, 5));

        var first = await WatchAsync(null, 700);
        await rig.Worker.DeliverPendingAsync();
        var rest = await WatchAsync(first[^1].Cursor, 505);

        Assert.Equal(Enumerable.Range(1, 1205), first.Concat(rest).Select(entry => (int)entry.Id).Order());
        Assert.All(rest.TakeLast(5), entry => Assert.Equal(SubscriberState.Register, entry.State));

        async Task<List<OutboxEntry>> WatchAsync(string? after, int count)
        {
            var entries = new List<OutboxEntry>();
            await foreach (var entry in rig.Outbox.WatchAsync(after))
            {
                entries.Add(entry);
                if (entries.Count == count)
                {
                    break;
                }
            }

            return entries;
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Entries_are_queried_by_every_condition(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var client = rig.Client();
        using var outbox = new Outbox(rig.Database.Use(new OutboxOptions { LeaseDuration = Rig.Lease, TimeProvider = rig.Clock, ResolveClient = _ => client }));
        await outbox.EnqueueAsync(null, rig.EventId, SubscriberState.Attend, [new Attendee(), .. rig.Attendees(SubscriberState.Attend, 600)]);
        await new OutboxWorker(outbox).DeliverPendingAsync();
        var batch = await outbox.EnqueueAsync("acme", rig.EventId, SubscriberState.Register, rig.Attendees(SubscriberState.Register, 7));

        Assert.Equal(608, await CountAsync(new()));
        Assert.Equal(7, await CountAsync(new() { Batch = batch.Number }));
        Assert.Equal(7, await CountAsync(new() { Account = "acme" }));
        Assert.Equal(601, await CountAsync(new() { Account = "" }));
        Assert.Equal(601, await CountAsync(new() { State = SubscriberState.Attend }));
        Assert.Equal(7, await CountAsync(new() { Status = OutboxEntryStatus.Waiting }));
        Assert.Equal(1, await CountAsync(new() { Verdict = Verdict.Rejected }));
        Assert.Equal(600, await CountAsync(new() { Verdict = Verdict.Confirmed, Event = rig.EventId, Account = "" }));
        Assert.Equal(0, await CountAsync(new() { Event = 99 }));

        async Task<int> CountAsync(OutboxQuery query)
        {
            var count = 0;
            await foreach (var entry in outbox.QueryAsync(query))
            {
                count++;
            }

            return count;
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Settled_entries_are_removed_when_their_time_is_over_and_others_are_not(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind, options => options.KeepSettled = TimeSpan.FromDays(1));
        await rig.Outbox.EnqueueAsync(null, rig.EventId, SubscriberState.Attend, rig.Attendees(SubscriberState.Attend, 1500));
        await rig.Worker.DeliverPendingAsync();
        rig.Clock.Advance(TimeSpan.FromDays(2));
        await rig.Outbox.EnqueueAsync(null, rig.EventId, SubscriberState.Register, rig.Attendees(SubscriberState.Register, 5));

        await rig.Outbox.Housekeeping.RunAsync(default);

        Assert.Equal(5, (await rig.EntriesAsync()).Count);
    }

    [Fact]
    public async Task What_is_no_cursor_is_refused()
    {
        await using var rig = await Rig.StartAsync(DatabaseKind.Sqlite);

        var failure = Assert.Throws<ArgumentException>("cursor", () => rig.Outbox.WatchAsync("yesterday"));

        Assert.StartsWith("A cursor is what 'Cursor' of an entry holds, for example '12-3456', but is 'yesterday'.", failure.Message);
    }

    [Fact]
    public async Task The_text_of_an_entry_holds_no_address()
    {
        await using var rig = await Rig.StartAsync(DatabaseKind.Sqlite);
        await rig.Outbox.EnqueueAsync(null, rig.EventId, SubscriberState.Attend, [Attendee.OfEmail("ada@example.com"), Attendee.OfEmail("bob@example.com") with { JoinedAt = Some.Noon, LeftAt = Some.Noon }]);
        await rig.Worker.DeliverPendingAsync();

        Assert.All(await rig.EntriesAsync(), entry => Assert.DoesNotContain("example", entry.ToString()));
    }
}
