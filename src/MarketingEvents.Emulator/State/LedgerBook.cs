namespace HubSpot.MarketingEvents.Emulator.State;

/// <summary>The entries of one account's ledger, in the order in which they happened.</summary>
internal sealed class LedgerBook
{
    private readonly List<LedgerEntry> _entries = [];

    public void Add(
        EmulatorRequest request, LedgerChange change, DateTimeOffset at, long? eventId = null, long? contactId = null, string? state = null, long? occurredAt = null, string? reason = null)
    {
        var entry = new LedgerEntry(request.Number, change, at, eventId, contactId, state, occurredAt, reason);
        _entries.Add(entry);
        request.Changes.Add(entry);
    }

    public IReadOnlyList<LedgerEntry> From(int index) => _entries.GetRange(index, _entries.Count - index);
}
