namespace HubSpot.MarketingEvents.Attendees;

/// <summary>A temporary file with people's addresses: only its owner can read it, and it is gone when the process ends, however it ends.</summary>
internal static class TemporaryFile
{
    public static FileStream Create()
    {
        var path = Path.Combine(Path.GetTempPath(), $"attendees-{Guid.NewGuid():N}");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            Options = FileOptions.DeleteOnClose,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            var file = new FileStream(path, options);
            // A file without a name is freed by the system even when the process is killed; Windows deletes on close in that case, too.
            if (!OperatingSystem.IsWindows())
            {
                File.Delete(path);
            }

            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AttendeeFileException(AttendeeFileFault.NoTemporarySpace, Messages.NoTemporarySpace, e);
        }
    }
}
