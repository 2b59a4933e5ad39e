using System.CommandLine;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Writes the script with which a shell completes the command.</summary>
internal static class CompletionCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var shell = new Argument<string>("SHELL") { Description = CompletionMessages.Help.Shell, HelpName = CompletionMessages.Shells };
        shell.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }, ..] && !CompletionMessages.Shells.Split('|').Contains(text))
            {
                result.AddError(CompletionMessages.UnknownShell(text));
            }
        });
        var command = new ExampleCommand("completion", CompletionMessages.Help.Command, CompletionMessages.Examples.Command) { Notes = CompletionMessages.Help.Notes };
        command.Arguments.Add(shell);
        command.SetAction(arguments =>
        {
            surroundings.Output.Write(Script(arguments.GetRequiredValue(shell), CompletionNode.All(CommandLine.Root(surroundings))));
            return (int)ExitCode.Confirmed;
        });
        return command;
    }

    private static string Script(string shell, IReadOnlyList<CompletionNode> nodes) => shell switch
    {
        "bash" => BashScript.Of(nodes),
        "zsh" => ZshScript.Of(nodes),
        "fish" => FishScript.Of(nodes),
        _ => PowerShellScript.Of(nodes),
    };
}
