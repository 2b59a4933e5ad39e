namespace HubSpot.MarketingEvents;

/// <summary>What a row that was read back proves.</summary>
internal static class ConfirmationRule
{
    /// <summary>
    /// The one place that decides what "recorded" means: an accepted state, and the instant that was sent. That the service
    /// reports the sent interactionDateTime as occurredAt is inferred from one real answer, not documented.
    /// </summary>
    public static bool IsProof(Participation row, SubscriberState state, long instant)
        => Accepts(row, state) && row.Properties?.OccurredAt == instant;

    /// <summary>A late registration is stored as NO_SHOW (observed). EMPTY and unknown words are never accepted.</summary>
    public static bool Accepts(Participation row, SubscriberState state)
        => row.Properties?.AttendanceState is { } reported && state switch
        {
            SubscriberState.Register => reported == AttendanceState.Registered || reported == AttendanceState.NoShow,
            SubscriberState.Attend => reported == AttendanceState.Attended,
            SubscriberState.Cancel => reported == AttendanceState.Cancelled,
            _ => false,
        };

    public static bool IsNewer(Participation row, Participation than)
        => Nullable.Compare(row.CreatedAt, than.CreatedAt) is var order and not 0
            ? order > 0
            : Nullable.Compare(row.Properties?.OccurredAt, than.Properties?.OccurredAt) > 0;

    /// <summary>Whether the newest row is a later one in a state that was not asked for.</summary>
    public static bool IsSuperseded(Participation? newest, SubscriberState state, long instant)
        => newest is not null && !Accepts(newest, state) && newest.Properties?.OccurredAt > instant;

    public static long? ContactIdOf(Participation row) => row.Associations?.Contact?.ContactId;
}
