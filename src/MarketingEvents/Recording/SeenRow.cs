namespace HubSpot.MarketingEvents;

/// <summary>What the recorder uses of a row that was read.</summary>
internal sealed record SeenRow(long? ContactId, string? Email, AttendanceState? State, long? OccurredAt, DateTimeOffset? CreatedAt)
{
    public bool IsNewerThan(SeenRow other)
        => Nullable.Compare(CreatedAt, other.CreatedAt) is var order and not 0 ? order > 0 : Nullable.Compare(OccurredAt, other.OccurredAt) > 0;
}

/// <summary>A page of rows.</summary>
/// <param name="Rows">Those that can be of the event.</param>
/// <param name="Total">How many rows all pages have; null when the service does not say.</param>
/// <param name="Next">The cursor of the next page; null when there is none.</param>
internal sealed record RowPage(IReadOnlyList<SeenRow> Rows, long? Total, string? Next);
