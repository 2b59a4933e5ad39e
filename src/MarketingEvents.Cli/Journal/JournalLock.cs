namespace HubSpot.MarketingEvents.Cli;

/// <summary>
/// Makes sure that one process at a time uses a journal. The lock is that of the system on a file beside it: it ends with the process, however that
/// ends. The file is removed with the lock.
/// </summary>
internal sealed class JournalLock : IDisposable
{
    private const string Ending = ".lock";
    private const int Tries = 5;

    // What the operating systems say of a file that another process has locked: EWOULDBLOCK of Linux and macOS, ERROR_SHARING_VIOLATION of Windows.
    private static readonly int[] LockedCodes = [11, 35, unchecked((int)0x80070020)];

    // Elsewhere it would remove whatever file has the name by then.
    private static readonly FileOptions Removal = OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly FileStream _file;

    private JournalLock(FileStream file) => _file = file;

    /// <summary>The lock; null when another process has it. It tries for a moment, because 'status' has the file open while it looks.</summary>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static async Task<JournalLock?> TryTakeAsync(string journal, TimeProvider clock)
    {
        for (var next = 1; ; next++)
        {
            if (TryTake(journal) is { } taken)
            {
                return taken;
            }

            if (next == Tries)
            {
                return null;
            }

            await Task.Delay(Pause, clock);
        }
    }

    /// <summary>Whether a process has the journal now.</summary>
    public static bool IsTaken(string journal)
    {
        try
        {
            using var file = new FileStream(journal + Ending, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException e)
        {
            return LockedCodes.Contains(e.HResult);
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(_file.Name); // While it is locked, the name is that of this file.
        }

        _file.Dispose();
    }

    private static JournalLock? TryTake(string journal)
    {
        var path = journal + Ending;
        try
        {
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, Removal);
            if (IsAt(path, file))
            {
                return new JournalLock(file);
            }

            file.Dispose();
            return null;
        }
        catch (IOException e) when (LockedCodes.Contains(e.HResult))
        {
            return null;
        }
    }

    // Between opening and locking, the process that had the lock may have removed the file; then the name leads to another file, or to none.
    private static bool IsAt(string path, FileStream file)
    {
        if (OperatingSystem.IsWindows())
        {
            return true; // An open file keeps its name there.
        }

        file.SetLength(Random.Shared.Next(1, int.MaxValue));
        return new FileInfo(path) is { Exists: true } named && named.Length == file.Length;
    }
}
