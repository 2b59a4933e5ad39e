using HubSpot.MarketingEvents.Emulator.State;

namespace HubSpot.MarketingEvents.Emulator;

/// <summary>One change of the stored state, or one input that changed nothing.</summary>
public sealed class LedgerEntry
{
    private readonly LedgerRecord _record;

    internal LedgerEntry(LedgerRecord record) => _record = record;

    /// <summary>The number of the request; <see cref="EmulatorRequest.Number"/> names the same.</summary>
    public long Request => _record.Request;

    /// <summary>What happened.</summary>
    public LedgerChange Change => _record.Change;

    /// <summary>When it happened, by the emulator's clock.</summary>
    public DateTimeOffset At => new(_record.Ticks, TimeSpan.Zero);

    /// <summary>The object id of the event, if one is concerned.</summary>
    public long? EventId => _record.EventId == 0 ? null : _record.EventId;

    /// <summary>The id of the contact, if one is concerned and known.</summary>
    public long? ContactId => _record.ContactId == 0 ? null : _record.ContactId;

    /// <summary>register, attend or cancel, for attendances.</summary>
    public string? State => _record.State;

    /// <summary>The interactionDateTime of an attendance.</summary>
    public DateTimeOffset? OccurredAt => _record.OccurredAt == LedgerRecord.NoInstant ? null : DateTimeOffset.FromUnixTimeMilliseconds(_record.OccurredAt);

    /// <summary>Why nothing was stored, or the value that was set.</summary>
    public string? Reason => _record.Reason;
}
