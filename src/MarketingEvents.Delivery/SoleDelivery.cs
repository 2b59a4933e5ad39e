namespace HubSpot.MarketingEvents.Delivery;

/// <summary>
/// Delivers from an outbox that one program has for itself, and ends: a command that is run again, instead of a worker that runs for good. Nothing
/// waits for a later attempt; what could not be sent stays in the outbox, and the next delivery begins with what is in doubt.
/// </summary>
/// <remarks>
/// The program makes sure that no worker and no other program uses the outbox: what these have under way would be taken away from them. Of the
/// options, those of leases, waits and patience have no meaning here.
/// </remarks>
public sealed class SoleDelivery
{
    private readonly Outbox _outbox;

    /// <summary>A delivery from an outbox whose options say where the clients come from.</summary>
    /// <exception cref="ArgumentException">The options do not say it.</exception>
    public SoleDelivery(Outbox outbox)
    {
        ArgumentNullException.ThrowIfNull(outbox);
        _outbox = outbox.Options.ResolveClient is not null
            ? outbox
            : throw new ArgumentException("OutboxOptions.ResolveClient must be set for a delivery: it gives the client of an account.", nameof(outbox));
    }

    /// <summary>Makes ready what earlier runs left of an event: what they had under way is in doubt, and what ended Unconfirmed is tried again.</summary>
    /// <param name="account">The account; null for the one without a name.</param>
    /// <param name="key">The event.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task ResumeAsync(string? account, EventKey key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        await _outbox.Store.TakeAllOverAsync(cancellationToken).ConfigureAwait(false);
        await _outbox.Store.RetryUnconfirmedAsync(account ?? "", EventAddress.Of(key), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Removes all entries of an event.</summary>
    /// <param name="account">The account; null for the one without a name.</param>
    /// <param name="key">The event.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task RemoveAsync(string? account, EventKey key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _outbox.Store.RemoveEventAsync(account ?? "", EventAddress.Of(key), cancellationToken);
    }

    /// <summary>Delivers the entries of one event and state, each at most once, also those that are enqueued meanwhile.</summary>
    /// <param name="order">What is delivered.</param>
    /// <param name="cancellationToken">Ends it early; what is under way is noted as it is known.</param>
    /// <returns>What kept the service from taking or showing entries; null when nothing did. After a failure that concerns all, the rest is left.</returns>
    public async Task<Exception?> DeliverAsync(SoleDeliveryOrder order, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(order);
        // It ends with the run, or is taken over by the next one; nothing asks when it would run out.
        var lease = await _outbox.Store.BeginLeaseAsync("sole", TimeSpan.FromDays(365), CancellationToken.None).ConfigureAwait(false);
        var run = new SoleRun(_outbox, lease, order);
        try
        {
            await run.DeliverAsync(isInDoubt: true, cancellationToken).ConfigureAwait(false);
            await run.DeliverAsync(isInDoubt: false, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await _outbox.Store.EndLeaseAsync(lease, CancellationToken.None).ConfigureAwait(false);
        }

        return run.Failure;
    }
}
