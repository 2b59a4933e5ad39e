using System.Globalization;
using System.Text.Json;
using HubSpot.MarketingEvents.Delivery;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>How far an import is, as its journal says, also while it runs.</summary>
internal sealed class ImportStatus
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private readonly string _journal;
    private readonly ImportRecord _record;
    private readonly IReadOnlyList<OutboxCount> _counts;
    private readonly bool _isRunning;

    private ImportStatus(string journal, ImportRecord record, IReadOnlyList<OutboxCount> counts, bool isRunning)
        => (_journal, _record, _counts, _isRunning) = (journal, record, counts, isRunning);

    // What is not in the journal yet is open, too; what the SDK's check rejected never comes there.
    private long Open => _record.EndedAt is not null && _record.ExitCode is 0 or 1 ? _counts.Where(count => count.Verdict is null).Sum(count => count.Entries)
        : _record.Total - _counts.Where(count => count.Verdict is not null).Sum(count => count.Entries);

    private string State => JournalMessages.StateOf(_record, _isRunning, Open);

    /// <summary>The imports of a journal.</summary>
    public static async Task<IReadOnlyList<ImportStatus>> ReadAsync(string journal)
    {
        var isRunning = JournalLock.IsTaken(journal);
        using var outbox = new Outbox(new OutboxOptions().UseSqlite(journal));
        var imports = new List<ImportStatus>();
        foreach (var record in await new ImportTable(journal, isReadOnly: true).ReadAsync())
        {
            var counts = await outbox.CountAsync(new OutboxQuery { Account = record.Owner, Event = record.Event });
            imports.Add(new ImportStatus(journal, record, counts, isRunning && record.EndedAt is null));
        }

        return imports;
    }

    public IReadOnlyList<string> ToCells() =>
    [
        SafeText.OneLine(Path.GetFileNameWithoutExtension(_journal)), SafeText.OneLine(_record.Event.ToString()), InstantText.Short(_record.StartedAt),
        Number(_record.Total), Number(Count(Verdict.Confirmed)), Number(Count(Verdict.Rejected) + _record.Unreadable),
        Number(Count(Verdict.AlreadyInState) + Count(Verdict.Unconfirmed)), Number(Open), State,
    ];

    public string ToJson() => JsonSerializer.Serialize(
        new
        {
            Journal = _journal,
            Event = _record.Event.ToString(),
            _record.Service,
            StartedAt = InstantText.Of(_record.StartedAt),
            EndedAt = _record.EndedAt is { } end ? InstantText.Of(end) : null,
            _record.ExitCode,
            IsRunning = _isRunning,
            Entries = _record.Total,
            Confirmed = Count(Verdict.Confirmed),
            Rejected = Count(Verdict.Rejected) + _record.Unreadable,
            AlreadyInState = Count(Verdict.AlreadyInState),
            Unconfirmed = Count(Verdict.Unconfirmed),
            Open,
        },
        Json);

    private long Count(Verdict verdict) => _counts.Where(count => count.Verdict == verdict).Sum(count => count.Entries);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
