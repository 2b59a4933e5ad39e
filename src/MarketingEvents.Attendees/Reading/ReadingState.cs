namespace HubSpot.MarketingEvents.Attendees;

/// <summary>What is counted and found while a file is read.</summary>
internal sealed class ReadingState
{
    public DateOrderEvidence Evidence { get; } = new();

    public int Rows { get; set; }

    public int OrganizersLeftOut { get; set; }

    public int PresentersLeftOut { get; set; }

    public int NotRegistered { get; set; }

    public int NothingToSend { get; set; }

    public int AddressesCleaned { get; set; }

    /// <summary>The first row that says no state.</summary>
    public (RowPlace Place, Table Table)? WithoutState { get; private set; }

    /// <summary>The first time that needs a time zone, and its column.</summary>
    public (RowPlace Place, string Column)? WithoutZone { get; private set; }

    /// <summary>The first time without a date, and its column.</summary>
    public (RowPlace Place, string Column)? WithoutDate { get; private set; }

    /// <summary>The first row that needs times of the event.</summary>
    public RowPlace? WithoutTimes { get; private set; }

    public void AskForState(Observation row) => WithoutState ??= (row.Record.Place, row.Table);

    /// <summary>Notes what the times of a row need.</summary>
    public void Note(Observation row)
    {
        if (row.IsRegistered)
        {
            Note(row, row.Registered, AttendeeField.Registered);
        }

        if (row.IsAttended)
        {
            Note(row, row.Joined, row.JoinedField);
            Note(row, row.Left, AttendeeField.Left);
            Note(row, row.Interaction, AttendeeField.InteractionTime);
        }

        if (row.IsCancelled)
        {
            Note(row, row.Cancelled, AttendeeField.Cancelled);
        }

        var lacksTime = (row.IsRegistered && row.Registered.Kind == TimeKind.None) || (row.IsCancelled && row.Cancelled.Kind == TimeKind.None)
            || (row.IsAttended && (row.Joined.Kind == TimeKind.None || (row.Left.Kind == TimeKind.None && row.Duration is null)));
        WithoutTimes ??= lacksTime ? row.Record.Place : null;
    }

    private void Note(Observation row, TimeValue value, AttendeeField field)
    {
        if (!value.IsTime)
        {
            return;
        }

        // The state can have its time from the column of the interaction.
        var column = row.Table.NameOf(row.Table.Has(field) ? field : AttendeeField.InteractionTime);
        if (value.NeedsZone && row.Zone is null)
        {
            WithoutZone ??= (row.Record.Place, column);
        }

        if (value.Kind == TimeKind.TimeOfDay)
        {
            WithoutDate ??= (row.Record.Place, column);
        }
    }
}
