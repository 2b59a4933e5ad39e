using System.Text.Json;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>The report that programs read: line, state, verdict, reason and rules of every row, as JSON or CSV; no addresses.</summary>
/// <remarks>It is written beside its place and moved there when it is whole, so that an earlier report is never lost to half a new one.</remarks>
internal sealed class ReportFile : IDisposable
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    private readonly string _path;
    private readonly FileStream _file;

    private ReportFile(string path, FileStream file)
    {
        _path = path;
        _file = file;
    }

    public static bool HasKnownEnding(string path) => Path.GetExtension(path).ToLowerInvariant() is ".json" or ".csv";

    /// <summary>Opens a file beside the place before anything is sent, so that outcomes always have where to go.</summary>
    /// <param name="path">The place.</param>
    /// <param name="list">The attendee list, which is never overwritten.</param>
    /// <exception cref="InputException">It cannot be written, or is the list.</exception>
    public static ReportFile Create(string path, string list)
    {
        try
        {
            // What a link leads to is replaced, not the link.
            var place = Final(path);
            if (place == Final(list))
            {
                throw new InputException(Messages.ReportIsTheList);
            }

            return Directory.Exists(place)
                ? throw new InputException(Messages.ReportCannotBeOpened)
                : new(place, new FileStream($"{place}.{Guid.NewGuid():N}.part", FileMode.CreateNew, FileAccess.Write));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Messages.ReportCannotBeOpened);
        }
    }

    /// <returns>Whether the report is in its place.</returns>
    public bool TryWrite(IReadOnlyList<RowOutcome> outcomes)
    {
        try
        {
            Write(outcomes);
            _file.Flush(flushToDisk: true);
            _file.Dispose();
            File.Move(_file.Name, _path, overwrite: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        try
        {
            _file.Dispose();
            File.Delete(_file.Name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A disk that was full while writing is full while closing; everything has been said by now.
        }
    }

    private void Write(IReadOnlyList<RowOutcome> outcomes)
    {
        if (Path.GetExtension(_path).Equals(".json", StringComparison.OrdinalIgnoreCase))
        {
            JsonSerializer.Serialize(
                _file,
                outcomes.Select(outcome => new { outcome.Line, State = outcome.State?.ToWireWord(), Verdict = outcome.Verdict.ToString(), outcome.Reason, outcome.Rules }),
                Json);
            return;
        }

        using var text = new StreamWriter(_file, leaveOpen: true) { NewLine = "\n" };
        text.WriteLine(OutcomeLine.Header);
        foreach (var outcome in outcomes)
        {
            text.WriteLine(OutcomeLine.Of(outcome));
        }
    }

    private static string Final(string path)
    {
        var full = Path.GetFullPath(path);
        var folder = Target(new DirectoryInfo(Path.GetDirectoryName(full) ?? full));
        return Target(new FileInfo(Path.Combine(folder, Path.GetFileName(full))));
    }

    private static string Target(FileSystemInfo place) => place.LinkTarget is null ? place.FullName : place.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? place.FullName;
}
