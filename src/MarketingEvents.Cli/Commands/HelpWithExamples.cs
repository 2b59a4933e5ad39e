using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>The usual help, and the notes and examples of the command.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is ExampleCommand { Examples: { Count: > 0 } examples } command)
        {
            var output = parseResult.InvocationConfiguration.Output;
            if (command.Notes is { } notes)
            {
                output.WriteLine($"Notes:{Environment.NewLine}  {notes.ReplaceLineEndings($"{Environment.NewLine}  ")}{Environment.NewLine}");
            }

            output.WriteLine(examples.Count == 1 ? "Example:" : "Examples:");
            foreach (var example in examples)
            {
                output.WriteLine($"  {example}");
            }

            output.WriteLine();
        }

        return exitCode;
    }
}
