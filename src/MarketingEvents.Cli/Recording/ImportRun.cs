using HubSpot.MarketingEvents.Attendees;
using HubSpot.MarketingEvents.Delivery;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>
/// Records a file through its journal. Rows go into the journal while others are sent from it: first those who registered, then those who came, then
/// those who signed off, and each state is read back before the next begins.
/// </summary>
internal sealed class ImportRun(AttendeeFile file, ImportJournal journal, TimeProvider clock)
{
    private const int EnqueuedAtOnce = 2000;

    /// <summary>The order in which states are recorded.</summary>
    public static readonly SubscriberState[] Order = [SubscriberState.Register, SubscriberState.Attend, SubscriberState.Cancel];

    public AttendeeFile File => file;

    /// <summary>Rows per request.</summary>
    public int ChunkSize { get; init; } = new RecordingOptions().ChunkSize;

    /// <summary>Gives the waits of the next state.</summary>
    public Func<PollOptions> Polling { get; init; } = () => new PollOptions();

    public async Task<ListReport> RecordAsync(ProgressOf progressOf, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var enqueueing = Task.Run(() => EnqueueAsync(stop.Token), CancellationToken.None);
        Exception? failure = null;
        try
        {
            foreach (var state in Order.Where(state => PeopleOf(file.Summary, state) > 0))
            {
                if (failure is null && !cancellationToken.IsCancellationRequested)
                {
                    failure = await DeliverAsync(state, enqueueing, progressOf, cancellationToken);
                }
            }
        }
        finally
        {
            await EndAsync(enqueueing, stop, isNeeded: failure is null);
        }

        var outcomes = new ImportOutcomes(file, journal.Outbox, journal.Import.Entries);
        var tally = await Tally.OfAsync(outcomes.ReadAsync());
        // Stopping ends calls that are under way; what these say then is no failure of the service.
        var isCancelled = cancellationToken.IsCancellationRequested && tally.CountOf(Verdict.Unconfirmed) > 0;
        var report = new ListReport(tally, outcomes, isCancelled, cancellationToken.IsCancellationRequested ? null : failure);
        await journal.EndAsync(report.ExitCode);
        return report;
    }

    public static int PeopleOf(AttendeeFileSummary summary, SubscriberState state) => state switch
    {
        SubscriberState.Register => summary.Registered,
        SubscriberState.Attend => summary.Attended,
        _ => summary.Cancelled,
    };

    private async Task<Exception?> DeliverAsync(SubscriberState state, Task enqueueing, ProgressOf progressOf, CancellationToken cancellationToken)
    {
        var counts = await journal.Outbox.CountAsync(journal.Import.Entries with { State = state, Status = OutboxEntryStatus.Settled }, CancellationToken.None);
        var before = new DeliveryProgress(0, counts.Entries(), counts.Of(Verdict.Confirmed), counts.Of(Verdict.Rejected));
        return await journal.Delivery.DeliverAsync(
            new SoleDeliveryOrder
            {
                Account = journal.Import.Owner,
                Event = journal.Import.Event,
                State = state,
                Enqueued = enqueueing,
                Recording = new RecordingOptions { ChunkSize = ChunkSize, Polling = Polling() },
                Progress = new StateProgress(progressOf(state, PeopleOf(file.Summary, state)), state, PeopleOf(file.Summary, state), before, clock),
            },
            cancellationToken);
    }

    // Goes on where an earlier run was cut off: as many entries of a state as there are were enqueued before.
    private async Task EnqueueAsync(CancellationToken cancellationToken)
    {
        var left = new Dictionary<SubscriberState, long>();
        var waiting = Order.ToDictionary(state => state, _ => new List<Attendee>());
        foreach (var state in Order)
        {
            left[state] = (await journal.Outbox.CountAsync(journal.Import.Entries with { State = state }, cancellationToken)).Entries();
        }

        await foreach (var row in CheckedRows.ReadAsync(file, cancellationToken))
        {
            foreach (var (state, attendee, _) in row.Entries.Where(entry => entry.Invalid is null))
            {
                if (left[state]-- > 0)
                {
                    continue;
                }

                waiting[state].Add(attendee);
                if (waiting[state].Count == EnqueuedAtOnce)
                {
                    await FlushAsync(state);
                }
            }
        }

        foreach (var state in Order)
        {
            await FlushAsync(state);
        }

        async Task FlushAsync(SubscriberState state)
        {
            if (waiting[state].Count > 0)
            {
                await journal.Outbox.EnqueueAsync(journal.Import.Owner, journal.Import.Event, state, waiting[state], cancellationToken);
                waiting[state].Clear();
            }
        }
    }

    // Rows that are not in the journal yet come there with the next run.
    private static async Task EndAsync(Task enqueueing, CancellationTokenSource stop, bool isNeeded)
    {
        if (!isNeeded)
        {
            await stop.CancelAsync();
        }

        try
        {
            await enqueueing;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // As asked for.
        }
    }
}
