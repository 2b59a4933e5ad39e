namespace HubSpot.MarketingEvents.Emulator.State;

/// <summary>The entries of one account's ledger, in the order in which they happened.</summary>
internal sealed class LedgerBook
{
    private const int ChunkSize = 4096;

    // Chunks in place of one list, which would copy millions of entries each time it grows.
    private readonly List<LedgerRecord[]> _chunks = [];

    public int Count { get; private set; }

    public void Add(
        EmulatorRequest request, LedgerChange change, DateTimeOffset at, long? eventId = null, long? contactId = null, string? state = null, long? occurredAt = null, string? reason = null)
    {
        if (Count == _chunks.Count * ChunkSize)
        {
            _chunks.Add(new LedgerRecord[ChunkSize]);
        }

        var record = new LedgerRecord(request.Number, change, at.UtcTicks, eventId ?? 0, contactId ?? 0, state, occurredAt ?? LedgerRecord.NoInstant, reason);
        _chunks[^1][Count++ % ChunkSize] = record;
        request.Changes.Add(record);
    }

    /// <summary>Entries from a position on, at most as many as asked for.</summary>
    public LedgerEntry[] Read(int from, int count)
    {
        var entries = new LedgerEntry[Math.Clamp(Count - from, 0, count)];
        for (var index = 0; index < entries.Length; index++)
        {
            entries[index] = new LedgerEntry(_chunks[(from + index) / ChunkSize][(from + index) % ChunkSize]);
        }

        return entries;
    }
}
