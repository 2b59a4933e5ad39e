namespace HubSpot.OpenApiCompiler.Generation;

/// <summary>Lets one process generate at a time, whichever build started it; the operating system frees it when a process dies.</summary>
internal static class GenerationLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <exception cref="GenerationException">Another process held the lock for too long.</exception>
    public static async Task<IDisposable> TakeAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "lock");
        for (var waited = TimeSpan.Zero; waited < Patience; waited += Pause)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(Pause);
            }
        }

        throw new GenerationException($"Another process has held '{file}' for more than {Patience}.");
    }
}
