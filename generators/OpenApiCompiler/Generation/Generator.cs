using System.Diagnostics;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Names;
using HubSpot.OpenApiCompiler.Overlay;
using Newtonsoft.Json;

namespace HubSpot.OpenApiCompiler.Generation;

/// <summary>Runs the whole way from document to C# files: our pipeline, then NSwag, then the exchange of the finished files.</summary>
internal static class Generator
{
    /// <summary>Generates unless the output is current, one process at a time, and returns remarks for the build log.</summary>
    /// <exception cref="DocumentException">An input is wrong.</exception>
    /// <exception cref="GenerationException">NSwag failed.</exception>
    public static async Task<IReadOnlyList<string>> RunAsync(GenerationInputs inputs)
    {
        using var turn = await GenerationLock.TakeAsync(inputs.Output);
        var stamp = new GenerationStamp(inputs.Stamp, inputs.InputList);
        var remarks = stamp.IsCurrent ? [] : Generate(inputs);
        stamp.Renew();
        return remarks;
    }

    private static IReadOnlyList<string> Generate(GenerationInputs inputs)
    {
        var remarks = Prepare(inputs);
        RunNSwag(inputs);
        foreach (var file in Directory.EnumerateFiles(inputs.Fresh, "*.cs"))
        {
            ReplaceWhenDifferent(Path.Combine(inputs.Output, Path.GetFileName(file)), Normalised(File.ReadAllText(file)));
        }

        Directory.Delete(inputs.Fresh, recursive: true);
        return remarks;
    }

    private static IReadOnlyList<string> Prepare(GenerationInputs inputs)
    {
        var document = OpenApiDocument.Read(inputs.Document);
        var remarks = Pipeline.Prepare(document, OverlayDocument.Read(inputs.Overlay), NamesFile.Read(inputs.Names), OpenApiDocument.Read(inputs.Texts));
        if (Directory.Exists(inputs.Fresh))
        {
            Directory.Delete(inputs.Fresh, recursive: true);
        }

        Directory.CreateDirectory(inputs.Fresh);
        ReplaceWhenDifferent(inputs.Prepared, document.Root.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n");
        return remarks;
    }

    private static void RunNSwag(GenerationInputs inputs)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            ArgumentList = { inputs.NSwagTool, "run", inputs.NSwagSettings },
        };
        using var process = Process.Start(start) ?? throw new GenerationException("NSwag could not be started.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new GenerationException($"NSwag ended with exit code {process.ExitCode} on '{inputs.Prepared}':\n{output}\n{errors.Result}");
        }
    }

    // NSwag leaves trailing blanks and a byte order mark, and its header names the tool in a way that differs by machine setting.
    private static string Normalised(string code)
        => string.Join('\n', code.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).TrimEnd() + "\n";

    // An unchanged file keeps its time stamp, so that nothing behind it is compiled again.
    private static void ReplaceWhenDifferent(string file, string content)
    {
        if (File.Exists(file) && File.ReadAllText(file) == content)
        {
            return;
        }

        var fresh = file + ".new";
        File.WriteAllText(fresh, content);
        File.Move(fresh, file, overwrite: true);
    }
}
