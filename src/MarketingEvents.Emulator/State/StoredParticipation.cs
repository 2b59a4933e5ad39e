namespace HubSpot.MarketingEvents.Emulator.State;

/// <summary>One row of a breakdown. A contact can have several in one event (observed: 58 rows for 29 contacts).</summary>
internal sealed record StoredParticipation(long Id, long EventId, long ContactId, string State, long OccurredAt, int? DurationSeconds, DateTimeOffset CreatedAt)
{
    /// <summary>Whether a test put it there: such a row was always there, whatever the lag.</summary>
    public bool IsSeeded { get; init; }
}
