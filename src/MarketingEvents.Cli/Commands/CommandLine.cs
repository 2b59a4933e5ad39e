using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Finds the command that the arguments name and runs it.</summary>
internal static class CommandLine
{
    // Enough to hear from the service what became of a chunk that is on its way when Ctrl-C is pressed.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(string[] arguments, Surroundings surroundings, CancellationToken cancellationToken)
    {
        // An argument that begins with an at sign is no file of further arguments here.
        var result = Root(surroundings).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Action is ParseErrorAction)
        {
            foreach (var error in result.Errors)
            {
                await surroundings.Error.WriteLineAsync(Messages.WithoutAddresses(error.Message));
            }

            await surroundings.Error.WriteLineAsync(Messages.SeeHelp);
            return (int)ExitCode.BadInput;
        }

        var configuration = new InvocationConfiguration
        {
            Output = surroundings.Output,
            Error = surroundings.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeToStop,
        };
        return await result.InvokeAsync(configuration, cancellationToken);
    }

    // Not a RootCommand, because that is named after the program file.
    private static Command Root(Surroundings surroundings) => new("hubspot-events", Messages.Help.Command)
    {
        DemoCommand.Create(surroundings),
        EmulatorCommand.Create(surroundings),
        ImportCommand.Create(surroundings),
        new HelpOption(),
        new VersionOption { Action = new VersionAction(surroundings.Output) },
    };

    private sealed class VersionAction(TextWriter output) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            // What stands behind the plus sign is the commit.
            var version = typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];
            output.WriteLine(version);
            return (int)ExitCode.Confirmed;
        }
    }
}
