namespace HubSpot.MarketingEvents.Emulator;

/// <summary>One change of the stored state, or one input that changed nothing.</summary>
public sealed class LedgerEntry
{
    // Numbers in place of nullable values, because a million entries are kept.
    private readonly long _ticks;
    private readonly long _eventId;
    private readonly long _contactId;
    private readonly long _occurredAt;

    internal LedgerEntry(long request, LedgerChange change, DateTimeOffset at, long? eventId, long? contactId, string? state, long? occurredAt, string? reason)
    {
        Request = request;
        Change = change;
        State = state;
        Reason = reason;
        _ticks = at.UtcTicks;
        _eventId = eventId ?? 0;
        _contactId = contactId ?? 0;
        _occurredAt = occurredAt ?? long.MinValue;
    }

    /// <summary>The number of the request; <see cref="EmulatorRequest.Number"/> names the same.</summary>
    public long Request { get; }

    /// <summary>What happened.</summary>
    public LedgerChange Change { get; }

    /// <summary>When it happened, by the emulator's clock.</summary>
    public DateTimeOffset At => new(_ticks, TimeSpan.Zero);

    /// <summary>The object id of the event, if one is concerned.</summary>
    public long? EventId => _eventId == 0 ? null : _eventId;

    /// <summary>The id of the contact, if one is concerned and known.</summary>
    public long? ContactId => _contactId == 0 ? null : _contactId;

    /// <summary>register, attend or cancel, for attendances.</summary>
    public string? State { get; }

    /// <summary>The interactionDateTime of an attendance.</summary>
    public DateTimeOffset? OccurredAt => _occurredAt == long.MinValue ? null : DateTimeOffset.FromUnixTimeMilliseconds(_occurredAt);

    /// <summary>Why nothing was stored, or the value that was set.</summary>
    public string? Reason { get; }
}
