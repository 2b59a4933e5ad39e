namespace HubSpot.MarketingEvents.Attendees;

/// <summary>What kind of file it is.</summary>
/// <param name="Platform">The report in words, such as 'Zoom webinar report'.</param>
/// <param name="Form">The form in words, such as 'CSV with semicolons, UTF-8'.</param>
/// <param name="Columns">The columns that are used, by what they hold; of several tables, those of the first.</param>
/// <param name="IgnoredColumns">The columns that are not used, in the order of the file, at most 100.</param>
/// <param name="IgnoredColumnCount">How many columns are not used.</param>
/// <param name="DateOrder">The order of day and month; null when no date depends on it, or when it is open.</param>
public sealed record Recognition(
    string Platform,
    string Form,
    IReadOnlyDictionary<AttendeeField, string> Columns,
    IReadOnlyList<string> IgnoredColumns,
    int IgnoredColumnCount,
    DateOrder? DateOrder)
{
    /// <summary>How the rows of the file are written.</summary>
    internal RowForm RowForm { get; init; } = RowForm.Workbook;

    /// <summary>Report and form.</summary>
    public override string ToString() => $"{Platform} ({Form})";
}
