namespace HubSpot.MarketingEvents.Cli;

/// <summary>Makes sure that one process at a time uses a journal. The system ends the lock when the process ends, however it ends.</summary>
internal sealed class JournalLock : IDisposable
{
    private const string Ending = ".lock";

    private readonly FileStream _file;

    private JournalLock(FileStream file) => _file = file;

    /// <summary>The lock; null when another process has it.</summary>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static JournalLock? TryTake(string journal)
    {
        try
        {
            return new JournalLock(new FileStream(journal + Ending, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (e is not DirectoryNotFoundException && File.Exists(journal + Ending))
        {
            return null;
        }
    }

    /// <summary>Whether a process has the journal now.</summary>
    public static bool IsTaken(string journal)
    {
        if (!File.Exists(journal + Ending))
        {
            return false;
        }

        try
        {
            using var taken = TryTake(journal);
            return taken is null;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        File.Delete(_file.Name);
        _file.Dispose();
    }
}
