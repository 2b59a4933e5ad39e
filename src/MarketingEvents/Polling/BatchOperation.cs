namespace HubSpot.MarketingEvents;

/// <summary>
/// A batch that the service works on: ask once with <see cref="UpdateAsync"/>, or wait. Once final it is never asked again.
/// Not safe for several threads.
/// </summary>
public class BatchOperation<TBatch>
    where TBatch : class, IBatchResult
{
    private readonly Func<TBatch, CancellationToken, Task<(TBatch Batch, TimeSpan? Hint)>> _ask;
    private readonly TimeProvider _clock;
    private TimeSpan? _hint;

    internal BatchOperation(TBatch batch, Func<TBatch, CancellationToken, Task<(TBatch Batch, TimeSpan? Hint)>> ask, TimeProvider clock)
    {
        Latest = batch ?? throw new ArgumentNullException(nameof(batch));
        _ask = ask;
        _clock = clock;
    }

    /// <summary>For a class that stands in for an operation in tests. Asking gives the same batch again unless it is overridden.</summary>
    protected BatchOperation(TBatch batch)
        : this(batch, (latest, _) => Task.FromResult<(TBatch, TimeSpan?)>((latest, null)), TimeProvider.System)
    {
    }

    /// <summary>The batch as last seen.</summary>
    public virtual TBatch Latest { get; private set; }

    /// <summary>Whether the service is done: COMPLETE or CANCELED. A missing or unknown status is not final.</summary>
    public virtual bool IsFinal => Latest.Status is { } status && (status == BatchStatus.Complete || status == BatchStatus.Canceled);

    /// <summary>How often the service was asked.</summary>
    public virtual int Checks { get; private set; }

    /// <summary>Asks the service once, unless the batch is final already.</summary>
    /// <exception cref="InvalidOperationException">The batch names no address of this service to ask at.</exception>
    /// <exception cref="HubSpotException">The service refused.</exception>
    public virtual async Task<TBatch> UpdateAsync(CancellationToken cancellationToken = default)
    {
        if (!IsFinal)
        {
            (Latest, _hint) = await _ask(Latest, cancellationToken).ConfigureAwait(false);
            Checks++;
        }

        return Latest;
    }

    /// <summary>Asks until the batch is final, with growing waits: for at most two minutes, unless the options say otherwise.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="BatchTimeoutException">The batch was not final at the deadline.</exception>
    /// <exception cref="InvalidOperationException">The batch names no address of this service to ask at.</exception>
    /// <exception cref="HubSpotException">The service refused.</exception>
    public virtual async Task<TBatch> WaitForCompletionAsync(PollOptions? options = null, CancellationToken cancellationToken = default)
    {
        var schedule = new PollSchedule(options ?? new PollOptions(), Jitter.Next);
        var start = _clock.GetTimestamp();
        for (var attempt = 1; !IsFinal; attempt++)
        {
            var elapsed = _clock.GetElapsedTime(start);
            var wait = schedule.NextWait(attempt, elapsed, _hint);
            if (wait is null && attempt > 1)
            {
                throw new BatchTimeoutException(Latest.Status, elapsed, Checks);
            }

            await _clock.WaitAsync(wait ?? TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
            await UpdateAsync(cancellationToken).ConfigureAwait(false);
        }

        return Latest;
    }
}
