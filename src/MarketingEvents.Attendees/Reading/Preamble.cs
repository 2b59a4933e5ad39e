namespace HubSpot.MarketingEvents.Attendees;

/// <summary>What stands before a table: the block of the meeting, as pairs or as a header with one row of values.</summary>
internal sealed class Preamble
{
    private const int MostKeys = 1000;

    private static readonly HashSet<string> StartKeys = Set(
        "start time", "actual start time", "meeting start time", "meeting start", "webinar start time", "event start", "scheduled start time", "start date", "started", "start", "hora de inicio", "startzeit", "beginn", "heure de debut", "debut", "ora di inizio",
        "inizio", "begintijd", "starttijd", "hora de inicio da reuniao", "inicio da reuniao", "horario de inicio", "starttid");

    private static readonly HashSet<string> EndKeys = Set(
        "end time", "meeting end time", "meeting end", "event end", "ended", "end", "hora de termino", "hora de fim", "fim da reuniao", "endzeit", "ende", "hora de finalizacion", "heure de fin", "fin", "ora di fine", "fine", "eindtijd", "sluttid", "end date");

    private static readonly HashSet<string> DateKeys = Set("date", "meeting date", "event date", "datum", "fecha", "data", "webinar date");

    private static readonly HashSet<string> HostKeys = Set("user email", "host email", "organizer email", "organiser email", "host", "organizer");

    // What only a block about a meeting has.
    private static readonly HashSet<string> SubjectKeys = Set(
        "topic", "meeting id", "webinar id", "webinar name", "event name", "meeting title", "meeting name", "meeting code", "conference id", "unique viewers", "max concurrent views", "report generated", "report generated time", "titulo de la reunion",
        "titulo da reuniao", "nome da reuniao", "titre de la reunion", "titolo riunione", "besprechungstitel", "besprechungs id", "titel van vergadering");

    private static readonly HashSet<string> OtherKeys = Set(
        "participants", "attended participants", "registered", "registrants", "cancelled", "total users", "total views", "actual duration", "duration", "meeting duration", "average attendance time", "generated", "approved", "denied", "time zone", "timezone", "title",
        "user name", "department", "group", "has zoom rooms", "creation time");

    private readonly HashSet<string> _keys = [];
    private Record? _header;

    public TimeValue Start { get; private set; }

    public TimeValue End { get; private set; }

    public TimeValue Date { get; private set; }

    /// <summary>The address of the host, in lower case.</summary>
    public string? HostEmail { get; private set; }

    public TimeZoneInfo? Zone { get; private set; }

    /// <summary>Whether a key of the block has this name, normalized.</summary>
    public bool Has(string key) => _keys.Contains(key);

    /// <summary>Whether the cells are names of facts about a meeting.</summary>
    public static bool IsBlockHeader(Record record)
    {
        if (record.Cells.Length > 40 || record.Cells.Any(cell => cell.Contains('@')))
        {
            return false;
        }

        var keys = record.Cells.Where(cell => cell.Length is > 0 and <= 60).Select(HeaderText.WithoutNote).ToList();
        return keys.Count(IsKey) >= 2 && keys.Any(SubjectKeys.Contains);
    }

    public void Add(Record record)
    {
        if (_header is { } header)
        {
            _header = null;
            for (var i = 0; i < Math.Min(header.Length, record.Length); i++)
            {
                Set(header[i], record[i]);
            }
        }
        else if (IsBlockHeader(record))
        {
            _header = record;
        }
        else if (record.Length >= 1)
        {
            Set(record[0], record[1]);
        }
    }

    private void Set(string name, string value)
    {
        var key = HeaderText.WithoutNote(name);
        if (key.Length is 0 or > 60 || _keys.Count >= MostKeys)
        {
            return;
        }

        _keys.Add(key);
        Start = !Start.IsTime && StartKeys.Contains(key) ? TimeText.Read(value) : Start;
        End = !End.IsTime && EndKeys.Contains(key) ? TimeText.Read(value) : End;
        Date = !Date.IsTime && DateKeys.Contains(key) ? TimeText.Read(value) : Date;
        HostEmail ??= HostKeys.Contains(key) ? AddressText.Read(value).Address?.ToLowerInvariant() : null;
        Zone ??= key is "timezone" or "zeitzone" or "fuseauhoraire" or "zonahoraria" ? ZoneText.Find(value) : null;
    }

    private static bool IsKey(string key) => StartKeys.Contains(key) || EndKeys.Contains(key) || DateKeys.Contains(key) || HostKeys.Contains(key) || SubjectKeys.Contains(key) || OtherKeys.Contains(key);

    private static HashSet<string> Set(params string[] names) => [.. names.Select(HeaderText.Normalized)];
}
