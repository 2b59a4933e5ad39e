namespace HubSpot.MarketingEvents.Attendees;

/// <summary>The records of a file, and its form in words.</summary>
/// <param name="Form">The form, such as 'CSV with semicolons, UTF-8'.</param>
/// <param name="RowForm">How its rows are written.</param>
/// <param name="Records">The records; they can be read once.</param>
internal sealed record RecordSource(string Form, RowForm RowForm, IAsyncEnumerable<Record> Records);
