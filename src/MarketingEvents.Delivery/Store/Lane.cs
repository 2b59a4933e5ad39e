using System.Data.Common;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>What one recording can send: the entries of one event and state, apart from those that may have been sent before.</summary>
/// <param name="Number">Event, state and doubt in one number.</param>
/// <param name="Account">The account; empty for the one without a name.</param>
/// <param name="Event">The event.</param>
/// <param name="AccountFailures">How often in a row the account failed.</param>
/// <param name="EventFailures">How often in a row the event failed.</param>
/// <param name="EventFailure">How it failed last; null when it did not.</param>
/// <param name="FailingFor">How long it has failed in that way.</param>
internal sealed record Lane(long Number, string Account, EventKey Event, int AccountFailures, int EventFailures, string? EventFailure, TimeSpan FailingFor)
{
    public long EventNumber => Number / 8;

    public SubscriberState State => (SubscriberState)(Number % 8 / 2);

    /// <summary>Whether its entries may have been sent before.</summary>
    public bool IsInDoubt => Number % 2 == 1;

    /// <summary>How long the event has failed in this way.</summary>
    public TimeSpan FailingForAs(string failure) => failure == EventFailure ? FailingFor : TimeSpan.Zero;

    public static Lane Read(DbDataReader row)
    {
        var since = row.GetInt64(6);
        return new Lane(
            row.GetInt64(0), row.GetString(1), EventAddress.Parse(row.GetString(2)), row.GetInt32(3), row.GetInt32(4), row.TextOrNull(5),
            since == 0 ? TimeSpan.Zero : TimeSpan.FromMilliseconds(row.GetInt64(7) - since));
    }
}
