using HubSpot.MarketingEvents.Emulator;
using HubSpot.MarketingEvents.Tests;

namespace HubSpot.MarketingEvents.Delivery.Tests;

public class OrderTests
{
    private static readonly (SubscriberState State, int Minute) Registered = (SubscriberState.Register, 1);
    private static readonly (SubscriberState State, int Minute) Attended = (SubscriberState.Attend, 2);
    private static readonly (SubscriberState State, int Minute) Cancelled = (SubscriberState.Cancel, 3);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Register_comes_before_attend_before_cancel_however_they_were_enqueued(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var people = rig.Attendees(SubscriberState.Register, 60).Select(attendee => attendee.Email!).ToList();
        IReadOnlyList<(SubscriberState, int)[]> orders =
        [
            [Registered, Attended, Cancelled], [Registered, Cancelled, Attended], [Attended, Registered, Cancelled],
            [Attended, Cancelled, Registered], [Cancelled, Registered, Attended], [Cancelled, Attended, Registered],
        ];

        for (var step = 0; step < 3; step++)
        {
            for (var person = 0; person < people.Count; person++)
            {
                await EnqueueAsync(rig, people[person], orders[person % orders.Count][step]);
            }
        }

        await rig.DeliverAllAsync();

        Assert.All(await rig.EntriesAsync(), entry => Assert.Equal(Verdict.Confirmed, entry.Verdict));
        var recorded = rig.Recorded().GroupBy(entry => entry.Contact).ToList();
        Assert.Equal(60, recorded.Count);
        Assert.All(recorded, person => Assert.Equal(["register", "attend", "cancel"], person.Select(entry => entry.State)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_registration_after_a_cancellation_follows_it(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        foreach (var step in new[] { (SubscriberState.Register, 7), (SubscriberState.Attend, 8), Cancelled, (SubscriberState.Register, 1), (SubscriberState.Register, 2) })
        {
            await EnqueueAsync(rig, "ada@example.com", step);
        }

        await rig.DeliverAllAsync();

        Assert.Equal(
            [("register", 1), ("register", 2), ("cancel", 3), ("register", 7), ("attend", 8)],
            rig.Recorded().Select(entry => (entry.State!, (int)(entry.At - Some.Noon)!.Value.TotalMinutes)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_late_registration_comes_before_the_attendance_nevertheless(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await EnqueueAsync(rig, "ada@example.com", (SubscriberState.Attend, 1));
        await EnqueueAsync(rig, "ADA@example.com", (SubscriberState.Register, 5));

        await rig.DeliverAllAsync();

        Assert.Equal("register", rig.Recorded()[0].State);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_next_entry_of_a_person_waits_until_the_one_before_is_settled(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        rig.Server.Faults.Add(Fault.ServerError(), 6, request => request.Method == "POST" && request.Path.Contains("register", StringComparison.Ordinal));
        await EnqueueAsync(rig, "ada@example.com", Registered);
        await EnqueueAsync(rig, "ada@example.com", Attended);
        await EnqueueAsync(rig, "bob@example.com", Attended);

        await rig.Worker.DeliverPendingAsync();

        Assert.Equal([OutboxEntryStatus.Waiting, OutboxEntryStatus.Waiting, OutboxEntryStatus.Settled], (await rig.EntriesAsync()).Select(entry => entry.Status));
        await rig.DeliverAllAsync();
        Assert.Equal(["attend", "register", "attend"], rig.Recorded().Select(entry => entry.State));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Other_events_and_other_accounts_do_not_wait_for_each_other(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var other = rig.Server.AddEvent("acct-1", "webinar-8");
        await rig.Outbox.EnqueueAsync(null, 99, SubscriberState.Register, [Attendee.OfEmail("ada@example.com") with { InteractionDateTime = Some.Noon }]);
        await rig.Outbox.EnqueueAsync(null, other, SubscriberState.Cancel, [Attendee.OfEmail("ada@example.com") with { InteractionDateTime = Some.Noon.AddHours(1) }]);

        Assert.Equal(1, (await rig.Worker.DeliverPendingAsync()).Settled);
    }

    private static Task EnqueueAsync(Rig rig, string email, (SubscriberState State, int Minute) step)
    {
        var at = Some.Noon.AddMinutes(step.Minute);
        var attendee = Attendee.OfEmail(email);
        return rig.Outbox.EnqueueAsync(
            null, rig.EventId, step.State, [step.State == SubscriberState.Attend ? attendee with { JoinedAt = at, LeftAt = at.AddHours(1) } : attendee with { InteractionDateTime = at }]);
    }
}
