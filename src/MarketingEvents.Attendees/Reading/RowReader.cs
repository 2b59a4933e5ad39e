using System.Globalization;

namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Reads what one row of a table says: who, which states, which times.</summary>
internal sealed class RowReader(AttendeeFileOptions options, ReadingState reading)
{
    /// <summary>What the row says; null when there is nothing to send, which is counted.</summary>
    public Observation? Read(Table table, Report report, Record record)
    {
        reading.Rows++;
        var row = new Observation { Table = table, Record = record, Problems = record.Problem is { } problem ? [problem] : [] };
        if (row.Problems.Count > 0)
        {
            return row;
        }

        // Dates of rows that are left out are evidence, too.
        ReadTimes(row);
        ReadPerson(row, report);
        var role = record[table.ColumnOf(AttendeeField.Role)];
        if (!options.IncludeOrganizers && (table.Use == TableUse.Organizers || report.IsOrganizer(row, role)))
        {
            reading.OrganizersLeftOut++;
            return null;
        }

        if (!options.IncludePresenters && StateWords.IsPresenter(role))
        {
            reading.PresentersLeftOut++;
            return null;
        }

        if (record.Length > table.HeaderRecord.Cells.Length)
        {
            row.Problems.Clear();
            row.Problems.Add(new RowProblem(RowFault.TooManyValues, null, Messages.TooManyValues(record.Length, table.HeaderRecord.Cells.Length)));
            return row;
        }

        if (!ReadStates(row, report))
        {
            return null;
        }

        return CheckedWho(row);
    }

    /// <summary>Whether there is anything to send, or a problem to report.</summary>
    private bool ReadStates(Observation row, Report report)
    {
        var isNotRegistered = ReadColumns(row, report);
        if (Has(row, AttendeeField.State) || (options.State is not null && !report.TellsStates))
        {
            ReadNamedState(row);
        }
        else if (options.State is { } only)
        {
            row.IsRegistered &= only == SubscriberState.Register;
            row.IsAttended &= only == SubscriberState.Attend;
            row.IsCancelled &= only == SubscriberState.Cancel;
        }
        else if (!row.SaysAnything && row.Problems.Count == 0 && !isNotRegistered)
        {
            ReadSilentRow(row, report);
        }

        if (row.SaysAnything || row.Problems.Any(problem => problem.Fault is not (RowFault.NoAddress or RowFault.UnusableAddress)))
        {
            return true;
        }

        reading.NotRegistered += isNotRegistered ? 1 : 0;
        reading.NothingToSend += isNotRegistered ? 0 : 1;
        return false;
    }

    /// <summary>What the columns say; whether they say that the person is not registered.</summary>
    private bool ReadColumns(Observation row, Report report)
    {
        var approval = Text(row, AttendeeField.Approval);
        var isApproved = TimeText.IsNone(approval) || StateWords.ReadStatus(approval) is StatusMeaning.Registered or StatusMeaning.Attended;

        row.IsRegistered = isApproved && Says(row, AttendeeField.Registered, row.Registered) == true;
        row.IsCancelled = Says(row, AttendeeField.Cancelled, row.Cancelled) == true;
        row.IsAttended = Attended(row);

        var status = Text(row, AttendeeField.Status);
        // A state from outside needs no status; a list with a state column means something else by it.
        if (TimeText.IsNone(status) || Has(row, AttendeeField.State) || (options.State is not null && !report.TellsStates))
        {
            return !isApproved;
        }

        switch (StateWords.ReadStatus(status))
        {
            case StatusMeaning.Attended:
                row.IsAttended = true;
                break;
            case StatusMeaning.Registered:
                row.IsRegistered = isApproved;
                break;
            case StatusMeaning.NotRegistered:
                row.IsRegistered = row.IsAttended = false;
                return true;
            // Beside times, a status can be anything, such as the one of a customer.
            case null when !row.SaysAnything:
                row.Problems.Add(new RowProblem(RowFault.UnknownState, row.Table.NameOf(AttendeeField.Status), Messages.UnknownStatus(row.Table.NameOf(AttendeeField.Status), status)));
                break;
        }

        return !isApproved;
    }

    private static bool Attended(Observation row)
    {
        var text = Text(row, AttendeeField.Attended);
        if (TimeText.Read(text) is { IsTime: true } checkedIn && StateWords.ReadAnswer(text) is null)
        {
            if (!row.Joined.IsTime)
            {
                row.Joined = checkedIn;
                row.JoinedField = AttendeeField.Attended;
            }

            return true;
        }

        // Without an answer, a stay speaks for itself.
        var hasStay = row.Joined.Kind != TimeKind.None || row.Left.Kind != TimeKind.None;
        if (TimeText.IsNone(text) || StateWords.ReadAnswer(text) is not { } answer)
        {
            if (!TimeText.IsNone(text) && !hasStay)
            {
                row.Problems.Add(new RowProblem(RowFault.UnknownState, row.Table.NameOf(AttendeeField.Attended), Messages.UnknownAnswer(row.Table.NameOf(AttendeeField.Attended), text)));
            }

            return hasStay;
        }

        return answer;
    }

    private void ReadNamedState(Observation row)
    {
        row.IsRegistered = row.IsAttended = row.IsCancelled = false;
        var word = Text(row, AttendeeField.State);
        switch (options.State ?? StateWords.ReadState(word))
        {
            case SubscriberState.Register:
                row.IsRegistered = true;
                row.Registered = row.Interaction.Kind != TimeKind.None ? row.Interaction : row.Registered;
                break;
            case SubscriberState.Attend:
                row.IsAttended = true;
                break;
            case SubscriberState.Cancel:
                row.IsCancelled = true;
                row.Cancelled = row.Interaction.Kind != TimeKind.None ? row.Interaction : row.Cancelled;
                break;
            default:
                var column = row.Table.NameOf(AttendeeField.State);
                row.Problems.Add(word.Length == 0
                    ? new RowProblem(RowFault.MissingState, column, Messages.MissingState(column))
                    : new RowProblem(RowFault.UnknownState, column, Messages.UnknownState(column, word)));
                break;
        }
    }

    // In a table that says who joined and nothing else, a row without times is a gap; elsewhere it is an answer.
    private void ReadSilentRow(Observation row, Report report)
    {
        if (row.Table.HasAny(AttendeeField.Registered, AttendeeField.Attended, AttendeeField.Cancelled, AttendeeField.Status, AttendeeField.Approval) || report.TellsStates)
        {
            return;
        }

        if (row.Table.HasAny(AttendeeField.Joined, AttendeeField.Left))
        {
            row.IsAttended = true;
        }
        else
        {
            reading.AskForState(row);
            row.IsRegistered = true;
        }
    }

    private void ReadTimes(Observation row)
    {
        row.Registered = TimeUnlessAnswer(row, AttendeeField.Registered);
        row.Joined = Time(row, AttendeeField.Joined);
        row.Left = Time(row, AttendeeField.Left);
        row.Cancelled = TimeUnlessAnswer(row, AttendeeField.Cancelled);
        row.Interaction = Time(row, AttendeeField.InteractionTime);
        Time(row, AttendeeField.Attended);
        if (Has(row, AttendeeField.Duration))
        {
            row.Duration = DurationText.Read(Text(row, AttendeeField.Duration), row.Table.NameOf(AttendeeField.Duration).Contains("sec", StringComparison.OrdinalIgnoreCase));
        }

        row.Zone = ZoneText.Find(Text(row, AttendeeField.TimeZone)) ?? (Has(row, AttendeeField.Joined) ? row.Table.ZoneOf(AttendeeField.Joined) : null) ?? row.Table.Preamble.Zone;
    }

    // 'Yes' says that something happened, and not when.
    private TimeValue TimeUnlessAnswer(Observation row, AttendeeField field) => StateWords.ReadAnswer(Text(row, field)) is null ? Time(row, field) : default;

    private TimeValue Time(Observation row, AttendeeField field)
    {
        if (!Has(row, field))
        {
            return default;
        }

        var text = Text(row, field);
        var value = TimeText.Read(text);
        reading.Evidence.Add(value, text, row.Record.Place.ToString);
        return value;
    }

    private void ReadPerson(Observation row, Report report)
    {
        row.FirstName = Invisible.NameFrom(Text(row, AttendeeField.FirstName));
        row.LastName = Invisible.NameFrom(Text(row, AttendeeField.LastName));
        var id = Text(row, AttendeeField.ContactId);
        // A spreadsheet writes long ids with decimals.
        if (long.TryParse(id.EndsWith(".0", StringComparison.Ordinal) ? id[..^2] : id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var contact))
        {
            row.ContactId = contact;
        }
        else if (id.Length > 0)
        {
            row.Problems.Add(new RowProblem(RowFault.UnusableContactId, row.Table.NameOf(AttendeeField.ContactId), Messages.UnusableContactId(row.Table.NameOf(AttendeeField.ContactId), id)));
        }

        if (row.ContactId is not null && report.PrefersContactId)
        {
            return;
        }

        var address = Text(row, AttendeeField.Email);
        if (TimeText.IsNone(address))
        {
            return;
        }

        (row.Email, var isCleaned) = AddressText.Read(address);
        reading.AddressesCleaned += isCleaned ? 1 : 0;
        if (row.Email is null)
        {
            row.Problems.Add(new RowProblem(RowFault.UnusableAddress, row.Table.NameOf(AttendeeField.Email), Messages.UnusableAddress(row.Table.NameOf(AttendeeField.Email))));
        }
    }

    private Observation CheckedWho(Observation row)
    {
        if (row.Email is null && row.ContactId is null && row.Problems.Count == 0)
        {
            var column = row.Table.Has(AttendeeField.Email) ? row.Table.NameOf(AttendeeField.Email) : row.Table.Has(AttendeeField.ContactId) ? row.Table.NameOf(AttendeeField.ContactId) : null;
            row.Problems.Add(new RowProblem(RowFault.NoAddress, column, Messages.NoAddress(column)));
        }

        return row;
    }

    /// <summary>Yes, no, or nothing said; a time is a yes.</summary>
    private static bool? Says(Observation row, AttendeeField field, TimeValue time)
    {
        var text = Text(row, field);
        return TimeText.IsNone(text) ? null
            : StateWords.ReadAnswer(text) is { } answer ? answer
            // A text that is neither yes nor no is a time, and if it is none, the row is rejected for it.
            : time.Kind != TimeKind.None;
    }

    private static bool Has(Observation row, AttendeeField field) => row.Table.Has(field);

    private static string Text(Observation row, AttendeeField field) => row.Record[row.Table.ColumnOf(field)];
}
