using Spectre.Console;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Everything that the command takes from the process it runs in.</summary>
/// <param name="Output">Where the report goes.</param>
/// <param name="Error">Where problems go.</param>
/// <param name="Input">Gives what '-' stands for.</param>
/// <param name="IsTerminal">Whether somebody watches the output.</param>
/// <param name="Variable">Gives the value of an environment variable; null when it is not set.</param>
/// <param name="Clock">The clock of all waits and deadlines.</param>
internal sealed record Surroundings(TextWriter Output, TextWriter Error, Func<Stream> Input, bool IsTerminal, Func<string, string?> Variable, TimeProvider Clock)
{
    public static Surroundings OfProcess()
        => new(new PersistentWriter(Console.Out), new PersistentWriter(Console.Error), Console.OpenStandardInput, !Console.IsOutputRedirected, Environment.GetEnvironmentVariable, TimeProvider.System);

    /// <param name="output">Where progress is shown.</param>
    public IProgressView ProgressView(TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        return IsTerminal && console.Profile.Capabilities.Interactive ? new LiveProgress(console) : new PlainProgress(output);
    }
}
