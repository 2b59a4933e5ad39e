using System.CommandLine;
using HubSpot.OpenApiCompiler.Documents;

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
        catch (DocumentException e)
        {
            console.Error.WriteLine(e.ToBuildError());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine(e.Message);
        }

        return Unusable;
    }
}
