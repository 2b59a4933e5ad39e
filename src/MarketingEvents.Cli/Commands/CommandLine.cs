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
        var result = Parse(surroundings, arguments);
        if (result.Action is ParseErrorAction)
        {
            foreach (var error in ParseErrors.Of(result))
            {
                await surroundings.Error.WriteLineAsync(error);
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

    // An argument that begins with an at sign is no file of further arguments here.
    internal static ParseResult Parse(Surroundings surroundings, IReadOnlyList<string> arguments)
        => Root(surroundings).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });

    // Not a RootCommand, because that is named after the program file.
    internal static Command Root(Surroundings surroundings) => new ExampleCommand("hubspot-events", Messages.Help.Command, Messages.Examples.Command)
    {
        AccountsCommand.Create(surroundings),
        CompletionCommand.Create(surroundings),
        DemoCommand.Create(surroundings),
        DoctorCommand.Create(surroundings),
        EmulatorCommand.Create(surroundings),
        EventsCommand.Create(surroundings),
        ImportCommand.Create(surroundings),
        LoginCommand.Create(surroundings),
        LogoutCommand.Create(surroundings),
        ParticipantsCommand.Create(surroundings),
        StatusCommand.Create(surroundings),
        NewHelpOption(),
        new VersionOption { Action = new VersionAction(surroundings.Output) },
    };

    private static HelpOption NewHelpOption()
    {
        var option = new HelpOption();
        option.Action = new HelpWithExamples((HelpAction)option.Action!); // A new option has the usual action.
        return option;
    }

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
