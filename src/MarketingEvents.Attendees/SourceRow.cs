namespace HubSpot.MarketingEvents.Attendees;

/// <summary>One row as it stands in the file, so that it can be written out again with a reason and corrected.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Header">The names of the columns, as the file writes them.</param>
/// <param name="Cells">The values; there can be fewer than columns.</param>
public sealed record SourceRow(RowPlace Place, IReadOnlyList<string> Header, IReadOnlyList<string> Cells)
{
    /// <summary>The place only, because values can be addresses.</summary>
    public override string ToString() => Place.ToString();
}
