namespace HubSpot.MarketingEvents.Cli;

/// <summary>Opens an attendee list that is read from its begin to its end, once: a file, a pipe, or standard input.</summary>
internal static class ListInput
{
    public const string StandardInput = "-";

    public static string NameOf(string path) => path == StandardInput ? Messages.StandardInput : Path.GetFileName(path);

    /// <summary>A stream that can be read again from its begin; what comes through a pipe is kept.</summary>
    public static Stream Open(string path, Func<Stream> standardInput)
    {
        var source = path == StandardInput ? standardInput() : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        if (source.CanSeek)
        {
            return source;
        }

        using (source)
        {
            var kept = new MemoryStream();
            source.CopyTo(kept);
            kept.Position = 0;
            return kept;
        }
    }
}
