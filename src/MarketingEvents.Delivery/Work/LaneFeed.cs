using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>
/// Takes the entries of a lane part by part, as they are asked for. It goes forward only, so that an entry that has to wait again does not
/// come twice.
/// </summary>
internal sealed class LaneFeed(Lane lane, OutboxStore store, long lease)
{
    private const int PartSize = 1000;

    private readonly Queue<TakenEntry> _left = new();
    private Exception? _failure;

    /// <summary>The entry behind which it goes on; 0 for the beginning.</summary>
    public long After { get; init; }

    /// <summary>How many entries it takes at most, to a part.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>Whether entries that wait for another one of the same person are left out.</summary>
    public bool IsOrdered { get; init; } = true;

    /// <summary>The last entry that was looked at; 0 for none.</summary>
    public long Last { get; private set; }

    /// <summary>How many entries were taken.</summary>
    public int Taken { get; private set; }

    /// <summary>The entries that were taken and not handed out. They are not any more afterwards.</summary>
    public IReadOnlyList<TakenEntry> TakeLeft()
    {
        IReadOnlyList<TakenEntry> left = [.. _left];
        _left.Clear();
        return left;
    }

    /// <summary>Throws what ended it early, if anything did.</summary>
    public void ThrowIfFailed()
    {
        if (_failure is not null)
        {
            ExceptionDispatchInfo.Throw(_failure);
        }
    }

    /// <param name="isOver">Whether no more is wanted.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async IAsyncEnumerable<TakenEntry> ReadAsync(Func<bool> isOver, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (long? after = After; after is { } place && Taken < Most && !isOver();)
        {
            after = await FillAsync(place, cancellationToken).ConfigureAwait(false);
            while (!isOver() && _left.TryDequeue(out var entry))
            {
                yield return entry;
            }
        }
    }

    // An exception would reach the recorder; this one is for the session.
    private async Task<long?> FillAsync(long after, CancellationToken cancellationToken)
    {
        try
        {
            var part = await store.TakeAsync(lane, lease, after, PartSize, IsOrdered, cancellationToken).ConfigureAwait(false);
            foreach (var entry in part.Entries)
            {
                _left.Enqueue(entry);
            }

            Taken += part.Entries.Count;
            Last = part.Last ?? Last;
            return part.Last;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            _failure = e;
            return null;
        }
    }
}
