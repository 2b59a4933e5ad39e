using System.Text.Json;
using HubSpot.MarketingEvents.Delivery;
using static HubSpot.MarketingEvents.Cli.NumberText;

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
    private long Open => _record.EndedAt is not null && _record.ExitCode is 0 or 1 ? _counts.Entries() - _counts.Settled()
        : _record.Total - _counts.Settled();

    private string State => JournalMessages.StateOf(_record, _isRunning, Open);

    /// <summary>The imports of a journal.</summary>
    public static async Task<IReadOnlyList<ImportStatus>> ReadAsync(string journal)
    {
        var isRunning = JournalLock.IsTaken(journal);
        using var outbox = new Outbox(new OutboxOptions().UseSqlite(journal));
        var imports = new List<ImportStatus>();
        foreach (var record in await new ImportTable(journal, isReadOnly: true).ReadAsync())
        {
            var counts = await outbox.CountAsync(record.Import.Entries);
            imports.Add(new ImportStatus(journal, record, counts, isRunning && record.EndedAt is null));
        }

        return imports;
    }

    public IReadOnlyList<string> ToCells() =>
    [
        SafeText.OneLine(Path.GetFileNameWithoutExtension(_journal)), SafeText.OneLine(_record.Import.Event.ToString()), InstantText.Short(_record.StartedAt),
        Number(_record.Total), Number(_counts.Of(Verdict.Confirmed)), Number(_counts.Of(Verdict.Rejected) + _record.Unreadable),
        Number(_counts.Of(Verdict.AlreadyInState) + _counts.Of(Verdict.Unconfirmed)), Number(Open), State,
    ];

    public string ToJson() => JsonSerializer.Serialize(
        new
        {
            Journal = _journal,
            Event = _record.Import.Event.ToString(),
            _record.Import.Service,
            StartedAt = InstantText.Of(_record.StartedAt),
            EndedAt = _record.EndedAt is { } end ? InstantText.Of(end) : null,
            _record.ExitCode,
            IsRunning = _isRunning,
            Entries = _record.Total,
            Confirmed = _counts.Of(Verdict.Confirmed),
            Rejected = _counts.Of(Verdict.Rejected) + _record.Unreadable,
            AlreadyInState = _counts.Of(Verdict.AlreadyInState),
            Unconfirmed = _counts.Of(Verdict.Unconfirmed),
            Open,
        },
        Json);
}
