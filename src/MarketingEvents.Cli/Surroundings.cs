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
    private const int NarrowestWidth = 40;
    private const int UsualWidth = 80;

    /// <summary>How many columns the terminal has; null when nobody watches, and then nothing is cut.</summary>
    public int? Width { get; init; }

    /// <summary>Reads keys without showing them; null when nobody types.</summary>
    public Func<string>? ReadHidden { get; init; }

    /// <summary>Tries to open an address in the browser. By default nothing happens.</summary>
    public Action<Uri> OpenBrowser { get; init; } = _ => { };

    public static Surroundings OfProcess()
        => new(new PersistentWriter(Console.Out), new PersistentWriter(Console.Error), Console.OpenStandardInput, !Console.IsOutputRedirected, Environment.GetEnvironmentVariable, TimeProvider.System)
        {
            Width = WidthOfConsole(),
            ReadHidden = Console.IsInputRedirected ? null : Secret.FromKeyboard,
            OpenBrowser = Browser.Open,
        };

    /// <param name="output">Where progress is shown.</param>
    public IProgressView ProgressView(TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        return IsTerminal && console.Profile.Capabilities.Interactive ? new LiveProgress(console) : new PlainProgress(output);
    }

    private static int? WidthOfConsole()
    {
        try
        {
            return Console.IsOutputRedirected ? null : Console.WindowWidth is > 0 and var width ? Math.Max(width, NarrowestWidth) : UsualWidth;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
