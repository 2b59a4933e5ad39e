using System.Diagnostics;
using System.Text.RegularExpressions;
using HubSpot.OpenApiCompiler.Tests.Building;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.MarketingEvents.Emulator.Tests.Native;

public sealed partial class NativeProgramTests
{
    private const string Project = "tests/Consumers/NativeConsumer";

    [NativeFact]
    public async Task A_program_that_is_compiled_ahead_of_time_records_and_its_models_are_read_and_written()
    {
        using var copy = CopyWithProgram();
        await using var emulator = await EmulatorServer.StartAsync(new EmulatorOptions { EventBreakdownLag = TimeSpan.Zero, ContactBreakdownLag = TimeSpan.Zero, CounterLag = TimeSpan.Zero });

        var build = await copy.RunAsync("C.UTF-8", "publish", Project, "-c", "Release", "-r", "linux-x64", "-p:PublishAot=true", "-o", "published", "-nodeReuse:false");
        var otherTarget = await copy.RunAsync("C.UTF-8", "build", "src/MarketingEvents", "-f", "netstandard2.0", "-p:PublishAot=true", "-p:RunAnalyzers=false", "-nodeReuse:false");
        var output = await RunAsync(copy["published/HubSpot.NativeConsumer"], emulator.BaseAddress);

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.True(otherTarget.ExitCode == 0, otherTarget.Output);
        Assert.Empty(Warnings().Matches(build.Output).Select(m => m.Value).Where(line => !line.Contains("Assembly 'Newtonsoft.Json' produced", StringComparison.Ordinal)).Distinct());
        Assert.Equal(
            [
                "0: Confirmed", "1: Rejected",
                "EventCreateRequest: same", "ParticipationPage: same", "Participation: same", "AttendanceCounters: same", "EventDetails: same",
                "HubSpotException: 404",
            ],
            output.Skip(1));
    }

    private static CleanCopy CopyWithProgram()
    {
        var copy = new CleanCopy("native");
        Directory.CreateDirectory(copy[Project]);
        foreach (var file in new[] { "tests/Directory.Build.props", $"{Project}/NativeConsumer.csproj", $"{Project}/Program.cs" })
        {
            File.Copy(Path.Combine(Repository.Root, file), copy[file]);
        }

        return copy;
    }

    private static async Task<string[]> RunAsync(string program, Uri service)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, Environment = { ["HubSpot__BaseAddress"] = service.ToString(), ["HubSpot__AccessToken"] = "any" } };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The program could not be started.");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex(@"^.*\bwarning\b.*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Warnings();
}
