using System.Text;

namespace HubSpot.MarketingEvents.Cli.Tests;

/// <summary>A file in the temporary folder that goes away with the test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private TemporaryFile(string ending) => Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"{Guid.NewGuid():N}{ending}");

    public string Path { get; }

    public static TemporaryFile Named(string ending) => new(ending);

    public static TemporaryFile Of(string text, Encoding? encoding = null) => Of([.. (encoding ?? new UTF8Encoding()).GetPreamble(), .. (encoding ?? new UTF8Encoding()).GetBytes(text)]);

    public static TemporaryFile Of(byte[] bytes)
    {
        var file = new TemporaryFile(".csv");
        File.WriteAllBytes(file.Path, bytes);
        return file;
    }

    public void Dispose() => File.Delete(Path);
}
