namespace VerifyTests;

/// <summary>Where a snapshot lies, if not under the usual name beside the test.</summary>
public class VerifySettings
{
    internal string? Directory { get; private set; }

    internal string? FileName { get; private set; }

    /// <summary>Another directory, absolute or seen from the source file.</summary>
    public void UseDirectory(string directory) => Directory = directory;

    /// <summary>Another name, without the endings; it replaces class and method.</summary>
    public void UseFileName(string fileName) => FileName = fileName;

    internal static VerifySettings CopyOf(VerifySettings? settings) => new() { Directory = settings?.Directory, FileName = settings?.FileName };
}
