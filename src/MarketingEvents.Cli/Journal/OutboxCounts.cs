using HubSpot.MarketingEvents.Delivery;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Sums of the numbers that an outbox gives.</summary>
internal static class OutboxCounts
{
    /// <summary>All entries.</summary>
    public static long Entries(this IReadOnlyList<OutboxCount> counts) => counts.Sum(count => count.Entries);

    /// <summary>The entries that have a verdict.</summary>
    public static long Settled(this IReadOnlyList<OutboxCount> counts) => counts.Where(count => count.Verdict is not null).Sum(count => count.Entries);

    /// <summary>The entries with one verdict.</summary>
    public static long Of(this IReadOnlyList<OutboxCount> counts, Verdict verdict) => counts.Where(count => count.Verdict == verdict).Sum(count => count.Entries);
}
