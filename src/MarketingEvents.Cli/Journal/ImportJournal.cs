using HubSpot.MarketingEvents.Attendees;
using HubSpot.MarketingEvents.Delivery;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>
/// What an import has done so far, in a file that survives the process: an outbox, and a line per import. One process at a time has it. Several
/// imports share one when the same list goes to several events.
/// </summary>
internal sealed class ImportJournal : IDisposable
{
    private readonly JournalLock _lock;
    private readonly ImportTable _table;
    private readonly TimeProvider _clock;

    private ImportJournal(string path, JournalLock taken, Outbox outbox, ImportIdentity import, TimeProvider clock)
    {
        (Path, _lock, Outbox, Import, _clock) = (path, taken, outbox, import, clock);
        _table = new ImportTable(path);
        Delivery = new SoleDelivery(outbox);
    }

    public string Path { get; }

    public ImportIdentity Import { get; }

    public Outbox Outbox { get; }

    public SoleDelivery Delivery { get; }

    /// <summary>Whether an earlier run is continued.</summary>
    public bool IsContinued { get; private set; }

    /// <summary>Whether the same file went to the same event of another account, or with another token.</summary>
    public bool IsKnownToOthers { get; private set; }

    /// <summary>How many entries are to be sent.</summary>
    public int Total { get; private set; }

    /// <summary>Opens the journal of an import, or begins one.</summary>
    /// <param name="places">Where it may lie; the first that can be written is taken.</param>
    /// <param name="import">The import.</param>
    /// <param name="file">The file, whose numbers are noted.</param>
    /// <param name="client">Sends what is in it.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="restarts">Whether an earlier run is forgotten.</param>
    /// <exception cref="InputException">Another process has it, the file or its meaning has changed since the import began, or it cannot be written.</exception>
    public static async Task<ImportJournal> OpenAsync(
        IReadOnlyList<JournalPlace> places, ImportIdentity import, AttendeeFile file, MarketingEventsClient client, TimeProvider clock, bool restarts)
    {
        var (path, taken) = await TakeAsync(places, clock);
        var journal = new ImportJournal(path, taken, OutboxOf(path, client, clock), import, clock);
        try
        {
            await journal.BeginAsync(file, restarts);
            return journal;
        }
        catch (Exception e)
        {
            journal.Dispose();
            if (JournalFault.IsDamage(e))
            {
                throw new InputException(JournalMessages.IsDamaged(path));
            }

            throw;
        }
    }

    /// <summary>Notes how a run ended.</summary>
    public Task EndAsync(ExitCode exitCode) => _table.EndAsync(Import, _clock.GetUtcNow(), (int)exitCode);

    public void Dispose()
    {
        Outbox.Dispose();
        _lock.Dispose();
    }

    private static async Task<(string Path, JournalLock Lock)> TakeAsync(IReadOnlyList<JournalPlace> places, TimeProvider clock)
    {
        foreach (var place in places)
        {
            try
            {
                if (place.IsInStateFolder)
                {
                    Directory.CreateDirectory(System.IO.Path.GetDirectoryName(place.Path)!); // The path is whole.
                }

                var taken = await JournalLock.TryTakeAsync(place.Path, clock) ?? throw new InputException(JournalMessages.InUse(place.Path));
                CreateForOwner(place.Path);
                return (place.Path, taken);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The next place.
            }
        }

        throw new InputException(JournalMessages.CannotBeWritten(places[0].Path));
    }

    // It holds addresses.
    private static void CreateForOwner(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        new FileStream(path, options).Dispose();
    }

    private static Outbox OutboxOf(string path, MarketingEventsClient client, TimeProvider clock) => new(new OutboxOptions
    {
        ResolveClient = _ => client,
        SendsOfInvisible = 1,
        GiveUpAfter = TimeSpan.FromDays(365),
        EventPatience = TimeSpan.FromDays(30),
        KeepSettled = null,
        TimeProvider = clock,
    }.UseSqlite(path));

    private async Task BeginAsync(AttendeeFile file, bool restarts)
    {
        Total = ImportRun.Order.Sum(state => ImportRun.PeopleOf(file.Summary, state));
        await _table.PrepareAsync();
        await Outbox.MigrateAsync();
        var before = await FindAsync();
        if (restarts && before is not null)
        {
            await Delivery.RemoveAsync(Import.Owner, Import.Event);
            await _table.RemoveAsync(Import);
            before = null;
        }

        if (before is null)
        {
            await _table.AddAsync(new ImportRecord(Import, Total, file.Summary.Rejected, _clock.GetUtcNow()));
            return;
        }

        if (before.Import != Import)
        {
            throw new InputException(before.Import.Content != Import.Content ? JournalMessages.FileHasChanged(before, Path) : JournalMessages.OptionsHaveChanged(before, Path));
        }

        IsContinued = true;
        await _table.EndAsync(Import, null, null);
        await Delivery.ResumeAsync(Import.Owner, Import.Event);
    }

    private async Task<ImportRecord?> FindAsync()
    {
        var imports = (await _table.ReadAsync()).Where(record => record.Import.Service == Import.Service && record.Import.Event == Import.Event).ToList();
        IsKnownToOthers = imports.Exists(record => record.Import.Account != Import.Account && record.Import.Content == Import.Content);
        return imports.Find(record => record.Import.Account == Import.Account);
    }
}
