using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>
/// Delivers what is in an outbox. Any number of workers, in any number of programs, share one: each takes entries under a lease, and those of
/// a worker that dies are taken over when its lease has run out.
/// </summary>
public class OutboxWorker
{
    private static readonly Backoff AfterFailure = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));

    private readonly Outbox? _outbox;
    private readonly ILogger _logger;

    /// <summary>A worker for an outbox whose options say where the clients come from.</summary>
    /// <exception cref="ArgumentException">The options do not say it.</exception>
    public OutboxWorker(Outbox outbox)
        : this(outbox, NullLogger.Instance)
    {
    }

    /// <summary>A worker that logs.</summary>
    /// <exception cref="ArgumentException">The options of the outbox do not say where the clients come from.</exception>
    public OutboxWorker(Outbox outbox, ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(outbox);
        _logger = logger ?? throw new ArgumentNullException(nameof(logger));
        _outbox = outbox.Options.ResolveClient is not null
            ? outbox
            : throw new ArgumentException("OutboxOptions.ResolveClient must be set for a worker: it gives the client of an account.", nameof(outbox));
    }

    /// <summary>For a class that stands in for the worker in tests.</summary>
    protected OutboxWorker() => _logger = NullLogger.Instance;

    private Outbox Outbox => _outbox ?? throw new InvalidOperationException("This worker was made without an outbox. Override the method that is called.");

    /// <summary>Delivers until it is cancelled. Failures of the database are logged, and it goes on when they are over.</summary>
    /// <exception cref="OperationCanceledException">Cancelled. What was under way is noted as it is known, or as in doubt.</exception>
    public virtual async Task RunAsync(CancellationToken cancellationToken = default)
    {
        for (var failures = 0; ;)
        {
            try
            {
                await DeliverAsync(untilIdle: false, cancellationToken).ConfigureAwait(false);
                failures = 0; // The lease was lost; another one is begun.
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                var wait = AfterFailure.After(failures++);
                _logger.WorkerFailed(e.GetType().Name, wait);
                await Task.Delay(wait, Outbox.Options.TimeProvider, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Delivers what can be delivered now, and returns when there is nothing left that need not wait.</summary>
    /// <remarks>
    /// For a loop of the program's own. Entries that wait for another attempt, for a paused account or for another worker stay. When it throws,
    /// what was under way is in doubt until the lease has run out, and is read back by the next pass after that.
    /// </remarks>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public virtual async Task<DeliveryResult> DeliverPendingAsync(CancellationToken cancellationToken = default)
    {
        var settled = await DeliverAsync(untilIdle: true, cancellationToken).ConfigureAwait(false);
        var next = await Outbox.Store.ReadNextTryAsync(cancellationToken).ConfigureAwait(false);
        // What is due and was not sent waits for an earlier entry of the same person, which another worker may have.
        return new DeliveryResult(settled, next < Outbox.Options.PollInterval ? Outbox.Options.PollInterval : next);
    }

    private async Task<long> DeliverAsync(bool untilIdle, CancellationToken cancellationToken)
    {
        if (await Outbox.Store.TakeOverAsync(cancellationToken).ConfigureAwait(false) is var entries and > 0)
        {
            _logger.TookOver(entries);
        }

        var name = FormattableString.Invariant($"{Environment.MachineName} {Environment.ProcessId} {Guid.NewGuid():N}");
        var lease = await Outbox.Store.BeginLeaseAsync(name, Outbox.Options.LeaseDuration, cancellationToken).ConfigureAwait(false);
        var session = new WorkSession(Outbox, lease, _logger);
        await session.RunAsync(untilIdle, cancellationToken).ConfigureAwait(false);
        return session.Settled;
    }
}
