namespace HubSpot.OpenApiCompiler.Update;

/// <summary>Replaces two files that belong together: both, or neither.</summary>
internal static class FilePair
{
    /// <exception cref="IOException">A file cannot be written; both are as they were.</exception>
    public static void Replace((string File, string Content) first, (string File, string Content) second)
    {
        var kept = File.Exists(first.File) ? File.ReadAllBytes(first.File) : null;
        try
        {
            File.WriteAllText(Fresh(first.File), first.Content);
            File.WriteAllText(Fresh(second.File), second.Content);
            File.Move(Fresh(first.File), first.File, overwrite: true);
            try
            {
                File.Move(Fresh(second.File), second.File, overwrite: true);
            }
            catch
            {
                Restore(first.File, kept);
                throw;
            }
        }
        finally
        {
            File.Delete(Fresh(first.File));
            File.Delete(Fresh(second.File));
        }
    }

    private static void Restore(string file, byte[]? content)
    {
        if (content is null)
        {
            File.Delete(file);
        }
        else
        {
            File.WriteAllBytes(file, content);
        }
    }

    private static string Fresh(string file) => file + ".new";
}
