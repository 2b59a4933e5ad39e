using System.Globalization;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>A position in the order in which entries settle.</summary>
/// <param name="Number">The number of the settlement.</param>
/// <param name="Id">The entry within it.</param>
internal readonly record struct SettledCursor(long Number, long Id)
{
    /// <exception cref="ArgumentException">It is no cursor.</exception>
    public static SettledCursor Parse(string? cursor)
    {
        if (cursor is null)
        {
            return default;
        }

        return cursor.Split('-') is [var number, var id]
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var settlement)
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var entry)
            ? new SettledCursor(settlement, entry)
            : throw new ArgumentException($"A cursor is what '{nameof(OutboxEntry.Cursor)}' of an entry holds, for example '12-3456', but is '{cursor}'.", nameof(cursor));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}-{Id}");
}
