using System.Diagnostics;
using HubSpot.MarketingEvents.Emulator;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>HubSpot's own client for Node, which knows nothing of this project.</summary>
public class NodeClientTests
{
    [CampaignFact]
    public async Task It_works_for_all_36_operations()
    {
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions { TimeProvider = new EmulatorClock() });
        var folder = Directory.CreateTempSubdirectory("node-client");
        try
        {
            foreach (var file in Directory.GetFiles(Repository.In("tests", "Consumers", "NodeClient")))
            {
                File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
            }

            await RunAsync(folder, "npm", "install", "--no-package-lock", "--no-audit", "--no-fund");
            var output = await RunAsync(folder, "node", "all-operations.mjs", server.BaseAddress.ToString().TrimEnd('/'));

            Assert.Equal("36 operations", output.Trim());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> RunAsync(DirectoryInfo folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true })!; // Not started by the shell, so there is a process.
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program}: {await error}");
        return await output;
    }
}
