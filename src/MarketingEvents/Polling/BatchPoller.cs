namespace HubSpot.MarketingEvents;

/// <summary>
/// Waits for batches that came back PENDING or PROCESSING. Asks with GET at the address the batch names; repeating the call
/// that started it would start another one. Safe for several threads.
/// </summary>
public class BatchPoller
{
    // What the service might call the address of the batch itself; other names come after these, in order.
    private static readonly string[] LikelyLinks = ["status", "self"];

    private readonly ApiConnection? _connection;
    private readonly TimeProvider _clock;

    internal BatchPoller(ApiConnection connection, TimeProvider clock)
    {
        _connection = connection;
        _clock = clock;
    }

    /// <summary>For a class that stands in for the service in tests.</summary>
    protected BatchPoller() => _clock = TimeProvider.System;

    /// <summary>Waits until the batch is final: at once when it is, else with growing waits, for at most two minutes unless the options say otherwise.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="BatchTimeoutException">The batch was not final at the deadline.</exception>
    /// <exception cref="InvalidOperationException">The batch is not final and names no address of this service to ask at.</exception>
    /// <exception cref="HubSpotException">The service refused.</exception>
    public virtual Task<TBatch> WaitAsync<TBatch>(TBatch batch, PollOptions? options = null, CancellationToken cancellationToken = default)
        where TBatch : class, IBatchResult, new()
        => Watch(batch).WaitForCompletionAsync(options, cancellationToken);

    /// <summary>Takes a batch to ask about once, or to wait for.</summary>
    public virtual BatchOperation<TBatch> Watch<TBatch>(TBatch batch)
        where TBatch : class, IBatchResult, new()
    {
        Uri? link = null;
        // A later answer may leave the address out.
        return new(batch, (latest, cancellationToken) => AskAsync(latest, link = LinkOf(latest) ?? link, cancellationToken), _clock);
    }

    /// <summary>Takes a batch whose progress the caller knows how to ask for.</summary>
    public virtual BatchOperation<TBatch> Watch<TBatch>(TBatch batch, Func<CancellationToken, Task<TBatch>> ask)
        where TBatch : class, IBatchResult, new()
    {
        _ = ask ?? throw new ArgumentNullException(nameof(ask));
        return new(batch, async (_, cancellationToken) => (await ask(cancellationToken).ConfigureAwait(false), null), _clock);
    }

    internal bool CanAsk(IBatchResult batch) => LinkOf(batch) is not null;

    private async Task<(TBatch Batch, TimeSpan? Hint)> AskAsync<TBatch>(TBatch batch, Uri? link, CancellationToken cancellationToken)
        where TBatch : class, IBatchResult, new()
    {
        _ = link
            ?? throw new InvalidOperationException($"The batch is '{batch.Status}' and names no address of this service to ask at. Read the participations instead; repeating the call would start another batch.");
        var response = await _connection!.FollowAsync<TBatch>(link, cancellationToken).ConfigureAwait(false);
        return (response.Body, RetryAfter.Read(response.Headers.TryGetValue("Retry-After", out var values) && values.Count > 0 ? values[0] : null, _clock));
    }

    // An address elsewhere would be a way to steal the token: only the origin of the base address is asked.
    private Uri? LinkOf(IBatchResult batch)
    {
        if (_connection is null || batch.Links is null)
        {
            return null;
        }

        return batch.Links
            .OrderBy(link => Array.IndexOf(LikelyLinks, link.Key) is >= 0 and var place ? place : LikelyLinks.Length)
            .ThenBy(link => link.Key, StringComparer.Ordinal)
            .Select(link => Uri.TryCreate(_connection.Prefix, link.Value, out var address) ? address : null)
            .FirstOrDefault(address => address is not null && Origin.IsSame(address, _connection.Prefix) && Origin.IsSafe(address));
    }
}
