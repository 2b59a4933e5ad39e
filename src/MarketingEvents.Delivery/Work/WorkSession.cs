using Microsoft.Extensions.Logging;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>What a worker does under one lease: looks for lanes, runs passes over them, and renews the lease meanwhile.</summary>
internal sealed class WorkSession(Outbox outbox, long lease, ILogger logger)
{
    private readonly List<(LaneRun Run, long SettledBefore, Task Task)> _runs = [];

    // Lanes whose entries all wait for an earlier one of the same person: how much was settled before they were looked at, and when.
    private readonly Dictionary<long, (long Settled, long At)> _blocked = [];
    private long _settled;

    /// <summary>How many entries were settled.</summary>
    public long Settled => _settled + _runs.Sum(running => running.Run.Settled);

    private OutboxOptions Options => outbox.Options;

    /// <summary>Runs until it is cancelled, until the lease is lost, or until nothing is left to do.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task RunAsync(bool untilIdle, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var keeper = Task.Run(() => new LeaseKeeper(outbox, lease, logger).RunAsync(stop), CancellationToken.None);
        try
        {
            await LoopAsync(untilIdle, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested && stop.IsCancellationRequested)
        {
            // The lease is lost.
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll([keeper, .. _runs.Select(running => running.Task)]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await EndAsync().ConfigureAwait(false);
        }
    }

    private async Task LoopAsync(bool untilIdle, CancellationToken cancellationToken)
    {
        while (true)
        {
            var enqueued = outbox.Enqueued.Next;
            foreach (var lane in await outbox.Store.FindLanesAsync(cancellationToken).ConfigureAwait(false))
            {
                if (MayRun(lane, untilIdle))
                {
                    var run = new LaneRun(lane, outbox, lease, logger);
                    _runs.Add((run, Settled, Task.Run(() => run.RunAsync(cancellationToken), CancellationToken.None)));
                }
            }

            if (untilIdle && _runs.Count == 0)
            {
                return;
            }

            await WaitAsync(untilIdle ? null : enqueued, cancellationToken).ConfigureAwait(false);
            await CollectAsync().ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    // An account or event that failed last is tried by one recording, not by many.
    private bool MayRun(Lane lane, bool untilIdle)
        => _runs.Count < Options.RecordingsAtOnce
        && _runs.Count(running => running.Run.Lane.Account == lane.Account) < (lane.AccountFailures > 0 ? 1 : Options.RecordingsPerAccount)
        && !_runs.Any(running => running.Run.Lane.EventNumber == lane.EventNumber && lane.EventFailures > 0)
        && !_runs.Any(running => running.Run.Lane.Number == lane.Number && !running.Run.Fed.IsCompleted)
        && !IsBlocked(lane, untilIdle);

    private bool IsBlocked(Lane lane, bool untilIdle)
    {
        if (!_blocked.TryGetValue(lane.Number, out var seen))
        {
            return false;
        }

        var isOld = Options.TimeProvider.GetElapsedTime(seen.At) >= Options.PollInterval;
        return untilIdle ? Settled == seen.Settled || (!isOld && _runs.Count > 0) : !isOld;
    }

    private async Task WaitAsync(Task? enqueued, CancellationToken cancellationToken)
    {
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        List<Task> events = [.. _runs.Select(running => running.Task), .. _runs.Select(running => running.Run.Fed).Where(fed => !fed.IsCompleted)];
        if (enqueued is not null)
        {
            events.Add(enqueued);
            events.Add(Task.Delay(Options.PollInterval, Options.TimeProvider, pause.Token));
        }

        await Task.WhenAny(events).ConfigureAwait(false);
        await pause.CancelAsync().ConfigureAwait(false);
    }

    private async Task CollectAsync()
    {
        foreach (var (run, settledBefore, task) in _runs.Where(running => running.Task.IsCompleted).ToList())
        {
            _runs.Remove((run, settledBefore, task));
            _settled += run.Settled;
            await task.ConfigureAwait(false);
            if (run.HasTaken)
            {
                _blocked.Remove(run.Lane.Number);
            }
            else
            {
                _blocked[run.Lane.Number] = (settledBefore, Options.TimeProvider.GetTimestamp());
            }
        }
    }

    private async Task EndAsync()
    {
        _settled = Settled;
        _runs.Clear();
        try
        {
            await outbox.Store.EndLeaseAsync(lease, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            // It runs out by itself.
            logger.LeaseNotEnded(e.GetType().Name);
        }
    }
}
