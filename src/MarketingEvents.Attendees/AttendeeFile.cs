using System.Runtime.CompilerServices;

namespace HubSpot.MarketingEvents.Attendees;

/// <summary>
/// An attendee file, read once to its end: what it is, what it holds, what it leaves open, and its rows. Rows wait in memory or, when there are many,
/// in a temporary file that only the owner of the process can read and that is deleted on disposal.
/// </summary>
/// <remarks>Several enumerations of the rows at the same time are allowed; disposal ends them.</remarks>
public sealed class AttendeeFile : IAsyncDisposable
{
    private readonly Spool _spool;
    private readonly SortedRows? _rows;

    internal AttendeeFile(Recognition recognition, AttendeeFileSummary summary, IReadOnlyList<AttendeeFileQuestion> questions, Spool spool, SortedRows? rows)
    {
        Recognition = recognition;
        Summary = summary;
        Questions = questions;
        _spool = spool;
        _rows = rows;
    }

    /// <summary>What kind of file it is.</summary>
    public Recognition Recognition { get; }

    /// <summary>What it holds, in numbers.</summary>
    public AttendeeFileSummary Summary { get; }

    /// <summary>The SHA-256 hash of all bytes of the input, in hexadecimal digits: equal for equal contents.</summary>
    public string ContentHash { get; internal init; } = "";

    /// <summary>What it leaves open. While a required question is among them, there are no rows: open the file again with the answer.</summary>
    public IReadOnlyList<AttendeeFileQuestion> Questions { get; }

    /// <summary>Reads a file with the default options.</summary>
    /// <exception cref="AttendeeFileException">The file cannot be used.</exception>
    public static Task<AttendeeFile> OpenAsync(string path, CancellationToken cancellationToken = default)
        => OpenAsync(path, new AttendeeFileOptions(), cancellationToken);

    /// <summary>Reads a file.</summary>
    /// <exception cref="ArgumentException">An option is not usable.</exception>
    /// <exception cref="AttendeeFileException">The file cannot be used.</exception>
    public static async Task<AttendeeFile> OpenAsync(string path, AttendeeFileOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(options);
        var valid = options.Validated(Path.GetFileName(path));
        await using var stream = Open(path, valid.Name!); // Validated options have a name.
        return await FileRun.ReadAsync(stream, valid, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a stream from its position to its end, once; it need not seek, and is left open.</summary>
    /// <exception cref="ArgumentException">An option is not usable.</exception>
    /// <exception cref="AttendeeFileException">The input cannot be used.</exception>
    public static Task<AttendeeFile> OpenAsync(Stream stream, AttendeeFileOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        return FileRun.ReadAsync(stream, options.Validated("the input"), cancellationToken);
    }

    /// <summary>One row per person, and one per row of the file that is rejected, in the order of the file. Can be called again.</summary>
    /// <exception cref="AttendeeFileException">A required question is open.</exception>
    public async IAsyncEnumerable<AttendeeRow> ReadRowsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (_rows is null)
        {
            var open = Questions.Where(question => question.IsRequired).ToList();
            throw new AttendeeFileException(AttendeeFileFault.OpenQuestions, string.Join(Environment.NewLine, open)) { Questions = open };
        }

        foreach (var row in _rows.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    /// <summary>Deletes the temporary storage.</summary>
    public ValueTask DisposeAsync()
    {
        _spool.Dispose();
        return ValueTask.CompletedTask;
    }

    private static FileStream Open(string path, string name)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new AttendeeFileException(AttendeeFileFault.NotReadable, Messages.FileIsMissing(name), e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new AttendeeFileException(AttendeeFileFault.NotReadable, Messages.FileCannotBeRead(name, e), e);
        }
    }
}
