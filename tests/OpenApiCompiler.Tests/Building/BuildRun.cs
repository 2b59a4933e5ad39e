namespace HubSpot.OpenApiCompiler.Tests.Building;

/// <summary>What one build said and left behind.</summary>
/// <param name="ExitCode">0 for success.</param>
/// <param name="Output">Everything the build printed.</param>
/// <param name="Files">The generated files by name; none when there is no output folder.</param>
internal sealed record BuildRun(int ExitCode, string Output, IReadOnlyDictionary<string, GeneratedFile> Files)
{
    public static BuildRun Of(CleanCopy copy, int exitCode, string output)
    {
        var folder = new DirectoryInfo(copy["generators/obj/openapi"]);
        var files = folder.Exists ? folder.GetFiles() : [];
        return new(exitCode, output, files.ToDictionary(f => f.Name, f => new GeneratedFile(File.ReadAllText(f.FullName), f.LastWriteTimeUtc)));
    }
}

/// <summary>A generated file at the end of a build; the time tells whether it was written again.</summary>
internal sealed record GeneratedFile(string Text, DateTime Written);
