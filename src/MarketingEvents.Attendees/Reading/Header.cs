namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Tells names of columns from values, and says which column holds what.</summary>
internal static class Header
{
    private const int LongestName = 100;

    private static readonly AttendeeField[] Who = [AttendeeField.Name, AttendeeField.FirstName, AttendeeField.LastName];

    /// <summary>Whether the record names the columns of a table of people.</summary>
    public static bool IsHeader(Record record, ColumnMapping? mapping)
    {
        if (record.IsHeader)
        {
            return true;
        }

        if (record.Length == 0 || record.Cells.Any(cell => cell.Contains('@')))
        {
            return false;
        }

        if (mapping is not null)
        {
            return mapping.Columns.Values.All(column => ColumnMapping.Find(column, record.Cells) is not null);
        }

        var fields = FieldsOf(record);
        var isTable = fields.ContainsKey(AttendeeField.Joined) || fields.ContainsKey(AttendeeField.Left) || fields.ContainsKey(AttendeeField.FirstName);
        if (!isTable && Preamble.IsBlockHeader(record))
        {
            return false;
        }

        return fields.ContainsKey(AttendeeField.Email) || fields.ContainsKey(AttendeeField.ContactId)
            || (Who.Any(fields.ContainsKey) && (fields.Keys.Any(field => !Who.Contains(field) && field != AttendeeField.State) || record.Cells.Any(cell => Reports.Marks.Contains(HeaderText.Normalized(cell)))));
    }

    /// <summary>Whether a header within a table is one: a row can hold a word such as 'Email' as the answer to a question.</summary>
    public static bool IsSure(Record record, ColumnMapping? mapping)
    {
        if (record.IsHeader)
        {
            return true;
        }

        if (mapping is not null)
        {
            return mapping.Columns.Values.Any(column => column[0] != '#');
        }

        var fields = FieldsOf(record).Count;
        return fields >= 3 || (fields >= 2 && record.Cells.Count(cell => cell.Length > 0) == fields);
    }

    /// <summary>Which column holds what.</summary>
    /// <param name="header">The names of the columns.</param>
    /// <param name="own">Names that the platform uses in a sense of its own, normalized.</param>
    /// <param name="mapping">What the owner of the file says.</param>
    /// <param name="file">The name of the file.</param>
    /// <exception cref="AttendeeFileException">Two columns could hold the address.</exception>
    public static Dictionary<AttendeeField, int> Columns(Record header, IReadOnlyDictionary<string, AttendeeField> own, ColumnMapping? mapping, string file)
    {
        var found = new Dictionary<AttendeeField, (int Column, int Rank)>();
        var twins = new List<int>();
        for (var column = 0; column < header.Length; column++)
        {
            var name = header[column];
            var match = own.TryGetValue(HeaderText.Normalized(name), out var field) ? (field, -1) : name.Length is > 0 and <= LongestName ? HeaderNames.Find(name) : null;
            if (match is not { } known)
            {
                continue;
            }

            if (!found.TryGetValue(known.Field, out var best) || known.Rank < best.Rank)
            {
                found[known.Field] = (column, known.Rank);
                twins.RemoveAll(_ => known.Field == AttendeeField.Email);
            }
            else if (known.Field == AttendeeField.Email && known.Rank == best.Rank)
            {
                twins.Add(column);
            }
        }

        var columns = found.ToDictionary(pair => pair.Key, pair => pair.Value.Column);
        foreach (var (field, name) in mapping?.Columns ?? new Dictionary<AttendeeField, string>())
        {
            if (ColumnMapping.Find(name, header.Cells) is { } column)
            {
                // A column has one meaning, and the owner's word wins.
                columns.Where(pair => pair.Value == column).Select(pair => pair.Key).ToList().ForEach(other => columns.Remove(other));
                columns[field] = column;
            }
        }

        return twins.Count == 0 || mapping?.Columns.ContainsKey(AttendeeField.Email) == true ? columns : WithLastAddress(header, columns, twins, file);
    }

    // Where each row begins with the meeting, the first address is the host's.
    private static Dictionary<AttendeeField, int> WithLastAddress(Record header, Dictionary<AttendeeField, int> columns, List<int> twins, string file)
    {
        if (!header.Cells.Any(cell => HeaderText.Normalized(cell) is "meetingid" or "topic" or "webinarid"))
        {
            throw new AttendeeFileException(AttendeeFileFault.MappingDoesNotFit, Messages.TwoAddressColumns(file, header.Place, header[columns[AttendeeField.Email]], [columns[AttendeeField.Email], .. twins]));
        }

        columns[AttendeeField.Email] = twins[^1];
        return columns;
    }

    private static Dictionary<AttendeeField, int> FieldsOf(Record record)
    {
        var fields = new Dictionary<AttendeeField, int>();
        foreach (var cell in record.Cells)
        {
            if (cell.Length is > 0 and <= LongestName && HeaderNames.Find(cell) is { } known)
            {
                fields.TryAdd(known.Field, known.Rank);
            }
        }

        return fields;
    }
}
