namespace HubSpot.MarketingEvents.Attendees;

/// <summary>A column that may hold a field, because its name is close to a known one.</summary>
/// <param name="Field">What it may hold.</param>
/// <param name="Column">The name of the column in the file.</param>
public sealed record ColumnSuggestion(AttendeeField Field, string Column)
{
    /// <summary>The suggestion as a mapping in the form of a command line: email="E-mial".</summary>
    public override string ToString() => $"{FieldWord.Of(Field)}=\"{SafeText.Shown(Column)}\"";
}
