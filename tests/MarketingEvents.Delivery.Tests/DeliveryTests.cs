using System.Text;
using HubSpot.MarketingEvents.Emulator;

namespace HubSpot.MarketingEvents.Delivery.Tests;

public class DeliveryTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Everything_that_waits_is_sent_read_back_and_settled(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var (registered, attended) = (rig.Attendees(SubscriberState.Register, 700), rig.Attendees(SubscriberState.Attend, 1300));
        await rig.Outbox.EnqueueAsync(null, rig.EventId, SubscriberState.Register, registered);
        await rig.Outbox.EnqueueAsync(null, rig.EventId, SubscriberState.Attend, attended);

        var result = await rig.Worker.DeliverPendingAsync();

        Assert.Equal(new DeliveryResult(2000, null), result);
        Assert.All(await rig.EntriesAsync(), entry => Assert.Equal((OutboxEntryStatus.Settled, Verdict.Confirmed), (entry.Status, entry.Verdict)));
        Assert.Equal(
            registered.Select(attendee => attendee.InteractionDateTime).Concat(attended.Select(attendee => attendee.JoinedAt)).Select(at => at?.ToUnixTimeMilliseconds()).Order(),
            rig.Recorded().Select(recorded => recorded.At?.ToUnixTimeMilliseconds()).Order());
        Assert.Equal(2000, rig.Recorded().Count);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_invalid_attendee_ends_rejected_and_stops_nobody(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        List<Attendee> attendees = [new Attendee(), .. rig.Attendees(SubscriberState.Attend, 3), Attendee.OfEmail("mailto:x\0@example.com"), Attendee.OfContact(7), null!];

        await rig.Outbox.EnqueueAsync(null, rig.EventId, SubscriberState.Attend, attendees);
        await rig.Worker.DeliverPendingAsync();

        var entries = await rig.EntriesAsync();
        Assert.Equal(
            [Verdict.Rejected, Verdict.Confirmed, Verdict.Confirmed, Verdict.Confirmed, Verdict.Rejected, Verdict.Rejected, Verdict.Rejected],
            entries.Select(entry => entry.Verdict!.Value));
        Assert.Equal("'joinedAt' is required for state 'attend'.", entries[5].Reason?.Problems[0]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_input_that_the_service_refuses_ends_rejected_and_stops_nobody(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var attendees = rig.Attendees(SubscriberState.Attend, 300);
        var known = attendees.Select(attendee => attendee with { Email = null, ContactId = rig.Server.AddContact(attendee.Email!) }).ToList();
        known[137] = known[137] with { ContactId = 4_000_000_000_000 };

        await rig.Outbox.EnqueueAsync(null, rig.EventId, SubscriberState.Attend, known);
        await rig.DeliverAllAsync();

        var entries = await rig.EntriesAsync();
        Assert.Equal((Verdict.Rejected, OutcomeReasonKind.Service), (entries[137].Verdict, entries[137].Reason?.Kind));
        Assert.Equal(299, entries.Count(entry => entry.Verdict == Verdict.Confirmed));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_account_whose_token_is_refused_pauses_alone_and_resumes(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind, behave: behaviour => behaviour.AcceptedToken = "good");
        var clients = new Dictionary<string, MarketingEventsClient> { ["acme"] = rig.Client("bad"), ["umbrella"] = rig.Client("good") };
        var outbox = new Outbox(rig.Database.Use(new OutboxOptions { LeaseDuration = Rig.Lease, TimeProvider = rig.Clock, ResolveClient = account => clients[account!] }));
        var worker = new OutboxWorker(outbox);
        await outbox.EnqueueAsync("acme", rig.EventId, SubscriberState.Attend, rig.Attendees(SubscriberState.Attend, 1500));
        await outbox.EnqueueAsync("umbrella", rig.EventId, SubscriberState.Attend, rig.Attendees(SubscriberState.Attend, 10));
        await outbox.EnqueueAsync("nobody", rig.EventId, SubscriberState.Attend, rig.Attendees(SubscriberState.Attend, 1));

        var result = await worker.DeliverPendingAsync();

        Assert.Equal(10, result.Settled);
        Assert.InRange(result.NextTry!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        var accounts = (await outbox.GetStatusAsync()).Accounts.OrderBy(account => account.Name).ToList();
        Assert.Equal([("acme", 1500, "status 401"), ("nobody", 1, "no client (KeyNotFoundException)")], accounts.Select(account => (account.Name!, (int)account.Backlog, account.Reason!)));
        Assert.All(accounts, account => Assert.NotNull(account.PausedSince));
        Assert.All(await rig.EntriesAsync(new OutboxQuery { Account = "acme" }), entry => Assert.Equal((OutboxEntryStatus.Waiting, 0), (entry.Status, entry.Attempts)));

        clients["acme"] = rig.Client("good");
        clients["nobody"] = clients["acme"];
        await outbox.ResumeAsync("acme");
        Assert.Equal(1500, (await worker.DeliverPendingAsync()).Settled);
        rig.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(new DeliveryResult(1, null), await worker.DeliverPendingAsync());
        Assert.Empty((await outbox.GetStatusAsync()).Accounts);
        outbox.Dispose();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Failures_on_a_third_of_the_answers_lose_nothing_and_record_nothing_twice(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        rig.Server.Faults.AddRandom(0.3, 1, Fault.ServerError(), Fault.TooManyRequests(), Fault.Reset(), Fault.ResetAfterwards(), Fault.ServerError(503).AfterTheWrite());
        var attendees = rig.Attendees(SubscriberState.Attend, 1000);

        await rig.Outbox.EnqueueAsync(null, rig.EventId, SubscriberState.Attend, attendees);
        await rig.DeliverAllAsync();

        Assert.All(await rig.EntriesAsync(), entry => Assert.Equal(Verdict.Confirmed, entry.Verdict));
        Assert.Equal(attendees.Select(attendee => attendee.JoinedAt?.ToUnixTimeMilliseconds()).Order(), rig.Recorded().Select(recorded => recorded.At?.ToUnixTimeMilliseconds()).Order());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_entry_over_which_the_service_fails_ends_alone_and_stops_nobody(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind, options => options.GiveUpAfter = TimeSpan.FromHours(10));
        rig.Server.Faults.AddRandom(1, 1, request => request.Method == "POST" && Encoding.UTF8.GetString(request.Body.Span).Contains("poison@example.com", StringComparison.Ordinal), Fault.ServerError());
        var attendees = rig.Attendees(SubscriberState.Attend, 250);
        attendees[120] = attendees[120] with { Email = "poison@example.com" };

        await rig.Outbox.EnqueueAsync(null, rig.EventId, SubscriberState.Attend, attendees);
        await rig.DeliverAllAsync();

        var entries = await rig.EntriesAsync();
        Assert.Equal((Verdict.Unconfirmed, OutcomeReasonKind.Unknown, "status 500"), (entries[120].Verdict, entries[120].Reason?.Kind, entries[120].Reason?.Failure));
        Assert.Equal(249, entries.Count(entry => entry.Verdict == Verdict.Confirmed));
        Assert.All(entries.Where(entry => entry.Verdict == Verdict.Confirmed), entry => Assert.True(entry.SettledAt - entry.EnqueuedAt < TimeSpan.FromHours(1)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_event_that_does_not_exist_is_waited_for_and_its_attendees_end_rejected(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await rig.Outbox.EnqueueAsync(null, 99, SubscriberState.Attend, rig.Attendees(SubscriberState.Attend, 1200));
        await rig.Outbox.EnqueueAsync(null, new ExternalEventKey("acct-1", "late"), SubscriberState.Attend, rig.Attendees(SubscriberState.Attend, 5));
        await rig.Outbox.EnqueueAsync(null, rig.EventId, SubscriberState.Attend, rig.Attendees(SubscriberState.Attend, 5));

        Assert.Equal(5, (await rig.Worker.DeliverPendingAsync()).Settled);
        rig.Server.AddEvent("acct-1", "late");
        await rig.DeliverAllAsync();

        var entries = await rig.EntriesAsync();
        Assert.All(entries.Take(1200), entry => Assert.Equal((Verdict.Rejected, OutcomeReasonKind.Service), (entry.Verdict, entry.Reason?.Kind)));
        Assert.Equal("status 404", entries[0].Reason?.Failure);
        Assert.All(entries.Skip(1200), entry => Assert.Equal(Verdict.Confirmed, entry.Verdict));
        Assert.InRange(entries[0].SettledAt!.Value - entries[0].EnqueuedAt, TimeSpan.FromHours(1), TimeSpan.FromHours(1.5));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_the_service_accepts_and_drops_is_sent_again_once_and_ends_unconfirmed(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind, behave: behaviour => behaviour.DropsEverything = true);
        await rig.Outbox.EnqueueAsync(null, rig.EventId, SubscriberState.Attend, rig.Attendees(SubscriberState.Attend, 1));

        await rig.DeliverAllAsync();

        var entry = Assert.Single(await rig.EntriesAsync());
        Assert.Equal((Verdict.Unconfirmed, OutcomeReasonKind.NotVisible, 2), (entry.Verdict, entry.Reason?.Kind, entry.Attempts));
        Assert.Equal(2, rig.Server.Requests.Count(request => request.Method == "POST"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_delivery_that_is_cancelled_notes_what_it_knows_and_goes_on_later(DatabaseKind kind)
    {
        using var stop = new CancellationTokenSource();
        await using var rig = await Rig.StartAsync(kind);
        var posts = 0;
        rig.Server.Faults.AddRandom(1, 1, request => request.Method == "POST" && ++posts == 4 && Cancel(), Fault.ResetAfterwards());
        await rig.Outbox.EnqueueAsync(null, rig.EventId, SubscriberState.Attend, rig.Attendees(SubscriberState.Attend, 1500));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rig.Worker.DeliverPendingAsync(stop.Token));

        Assert.DoesNotContain(await rig.EntriesAsync(), entry => entry.Status == OutboxEntryStatus.Sending);
        await rig.DeliverAllAsync();
        Assert.All(await rig.EntriesAsync(), entry => Assert.Equal(Verdict.Confirmed, entry.Verdict));
        Assert.Equal(1500, rig.Recorded().Count);

        bool Cancel()
        {
            stop.Cancel();
            return true;
        }
    }
}
