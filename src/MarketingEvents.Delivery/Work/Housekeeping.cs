namespace HubSpot.MarketingEvents.Delivery;

/// <summary>What one of the workers of a program does now and then: removes old entries, and counts for the metrics.</summary>
internal sealed class Housekeeping(Outbox outbox)
{
    private const int RemovedAtOnce = 1000;

    private static readonly TimeSpan CountsEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RemovesEvery = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _turn = new(1);
    private DateTimeOffset _countsAt;
    private DateTimeOffset _removesAt;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!await _turn.WaitAsync(TimeSpan.Zero, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        try
        {
            var now = outbox.Options.TimeProvider.GetUtcNow();
            if (now >= _countsAt)
            {
                outbox.Meter.Status = await outbox.Store.ReadStatusAsync(cancellationToken).ConfigureAwait(false);
                _countsAt = now + CountsEvery;
            }

            if (now >= _removesAt && outbox.Options.KeepSettled is { } age)
            {
                // In small transactions, so that nobody waits long for them.
                while (await outbox.Store.RemoveSettledAsync(age, RemovedAtOnce, cancellationToken).ConfigureAwait(false) == RemovedAtOnce)
                {
                }

                _removesAt = now + RemovesEvery;
            }
        }
        finally
        {
            _turn.Release();
        }
    }
}
