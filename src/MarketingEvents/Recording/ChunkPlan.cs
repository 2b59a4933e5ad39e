namespace HubSpot.MarketingEvents;

/// <summary>
/// The entries that wait to be sent. It keeps the order of the input, but a contact's instants go in time order, each after the answer
/// to the one before, because the service keeps one state per contact. Ids and addresses go to different routes and never share a chunk.
/// </summary>
internal sealed class ChunkPlan(int chunkSize)
{
    private readonly Dictionary<ContactKey, Lane> _lanes = [];
    private readonly Queue<Lane> _ids = new();
    private readonly Queue<Lane> _emails = new();

    /// <summary>How many entries wait.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them need not wait for an answer.</summary>
    public int Ready => _ids.Count + _emails.Count;

    public void Add(Entry entry)
    {
        Count++;
        if (_lanes.TryGetValue(entry.Contact, out var lane))
        {
            lane.Add(entry);
            return;
        }

        _lanes[entry.Contact] = lane = new Lane(entry);
        QueueOf(entry).Enqueue(lane);
    }

    /// <summary>The next chunk; null when there is none.</summary>
    /// <param name="isPartAccepted">Whether the chunk may be smaller than it could be.</param>
    public IReadOnlyList<Entry>? Take(bool isPartAccepted)
    {
        var queue = _ids.Count >= _emails.Count ? _ids : _emails;
        if (queue.Count == 0 || (queue.Count < chunkSize && !isPartAccepted))
        {
            return null;
        }

        var chunk = new Entry[Math.Min(queue.Count, chunkSize)];
        for (var index = 0; index < chunk.Length; index++)
        {
            chunk[index] = queue.Dequeue().Take();
        }

        Count -= chunk.Length;
        return chunk;
    }

    /// <summary>Lets the next instant of the entry's contact go.</summary>
    public void Answered(Entry entry)
    {
        var lane = _lanes[entry.Contact];
        if (lane.IsEmpty)
        {
            _lanes.Remove(entry.Contact);
        }
        else
        {
            QueueOf(entry).Enqueue(lane);
        }
    }

    private Queue<Lane> QueueOf(Entry entry) => entry.Contact.Id is null ? _emails : _ids;

    /// <summary>What waits of one contact. Nearly all have one entry.</summary>
    private sealed class Lane(Entry first)
    {
        private Entry? _earliest = first;
        private SortedDictionary<(long Instant, int Index), Entry>? _later;

        public bool IsEmpty => _earliest is null;

        public void Add(Entry entry)
        {
            if (_earliest is null)
            {
                _earliest = entry;
                return;
            }

            _later ??= [];
            if (entry.Instant < _earliest.Instant)
            {
                (entry, _earliest) = (_earliest, entry);
            }

            _later.Add((entry.Instant, entry.Index), entry);
        }

        public Entry Take()
        {
            var taken = _earliest!; // Only lanes with an entry are in a queue.
            _earliest = null;
            if (_later is { Count: > 0 })
            {
                var next = _later.First();
                _later.Remove(next.Key);
                _earliest = next.Value;
            }

            return taken;
        }
    }
}
