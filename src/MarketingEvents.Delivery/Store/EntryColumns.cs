using System.Data.Common;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>Makes an entry of a row.</summary>
internal static class EntryColumns
{
    public static OutboxEntry Read(DbDataReader row)
    {
        var detail = EntryDetail.Read(row.TextOrNull(14));
        var status = (OutboxEntryStatus)row.GetInt32(7);
        return new OutboxEntry
        {
            Id = row.GetInt64(0),
            Batch = row.GetInt64(1),
            Position = row.GetInt32(2),
            Account = row.GetString(3) is { Length: > 0 } account ? account : null,
            Event = EventAddress.Parse(row.GetString(4)),
            State = (SubscriberState)row.GetInt32(5),
            Attendee = AttendeeText.Read(row.GetString(6)),
            Status = status,
            IsInDoubt = status != OutboxEntryStatus.Settled && row.GetInt32(15) == 1,
            Attempts = row.GetInt32(8),
            DueAt = status == OutboxEntryStatus.Waiting && row.GetInt64(9) > 0 ? row.Instant(9) : null,
            EnqueuedAt = row.Instant(10),
            TakenAt = row.InstantOrNull(16),
            SettledAt = row.InstantOrNull(11),
            Cursor = row.NumberOrNull(12) is { } number ? new SettledCursor(number, row.GetInt64(0)).ToString() : null,
            Verdict = row.NumberOrNull(13) is { } verdict ? (Verdict)verdict : null,
            Reason = detail.Kind is null ? null : OutboxReason.Of(detail),
            ResolvedContactId = detail.ContactId,
            CurrentState = State(detail.CurrentState),
            ConfirmedAs = State(detail.ConfirmedAs),
        };
    }

    private static AttendanceState? State(string? word) => word is null ? null : new AttendanceState(word);
}
