using System.CommandLine;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generation;
using HubSpot.OpenApiCompiler.Update;

namespace HubSpot.OpenApiCompiler.Commands;

/// <summary>How the commands of this tool end.</summary>
internal static class Exit
{
    public const int Done = 0;
    public const int Findings = 1;
    public const int Unusable = 2;

    /// <summary>Runs a command; an input that cannot be used ends it with a message that names file and place.</summary>
    public static int Run(InvocationConfiguration console, Func<TextWriter, TextWriter, int> command)
    {
        try
        {
            return command(console.Output, console.Error);
        }
        catch (Exception e) when (MessageOf(e) is { } message)
        {
            console.Error.WriteLine(message);
            return Unusable;
        }
    }

    /// <inheritdoc cref="Run" />
    public static async Task<int> RunAsync(InvocationConfiguration console, Func<TextWriter, TextWriter, Task<int>> command)
    {
        try
        {
            return await command(console.Output, console.Error);
        }
        catch (Exception e) when (MessageOf(e) is { } message)
        {
            await console.Error.WriteLineAsync(message);
            return Unusable;
        }
    }

    private static string? MessageOf(Exception failure)
        => failure switch
        {
            DocumentException document => document.ToBuildError(),
            GenerationException or DownloadException or IOException or UnauthorizedAccessException => failure.Message,
            _ => null,
        };
}
