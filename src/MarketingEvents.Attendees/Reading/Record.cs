namespace HubSpot.MarketingEvents.Attendees;

/// <summary>One record of a file: cells as text, whatever the form of the file.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Cells">The values, trimmed.</param>
/// <param name="IsHeader">Whether the form itself says that these are names of columns, as JSON does.</param>
/// <param name="Problem">Why the record cannot be read; null when it can.</param>
internal sealed record Record(RowPlace Place, string[] Cells, bool IsHeader = false, RowProblem? Problem = null)
{
    /// <summary>How many cells there are up to the last one that is not empty.</summary>
    public int Length { get; } = Array.FindLastIndex(Cells, cell => cell.Length > 0) + 1;

    public bool IsBlank => Length == 0 && Problem is null;

    /// <summary>The value of a column; empty where the record ends before it.</summary>
    public string this[int column] => column >= 0 && column < Cells.Length ? Cells[column] : "";
}
