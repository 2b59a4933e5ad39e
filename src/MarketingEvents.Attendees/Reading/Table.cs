namespace HubSpot.MarketingEvents.Attendees;

/// <summary>A table of a file: its header, and where it stands.</summary>
internal sealed class Table
{
    private readonly HashSet<string> _names;
    private Dictionary<AttendeeField, int> _columns = [];

    public Table(int index, Record header, string? section, Preamble preamble)
    {
        Index = index;
        HeaderRecord = header;
        Section = section;
        Preamble = preamble;
        _names = [.. header.Cells.Select(HeaderText.Normalized), .. header.Cells.Select(HeaderText.WithoutNote)];
    }

    /// <summary>The position among the tables of the file.</summary>
    public int Index { get; }

    public Record HeaderRecord { get; }

    /// <summary>The title above the table; null when there is none.</summary>
    public string? Section { get; }

    public Preamble Preamble { get; }

    /// <summary>How the table is used; set when the platform is known.</summary>
    public TableUse Use { get; set; } = TableUse.Attendees;

    public IReadOnlyDictionary<AttendeeField, int> Columns => _columns;

    /// <summary>Whether a column has one of these names, normalized.</summary>
    public bool Named(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_names.Contains(name))
            {
                return true;
            }
        }

        return false;
    }

    public bool Has(AttendeeField field) => _columns.ContainsKey(field);

    public bool HasAny(params ReadOnlySpan<AttendeeField> fields)
    {
        foreach (var field in fields)
        {
            if (Has(field))
            {
                return true;
            }
        }

        return false;
    }

    public int ColumnOf(AttendeeField field) => _columns.TryGetValue(field, out var column) ? column : -1;

    /// <summary>The name of the column as messages show it.</summary>
    public string NameOf(AttendeeField field) => SafeText.Shown(HeaderRecord[ColumnOf(field)]);

    /// <summary>The time zone that the name of a column states: 'Join Time (UTC)'.</summary>
    public TimeZoneInfo? ZoneOf(AttendeeField field) => HeaderText.Note(HeaderRecord[ColumnOf(field)]) is { } note ? ZoneText.Find(note) : null;

    public void Assign(Dictionary<AttendeeField, int> columns) => _columns = columns;
}
