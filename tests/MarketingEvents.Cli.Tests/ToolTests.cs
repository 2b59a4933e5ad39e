using System.Diagnostics;
using System.Runtime.CompilerServices;
using HubSpot.MarketingEvents.Tests;

namespace HubSpot.MarketingEvents.Cli.Tests;

/// <summary>The package, as somebody has it who installs it from a folder.</summary>
public sealed class ToolTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tool-");

    public void Dispose() => _folder.Delete(recursive: true);

    [CampaignFact]
    public async Task The_tool_is_packed_installed_from_a_folder_and_run()
    {
        var (packages, tools) = (Path.Combine(_folder.FullName, "packages"), Path.Combine(_folder.FullName, "tools"));
        await RunAsync("dotnet", "pack", Project(), "--output", packages);
        await RunAsync("dotnet", "tool", "install", "HubSpot.MarketingEvents.Cli", "--tool-path", tools, "--source", packages);
        var tool = Path.Combine(tools, OperatingSystem.IsWindows() ? "hubspot-events.exe" : "hubspot-events");

        Assert.Equal("0.1.0", (await RunAsync(tool, "--version")).Trim());
        Assert.Contains(Messages.AsExpected, await RunAsync(tool, "demo"));
    }

    private async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = _folder.FullName };
        // A test run is itself started by a build, whose settings a build of its own must not inherit.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!; // Nothing of the system's shell is used, so there is a process.
        using var deadline = new CancellationTokenSource(Patience);
        var error = process.StandardError.ReadToEndAsync(deadline.Token);
        var output = await process.StandardOutput.ReadToEndAsync(deadline.Token);
        await process.WaitForExitAsync(deadline.Token);

        Assert.True(process.ExitCode == 0, $"{program} {arguments[0]} ended with {process.ExitCode}: {output}{await error}");
        return output;
    }

    private static string Project([CallerFilePath] string source = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "../../src/MarketingEvents.Cli/MarketingEvents.Cli.csproj"));
}
