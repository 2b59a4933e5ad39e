namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Goes through the records of a file: skips what stands before and between tables, recognises tables, and reads their rows.</summary>
internal sealed class FileReader(AttendeeFileOptions options, ReadingState reading)
{
    private const int MostCandidates = 200;

    private readonly RowReader _rows = new(options, reading);
    private readonly List<Table> _tables = [];
    private readonly string _file = options.Name!; // Validated options have a name.
    private Preamble _preamble = new();
    private string? _sheet;
    private string? _section;
    private Table? _table;
    private Record? _candidate;
    private Report? _report;
    private int _records;

    public IReadOnlyList<Table> Tables => _tables;

    /// <summary>The report of the first table that is used; null before one was found.</summary>
    public Report? Report => _report;

    /// <summary>The first table that is used for attendees; null when there is none.</summary>
    public Table? Main => _tables.Find(table => table.Use == TableUse.Attendees && table.HasAny(AttendeeField.Email, AttendeeField.ContactId)) ?? _tables.Find(table => table.Use == TableUse.Attendees);

    /// <summary>What a record says; null when it is no row, or says nothing to send.</summary>
    /// <exception cref="AttendeeFileException">A table is a report that cannot be sent.</exception>
    public Observation? Read(Record record)
    {
        if (record.IsBlank)
        {
            return null;
        }

        _records++;
        FollowSheets(record);
        if (record.Problem is null)
        {
            if (SectionTitle.Find(record) is { } title && (_table is null || _table.HeaderRecord.Length > 1))
            {
                (_section, _table) = (title, null);
                _preamble.Add(record);
                return null;
            }

            if (Header.IsHeader(record, options.Mapping) && (_table is null || Header.IsSure(record, options.Mapping)))
            {
                Begin(record);
                return null;
            }
        }

        if (_table is { } table)
        {
            return table.Use == TableUse.None || _report is not { } report ? null : _rows.Read(table, report, record);
        }

        if (record.Problem is not null)
        {
            throw new AttendeeFileException(AttendeeFileFault.NotATable, Messages.FirstLineIsNoJson(_file, record.Place));
        }

        KeepCandidate(record);
        _preamble.Add(record);
        foreach (var cell in record.Cells)
        {
            reading.Evidence.Add(cell.Length is > 5 and < 60 ? TimeText.Read(cell) : default, cell, record.Place.ToString);
        }

        return null;
    }

    /// <summary>Says what is wrong when the file had no rows that can be used.</summary>
    /// <exception cref="AttendeeFileException">It had none.</exception>
    public void Complete()
    {
        if (_tables.Count == 0)
        {
            if (_candidate is not { } candidate)
            {
                throw new AttendeeFileException(AttendeeFileFault.Empty, Messages.FileIsEmpty(_file));
            }

            throw options.Mapping is { } mapping ? MappingDoesNotFit(mapping, candidate) : NotRecognized(candidate);
        }

        if (Main is not { } main)
        {
            throw NotRecognized(_tables[0].HeaderRecord);
        }

        // Without any column for an address, a short file and a long one fail in the same way.
        if (!main.HasAny(AttendeeField.Email, AttendeeField.ContactId))
        {
            throw NotRecognized(main.HeaderRecord);
        }

        if (reading.Rows == 0)
        {
            throw new AttendeeFileException(AttendeeFileFault.Empty, Messages.OnlyHeader(_file, main.HeaderRecord.Place));
        }
    }

    // The sheets of a workbook follow each other like sections.
    private void FollowSheets(Record record)
    {
        if (record.Place.Sheet is { } sheet && sheet != _sheet)
        {
            (_sheet, _section, _table, _preamble) = (sheet, sheet, null, new Preamble());
        }
    }

    private void Begin(Record header)
    {
        // Files that were put together repeat their header.
        if (_table is { } current && header.Cells.AsSpan().SequenceEqual(current.HeaderRecord.Cells))
        {
            return;
        }

        if (_tables.Count >= Limits.MostTables)
        {
            throw new AttendeeFileException(AttendeeFileFault.TooLarge, Messages.TooManyTables(_file, header.Place));
        }

        var table = new Table(_tables.Count, header, _section, _preamble);
        table.Assign(Header.Columns(header, new Dictionary<string, AttendeeField>(), options.Mapping, _file));
        // Once a platform is known, its other tables are its own, whatever they look like.
        var report = _report is null or AnyTable ? Reports.For(table) : _report;
        table.Assign(Header.Columns(header, report.OwnNames, options.Mapping, _file));
        if (report.Refusal(table) is { } reason)
        {
            throw new AttendeeFileException(AttendeeFileFault.WrongReport, Messages.WrongReport(_file, report.Name, reason));
        }

        table.Use = report.UseOf(table, _tables);
        _tables.Add(table);
        (_table, _report) = (table, report);
    }

    private void KeepCandidate(Record record)
    {
        if (_records <= MostCandidates && record.Length > (_candidate?.Length ?? 0) && !record.Cells.Any(cell => cell.Contains('@')))
        {
            _candidate = record;
        }

        _candidate ??= record;
    }

    private AttendeeFileException NotRecognized(Record header)
    {
        var suggestions = NearNames.For(header.Cells);
        return new AttendeeFileException(AttendeeFileFault.NotRecognized, Messages.NotRecognized(_file, header, suggestions)) { Suggestions = suggestions };
    }

    private AttendeeFileException MappingDoesNotFit(ColumnMapping mapping, Record header)
    {
        var missing = mapping.Columns.Values.Where(column => ColumnMapping.Find(column, header.Cells) is null).ToList();
        return new AttendeeFileException(AttendeeFileFault.MappingDoesNotFit, Messages.MappingDoesNotFit(_file, header, missing));
    }
}
