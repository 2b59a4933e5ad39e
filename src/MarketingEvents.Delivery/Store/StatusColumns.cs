using System.Data.Common;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>Makes the state of the outbox of rows.</summary>
internal static class StatusColumns
{
    public static OutboxStatus Status(DbDataReader row)
    {
        var oldest = row.InstantOrNull(1);
        return new OutboxStatus { Backlog = row.GetInt64(0), OldestUndelivered = oldest, OldestAge = oldest is null ? null : row.Instant(3) - oldest, SettledInLastMinute = row.GetInt64(2) };
    }

    public static OutboxAccount Backlog(DbDataReader row) => new() { Name = Name(row), Backlog = row.GetInt64(1), OldestUndelivered = row.InstantOrNull(2) };

    public static OutboxAccount Hold(DbDataReader row)
        => new() { Name = Name(row), NextTry = row.Instant(1), PausedSince = row.InstantOrNull(2), Reason = row.GetString(3) };

    public static OutboxCount Count(DbDataReader row)
    {
        var status = (OutboxEntryStatus)row.GetInt32(0);
        return new OutboxCount(status, status != OutboxEntryStatus.Settled && row.GetInt32(1) == 1, (Verdict?)row.NumberOrNull(2), row.GetInt64(3));
    }

    public static TimeSpan? Wait(DbDataReader row)
        => row.NumberOrNull(0) is { } next ? TimeSpan.FromMilliseconds(Math.Max(0, next - row.GetInt64(1))) : null;

    public static IReadOnlyList<OutboxAccount> Join(IReadOnlyList<OutboxAccount> backlogs, IReadOnlyList<OutboxAccount> holds) =>
    [
        .. backlogs.Select(backlog => holds.FirstOrDefault(hold => hold.Name == backlog.Name) is { } hold
            ? hold with { Backlog = backlog.Backlog, OldestUndelivered = backlog.OldestUndelivered }
            : backlog),
        .. holds.Where(hold => backlogs.All(backlog => backlog.Name != hold.Name)),
    ];

    private static string? Name(DbDataReader row) => row.GetString(0) is { Length: > 0 } name ? name : null;
}
