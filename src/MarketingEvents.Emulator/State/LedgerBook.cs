namespace HubSpot.MarketingEvents.Emulator.State;

/// <summary>The entries of one account's ledger, in the order in which they happened.</summary>
internal sealed class LedgerBook
{
    private readonly List<LedgerEntry> _entries = [];

    public void Add(long request, LedgerChange change, DateTimeOffset at, long? eventId = null, long? contactId = null, string? state = null, long? occurredAt = null, string? reason = null)
        => _entries.Add(new LedgerEntry(request, change, at, eventId, contactId, state, occurredAt, reason));

    public IReadOnlyList<LedgerEntry> From(int index) => _entries.GetRange(index, _entries.Count - index);
}
