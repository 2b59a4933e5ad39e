using Microsoft.Extensions.Logging;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>What workers log: counts and kinds of failures, never an address or what the service wrote.</summary>
internal static partial class OutboxLog
{
    [LoggerMessage(1, LogLevel.Warning, "Account '{Account}' is paused ({Reason}). It is tried again after {Wait}, or when it is resumed.")]
    public static partial void AccountPaused(this ILogger logger, string account, string reason, TimeSpan wait);

    [LoggerMessage(2, LogLevel.Information, "Account '{Account}' works again.")]
    public static partial void AccountResumed(this ILogger logger, string account);

    [LoggerMessage(3, LogLevel.Warning, "Account '{Account}' waits {Wait} ({Reason}).")]
    public static partial void AccountWaits(this ILogger logger, string account, string reason, TimeSpan wait);

    [LoggerMessage(4, LogLevel.Warning, "The entries of event {Event} of the outbox wait {Wait} ({Reason}).")]
    public static partial void EventWaits(this ILogger logger, long @event, string reason, TimeSpan wait);

    [LoggerMessage(5, LogLevel.Information, "{Entries} entries that may have been sent were read back; {Found} need not be sent again.")]
    public static partial void ReadBack(this ILogger logger, int entries, int found);

    [LoggerMessage(6, LogLevel.Warning, "{Entries} entries of workers whose lease ran out were taken over.")]
    public static partial void TookOver(this ILogger logger, int entries);

    [LoggerMessage(7, LogLevel.Warning, "The lease of this worker ran out and its entries were taken over. It begins anew.")]
    public static partial void LeaseLost(this ILogger logger);

    [LoggerMessage(8, LogLevel.Warning, "{Entries} entries were taken over before their outcome was noted. Another worker settles them.")]
    public static partial void EntriesLost(this ILogger logger, int entries);

    [LoggerMessage(9, LogLevel.Warning, "The lease could not be renewed ({Failure}).")]
    public static partial void LeaseNotRenewed(this ILogger logger, string failure);

    [LoggerMessage(10, LogLevel.Information, "The lease could not be ended ({Failure}). Its entries are taken over when it has run out.")]
    public static partial void LeaseNotEnded(this ILogger logger, string failure);

    [LoggerMessage(11, LogLevel.Error, "The outbox could not be used ({Failure}). The worker goes on after {Wait}.")]
    public static partial void WorkerFailed(this ILogger logger, string failure, TimeSpan wait);
}
