namespace HubSpot.MarketingEvents.Emulator.State;

/// <summary>An entry of the ledger as it is kept: numbers in place of nullable values, because millions of them are.</summary>
internal readonly record struct LedgerRecord(long Request, LedgerChange Change, long Ticks, long EventId, long ContactId, string? State, long OccurredAt, string? Reason)
{
    public const long NoInstant = long.MinValue;
}
