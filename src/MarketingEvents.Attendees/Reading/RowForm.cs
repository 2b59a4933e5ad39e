namespace HubSpot.MarketingEvents.Attendees;

/// <summary>How the rows of a file are written, so that some of them can be written in the same form.</summary>
/// <param name="IsJson">One JSON object per line.</param>
/// <param name="Delimiter">What separates values; a comma for rows of a workbook, which are written as CSV.</param>
internal sealed record RowForm(bool IsJson, char Delimiter)
{
    public static RowForm Json { get; } = new(IsJson: true, ',');

    public static RowForm Workbook { get; } = new(IsJson: false, ',');
}
