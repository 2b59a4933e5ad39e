namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Turns times of a file into instants, once order of day and month, date and time zone are known.</summary>
internal sealed class WallClock(DateOrder? order, TimeZoneInfo? zone, DateOnly? date, TimeSpan? start)
{
    /// <summary>The instant, or why there is none.</summary>
    /// <param name="value">The time as the file writes it.</param>
    /// <param name="own">The time zone of the row or column; null for the one of the file.</param>
    /// <param name="notBefore">The join time of a leave time without a date: an earlier time of day is on the next day.</param>
    public (DateTimeOffset? Instant, RowFault? Fault) Read(TimeValue value, TimeZoneInfo? own, DateTimeOffset? notBefore = null)
    {
        switch (value.Kind)
        {
            case TimeKind.None:
                return (null, null);
            case TimeKind.Instant:
                return (new DateTimeOffset(value.Ticks, TimeSpan.Zero), null);
            case TimeKind.Dated when value.OnClocks(order) is { } local:
                return OnClocks(local, value.OffsetMinutes, own);
            case TimeKind.TimeOfDay when date is { } day:
                return OfTimeOfDay(day, value, own, notBefore);
            default:
                return (null, RowFault.UnreadableTime);
        }
    }

    private (DateTimeOffset?, RowFault?) OfTimeOfDay(DateOnly day, TimeValue value, TimeZoneInfo? own, DateTimeOffset? notBefore)
    {
        var time = new TimeSpan(value.Ticks);
        // Half a day before the start is behind midnight: nobody joins that early.
        var isNextDay = start is { } begin && begin - time > TimeSpan.FromHours(12);
        if (day.DayNumber >= DateOnly.MaxValue.DayNumber - 2)
        {
            return (null, RowFault.UnreadableTime);
        }

        var local = day.ToDateTime(TimeOnly.MinValue).Add(time).AddDays(isNextDay ? 1 : 0);
        var read = OnClocks(local, value.OffsetMinutes, own);
        return read.Instant is { } instant && notBefore is { } joined && instant < joined ? OnClocks(local.AddDays(1), value.OffsetMinutes, own) : read;
    }

    private (DateTimeOffset? Instant, RowFault? Fault) OnClocks(DateTime local, int? offsetMinutes, TimeZoneInfo? own)
    {
        if (offsetMinutes is { } minutes)
        {
            return At(local, TimeSpan.FromMinutes(minutes));
        }

        // At the end of summer time an hour comes twice, at its beginning one is missing: such a time says nothing.
        var clocks = own ?? zone ?? throw new InvalidOperationException("A time zone is asked for before any time is read.");
        return clocks.IsInvalidTime(local) || clocks.IsAmbiguousTime(local) ? (null, RowFault.TimeNotInZone) : At(local, clocks.GetUtcOffset(local));
    }

    // The first and last hours of the calendar have no UTC.
    private static (DateTimeOffset?, RowFault?) At(DateTime local, TimeSpan offset)
        => local.Ticks - offset.Ticks is var utc && utc >= DateTime.MinValue.Ticks && utc <= DateTime.MaxValue.Ticks
            ? (new DateTimeOffset(utc, TimeSpan.Zero), null)
            : (null, RowFault.UnreadableTime);
}
