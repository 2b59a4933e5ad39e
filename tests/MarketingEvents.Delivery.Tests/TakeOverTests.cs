using HubSpot.MarketingEvents.Emulator;

namespace HubSpot.MarketingEvents.Delivery.Tests;

public class TakeOverTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_worker_that_was_frozen_and_wakes_up_changes_nothing_that_another_settled(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var handler = new FreezingHandler(rig.Server.CreateHandler());
        var frozen = new OutboxWorker(rig.NewOutbox(rig.Client(handler: handler)));
        await rig.Outbox.EnqueueAsync(null, rig.EventId, SubscriberState.Attend, rig.Attendees(SubscriberState.Attend, 250));
        var delivery = frozen.DeliverPendingAsync();
        await handler.Frozen;

        Assert.Equal(0, (await rig.Worker.DeliverPendingAsync()).Settled);
        rig.Clock.Advance(Rig.Lease + TimeSpan.FromMinutes(1));
        Assert.Equal(250, (await rig.Worker.DeliverPendingAsync()).Settled);
        var settled = await rig.EntriesAsync();
        rig.Clock.Advance(TimeSpan.FromMinutes(1));
        handler.Thaw();

        Assert.Equal(0, (await delivery).Settled);
        Assert.Equal(settled.Select(entry => (entry.Verdict, entry.SettledAt, entry.Cursor)), (await rig.EntriesAsync()).Select(entry => (entry.Verdict, entry.SettledAt, entry.Cursor)));
        Assert.Equal(250, rig.Recorded().Count);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_a_dead_worker_had_sent_is_read_back_and_not_sent_again(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var handler = new FreezingHandler(rig.Server.CreateHandler()) { Freezes = request => request.Method == HttpMethod.Get };
        var dying = new OutboxWorker(rig.NewOutbox(rig.Client(handler: handler)));
        await rig.Outbox.EnqueueAsync(null, rig.EventId, SubscriberState.Attend, rig.Attendees(SubscriberState.Attend, 250));
        _ = dying.DeliverPendingAsync();
        await handler.Frozen;
        var posts = Posts();

        rig.Clock.Advance(Rig.Lease + TimeSpan.FromMinutes(1));
        await rig.Worker.DeliverPendingAsync();

        Assert.All(await rig.EntriesAsync(), entry => Assert.Equal(Verdict.Confirmed, entry.Verdict));
        Assert.Equal((3, posts), (posts, Posts()));
        handler.Thaw();

        int Posts() => rig.Server.Requests.Count(request => request.Method == "POST");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Workers_that_live_do_not_take_from_each_other(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var attendees = rig.Attendees(SubscriberState.Attend, 6000);
        await rig.Outbox.EnqueueAsync(null, rig.EventId, SubscriberState.Attend, attendees);
        var workers = Enumerable.Range(0, 3).Select(_ => new OutboxWorker(rig.NewOutbox())).ToList();

        var results = await Task.WhenAll(workers.Select(worker => Task.Run(() => worker.DeliverPendingAsync())));

        Assert.Equal(6000, results.Sum(result => result.Settled));
        Assert.All(await rig.EntriesAsync(), entry => Assert.Equal(Verdict.Confirmed, entry.Verdict));
        Assert.Equal(6000, rig.Recorded().Count);
        Assert.DoesNotContain(rig.Server.Ledger.Entries, entry => entry.Change == LedgerChange.AttendanceRepeated);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_a_dead_worker_may_have_sent_is_not_called_rejected_by_a_later_refusal(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var unknown = rig.Some.AttendeeWithId(SubscriberState.Attend);
        await rig.Outbox.EnqueueAsync(null, rig.EventId, SubscriberState.Attend, [unknown]);
        await rig.ExecuteAsync("UPDATE hubspot_outbox_entry SET in_doubt = 1");

        await rig.DeliverAllAsync();

        var entry = Assert.Single(await rig.EntriesAsync());
        Assert.Equal((Verdict.Unconfirmed, OutcomeReasonKind.Unknown), (entry.Verdict, entry.Reason?.Kind));
    }
}
