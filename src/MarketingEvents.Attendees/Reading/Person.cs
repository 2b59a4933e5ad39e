namespace HubSpot.MarketingEvents.Attendees;

/// <summary>What all rows of one person say together: the earliest registration, first join to last leave, the latest cancellation.</summary>
internal sealed class Person
{
    private readonly List<SourceRow> _sources = [];
    private readonly List<int> _tables = [];
    private string? _email;
    private long? _contactId;
    private string? _firstName;
    private string? _lastName;
    private DateTimeOffset? _registered;
    private DateTimeOffset? _cancelled;
    private DateTimeOffset? _joined;
    private DateTimeOffset? _left;
    private DateTimeOffset? _interaction;
    private bool _registeredByEvent;
    private bool _attendedByEvent;
    private bool _cancelledByEvent;
    private int _rows;

    /// <summary>Joins beyond the first.</summary>
    public int Rejoins { get; private set; }

    /// <summary>Registrations and cancellations beyond the first.</summary>
    public int Duplicates { get; private set; }

    /// <summary>The table of each source row.</summary>
    public IReadOnlyList<int> Tables => _tables;

    public void Add(Observation row, Statements says)
    {
        _rows++;
        _email ??= row.Email;
        _contactId ??= row.ContactId;
        _firstName ??= row.FirstName;
        _lastName ??= row.LastName;
        if (_sources.Count < AttendeeRow.MostSources)
        {
            _sources.Add(SourceOf(row));
            _tables.Add(row.Table.Index);
        }

        if (says.Registered is { } registered)
        {
            Duplicates += _registered is null ? 0 : 1;
            (_registered, _registeredByEvent) = _registered <= registered ? (_registered, _registeredByEvent) : (registered, says.RegisteredByEvent);
        }

        if (says.Cancelled is { } cancelled)
        {
            Duplicates += _cancelled is null ? 0 : 1;
            (_cancelled, _cancelledByEvent) = _cancelled >= cancelled ? (_cancelled, _cancelledByEvent) : (cancelled, says.CancelledByEvent);
        }

        if (says.Joined is { } joined && says.Left is { } left)
        {
            Rejoins += _joined is null ? 0 : 1;
            _attendedByEvent |= says.AttendedByEvent;
            _interaction = _joined <= joined ? _interaction : says.Interaction;
            _joined = _joined <= joined ? _joined : joined;
            _left = _left >= left ? _left : left;
        }
    }

    /// <summary>The finished row, and a rejected one where the stay as a whole cannot be sent.</summary>
    public IEnumerable<AttendeeRow> ToRows()
    {
        var entries = new List<AttendeeEntry>();
        if (_registered is { } registered)
        {
            entries.Add(new AttendeeEntry(SubscriberState.Register, Who(registered), _registeredByEvent));
        }

        if (_joined is { } joined && _left is { } left)
        {
            if (left - joined < TimeSpan.FromSeconds(1))
            {
                yield return Row([], [new RowProblem(RowFault.UnusableStay, null, Messages.StayTooShort)]);
            }
            else
            {
                entries.Add(new AttendeeEntry(SubscriberState.Attend, Who(_interaction) with { JoinedAt = joined, LeftAt = left }, _attendedByEvent));
            }
        }

        if (_cancelled is { } cancelled)
        {
            entries.Add(new AttendeeEntry(SubscriberState.Cancel, Who(cancelled), _cancelledByEvent));
        }

        if (entries.Count > 0)
        {
            yield return Row(entries, []);
        }
    }

    /// <summary>A row that is rejected.</summary>
    public static AttendeeRow Rejected(Observation row, IReadOnlyList<RowProblem> problems)
        => new(row.Record.Place, [], problems, [SourceOf(row)], 1);

    private AttendeeRow Row(IReadOnlyList<AttendeeEntry> entries, IReadOnlyList<RowProblem> problems) => new(_sources[0].Place, entries, problems, _sources, _rows);

    private static SourceRow SourceOf(Observation row) => new(row.Record.Place, row.Table.HeaderRecord.Cells, row.Record.Cells);

    private Attendee Who(DateTimeOffset? interaction)
    {
        var names = new[] { (Name: "firstname", Value: _firstName), (Name: "lastname", Value: _lastName) };
        return new Attendee
        {
            Email = _email,
            ContactId = _contactId,
            InteractionDateTime = interaction,
            ContactProperties = _email is null ? [] : names.Where(name => name.Value is not null).ToDictionary(name => name.Name, name => name.Value!), // Checked one call before.
        };
    }
}
