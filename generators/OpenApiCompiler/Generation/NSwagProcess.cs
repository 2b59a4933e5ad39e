using System.Diagnostics;
using System.Runtime.InteropServices;

namespace HubSpot.OpenApiCompiler.Generation;

/// <summary>Runs NSwag's command in a process of its own, which cannot run or grow without end.</summary>
internal static class NSwagProcess
{
    private const string MostMemory = "0x180000000";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <exception cref="GenerationException">It failed, or took too long.</exception>
    public static async Task RunAsync(string tool, string settings)
    {
        var start = new ProcessStartInfo(Host())
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            ArgumentList = { tool, "run", settings },
            Environment = { ["DOTNET_GCHeapHardLimit"] = MostMemory, ["DOTNET_ROLL_FORWARD"] = "Major" },
        };
        using var process = Process.Start(start) ?? throw new GenerationException("NSwag could not be started.");
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new GenerationException($"NSwag did not end within {Patience} and was stopped.");
        }

        if (process.ExitCode != 0)
        {
            throw new GenerationException(FormattableString.Invariant($"NSwag ended with exit code {process.ExitCode} on '{settings}':\n{string.Join('\n', await output)}"));
        }
    }

    // The host that runs this very process knows the frameworks; a 'dotnet' in the path may be another one.
    private static string Host()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var beside = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        return Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? (File.Exists(beside) ? beside : name);
    }
}
