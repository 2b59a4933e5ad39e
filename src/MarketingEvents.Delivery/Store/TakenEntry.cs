using System.Data.Common;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>An entry that this worker has taken.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Attendee">Who, and when.</param>
/// <param name="Attempts">How often it was sent without an end.</param>
/// <param name="EnqueuedAt">When it was enqueued.</param>
internal sealed record TakenEntry(long Id, Attendee Attendee, int Attempts, DateTimeOffset EnqueuedAt)
{
    public static TakenEntry Read(DbDataReader row) => new(row.GetInt64(0), AttendeeText.Read(row.GetString(1)), row.GetInt32(2), row.Instant(3));
}

/// <summary>What was taken of a part of a lane.</summary>
/// <param name="Entries">The entries, by their ids.</param>
/// <param name="Last">Where the part ended; null when the lane did.</param>
internal sealed record TakenEntries(IReadOnlyList<TakenEntry> Entries, long? Last);
