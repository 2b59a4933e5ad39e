using System.Diagnostics;
using HubSpot.OpenApiCompiler.Tests.Generate;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Oracles;

/// <summary>Microsoft's comparison of two assemblies: the breaks that code written against the first one meets.</summary>
internal static class ApiCompat
{
    public static IReadOnlyList<string> Breaks(byte[] old, byte[] @new)
    {
        using var folder = new TemporaryFolder();
        var left = Write(folder, "old", old);
        var right = Write(folder, "new", @new);
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "exec", "--roll-forward", "Major", Packages.ApiCompatTool, "--left", left, "--right", right, "--enable-rule-cannot-change-parameter-name" })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var lines = (output + errors.Result).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var breaks = lines.Where(l => l.Contains("CP0", StringComparison.Ordinal)).ToList();
        Assert.True(process.ExitCode == 0 || breaks.Count > 0, output);
        return breaks;
    }

    private static string Write(TemporaryFolder folder, string name, byte[] assembly)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(folder.Path, name)).FullName, "Generated.dll");
        File.WriteAllBytes(file, assembly);
        return file;
    }
}
