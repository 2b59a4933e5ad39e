namespace HubSpot.MarketingEvents.Cli;

/// <summary>A file that the command writes: beside its place, and moved there when it is whole, so that an earlier one is never lost to half a new one.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string _path;
    private readonly FileStream _file;

    private OutputFile(string path, FileStream file)
    {
        _path = path;
        _file = file;
    }

    /// <summary>Opens a file beside the place before anything is sent, so that outcomes always have where to go.</summary>
    /// <param name="option">The option that names it.</param>
    /// <param name="path">The place.</param>
    /// <param name="list">The attendee list, which is never overwritten.</param>
    /// <exception cref="InputException">It cannot be written, or is the list.</exception>
    public static OutputFile Create(string option, string path, string list)
    {
        try
        {
            // What a link leads to is replaced, not the link.
            var place = Final(path);
            if (place == Final(list))
            {
                throw new InputException(Messages.OutputIsTheList(option));
            }

            return Directory.Exists(place)
                ? throw new InputException(Messages.OutputCannotBeOpened(option))
                : new(place, new FileStream($"{place}.{Guid.NewGuid():N}.part", FileMode.CreateNew, FileAccess.Write));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Messages.OutputCannotBeOpened(option));
        }
    }

    /// <returns>Whether the file is in its place.</returns>
    public async Task<bool> TryWriteAsync(Func<Stream, Task> write)
    {
        try
        {
            await write(_file);
            _file.Flush(flushToDisk: true);
            await _file.DisposeAsync();
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

    /// <summary>The whole path behind links, also of a file that is not there yet.</summary>
    public static string Final(string path)
    {
        var full = Path.GetFullPath(path);
        var folder = Target(new DirectoryInfo(Path.GetDirectoryName(full) ?? full));
        return Target(new FileInfo(Path.Combine(folder, Path.GetFileName(full))));
    }

    private static string Target(FileSystemInfo place) => place.LinkTarget is null ? place.FullName : place.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? place.FullName;
}
