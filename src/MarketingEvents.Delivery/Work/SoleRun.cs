using Microsoft.Extensions.Logging.Abstractions;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>
/// The passes of a delivery over one event and state. They only go forward, so that no entry is sent twice, and each takes a limited number of
/// entries, so that what is kept of entries for the time of a pass has a limit, too.
/// </summary>
internal sealed class SoleRun(Outbox outbox, long lease, SoleDeliveryOrder order)
{
    private const int MostInPass = 100_000;
    private const int PassesAtOnce = 3;
    private const int FailuresAllowed = 2;

    private readonly SoleProgress _progress = new(order.Progress);
    private readonly RecordingOptions _recording = order.Recording ?? outbox.Options.Recording;
    private readonly string _address = EventAddress.Of(order.Event);

    private DeliveryFailure? _failure;
    private volatile bool _isStopped;

    /// <summary>What concerns more than one request; null for nothing.</summary>
    public Exception? Failure => _failure is { Scope: > FailureScope.Request } failure ? failure.Exception : null;

    public async Task DeliverAsync(bool isInDoubt, CancellationToken cancellationToken)
    {
        var running = new List<Task>();
        try
        {
            for (var last = 0L; !_isStopped && !cancellationToken.IsCancellationRequested;)
            {
                var (more, isAll) = (outbox.Enqueued.Next, order.Enqueued.IsCompleted || isInDoubt);
                var pass = await FindAsync(isInDoubt).ConfigureAwait(false) is { } lane ? NewPass(lane, last) : null;
                if (pass is not null)
                {
                    running.Add(RunAsync(pass, cancellationToken));
                    await pass.Fed.ConfigureAwait(false);
                    last = Math.Max(last, pass.Feed.Last);
                    await WaitForRoomAsync(running, isInDoubt ? 1 : PassesAtOnce).ConfigureAwait(false);
                }

                if (pass is not { Feed.Taken: > 0 })
                {
                    if (isAll)
                    {
                        break;
                    }

                    await ((Task)Task.WhenAny(more, order.Enqueued)).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }
            }
        }
        finally
        {
            await Task.WhenAll(running).ConfigureAwait(false);
        }
    }

    private static async Task WaitForRoomAsync(List<Task> running, int most)
    {
        while (running.Count >= most)
        {
            var ended = await Task.WhenAny(running).ConfigureAwait(false);
            running.Remove(ended);
            await ended.ConfigureAwait(false);
        }
    }

    private async Task<Lane?> FindAsync(bool isInDoubt)
        => (await outbox.Store.FindLanesAsync(CancellationToken.None).ConfigureAwait(false)).Find(lane =>
            lane.Account == (order.Account ?? "") && lane.State == order.State && lane.IsInDoubt == isInDoubt && EventAddress.Of(lane.Event) == _address);

    private LanePass NewPass(Lane lane, long after)
    {
        var counted = _progress.NewPart();
        var settlements = new Settlements(outbox, lease, NullLogger.Instance) { Written = counted.Report };
        counted.Settlements = settlements;
        var recording = _recording.CheckedCopy();
        recording.Progress = counted;
        return new LanePass(
            lane,
            new LaneFeed(lane, outbox.Store, lease) { After = after, Most = MostInPass, IsOrdered = false },
            new Sending(lane, outbox.Options, settlements) { FailuresAllowed = FailuresAllowed },
            settlements,
            recording,
            NullLogger.Instance);
    }

    private async Task RunAsync(LanePass pass, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Run(() => pass.RunAsync(outbox.Options.ResolveClient!(order.Account).Recorder, cancellationToken), CancellationToken.None).ConfigureAwait(false); // Checked.
        }
        finally
        {
            lock (_progress)
            {
                _failure = DeliveryFailure.Wider(_failure, pass.Sending.Failure);
                _isStopped |= pass.Sending.IsStopped;
            }

            pass.EndFeed();
        }

        pass.Feed.ThrowIfFailed();
    }
}
