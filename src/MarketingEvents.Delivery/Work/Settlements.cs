using Microsoft.Extensions.Logging;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>Gathers what becomes of the entries of one run, and writes it in groups.</summary>
internal sealed class Settlements(Outbox outbox, long lease, ILogger logger)
{
    private const int GroupSize = 500;

    private readonly List<EntryChange> _changes = [];

    /// <summary>Whether there is enough to write.</summary>
    public bool IsFull => _changes.Count >= GroupSize;

    /// <summary>How many entries were settled.</summary>
    public long Settled { get; private set; }

    /// <summary>How many of them were confirmed.</summary>
    public long Confirmed { get; private set; }

    /// <summary>How many of them were rejected.</summary>
    public long Rejected { get; private set; }

    /// <summary>Called after changes were written.</summary>
    public Action? Written { get; init; }

    public void Add(EntryChange change) => _changes.Add(change);

    /// <summary>Writes what was gathered. It is not cancelled: what is known is worth noting also at the end.</summary>
    public async Task FlushAsync()
    {
        foreach (var group in _changes.Chunk(GroupSize))
        {
            var changed = await outbox.Store.ChangeAsync(lease, group, CancellationToken.None).ConfigureAwait(false);
            if (changed < group.Length)
            {
                logger.EntriesLost(group.Length - changed);
                continue;
            }

            var settled = group.Where(change => change.Verdict is not null).ToList();
            Settled += settled.Count;
            Confirmed += settled.Count(change => change.Verdict == Verdict.Confirmed);
            Rejected += settled.Count(change => change.Verdict == Verdict.Rejected);
            outbox.Meter.Changed(settled, group.Length - settled.Count);
        }

        _changes.Clear();
        Written?.Invoke();
    }
}
