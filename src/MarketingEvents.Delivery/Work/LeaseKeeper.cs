using Microsoft.Extensions.Logging;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>Renews a lease while a worker works, takes over the entries of dead workers, and does what is to be done now and then.</summary>
internal sealed class LeaseKeeper(Outbox outbox, long lease, ILogger logger)
{
    private const int RenewalsPerLease = 3;

    private TimeProvider Clock => outbox.Options.TimeProvider;

    /// <summary>Runs until it is stopped, and stops the others when the lease is lost. It does not throw.</summary>
    public async Task RunAsync(CancellationTokenSource stop)
    {
        var renewed = Clock.GetTimestamp();
        while (!stop.IsCancellationRequested)
        {
            var now = Clock.GetTimestamp();
            try
            {
                if (!await RenewAsync(stop.Token).ConfigureAwait(false))
                {
                    logger.LeaseLost();
                    await stop.CancelAsync().ConfigureAwait(false);
                    return;
                }

                renewed = now;
                await outbox.Housekeeping.RunAsync(stop.Token).ConfigureAwait(false);
            }
            catch (Exception e) when (!stop.IsCancellationRequested)
            {
                logger.LeaseNotRenewed(e.GetType().Name);
                if (Clock.GetElapsedTime(renewed) >= outbox.Options.LeaseDuration)
                {
                    await stop.CancelAsync().ConfigureAwait(false);
                }
            }
            catch (OperationCanceledException)
            {
                // Stopped.
            }

            await Task.Delay(outbox.Options.LeaseDuration / RenewalsPerLease, Clock, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> RenewAsync(CancellationToken cancellationToken)
    {
        if (!await outbox.Store.RenewLeaseAsync(lease, outbox.Options.LeaseDuration, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        if (await outbox.Store.TakeOverAsync(cancellationToken).ConfigureAwait(false) is var entries and > 0)
        {
            logger.TookOver(entries);
        }

        return true;
    }
}
