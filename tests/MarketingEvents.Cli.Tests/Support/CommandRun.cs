using System.Text;

namespace HubSpot.MarketingEvents.Cli.Tests;

/// <summary>One run of the command, from arguments to exit code, with what it wrote. No run may ever show an address.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> Lines => Output.Split(Environment.NewLine);

    /// <summary>The report behind the lines of progress, which depend on the waits that chance shortens.</summary>
    public string Summary => Output[Output.IndexOf("state ", StringComparison.Ordinal)..];

    /// <summary>What a run reads for '-'.</summary>
    public const string StandardInput = "state,email,interactionDateTime\nregister,ada@example.com,2026-05-01T10:00:00Z\n";

    /// <summary>Surroundings for commands that are not run.</summary>
    public static Surroundings Nowhere { get; } = new(TextWriter.Null, TextWriter.Null, () => Stream.Null, IsTerminal: false, _ => null, TimeProvider.System);

    public static Task<CommandRun> Of(params string[] arguments) => Of(new LeapingClock(), token: "token", CancellationToken.None, arguments);

    public static async Task<CommandRun> Of(TimeProvider clock, string? token, CancellationToken cancellationToken, params string[] arguments)
    {
        var run = await OfDataAsync(clock, token, cancellationToken, null, arguments);
        Assert.DoesNotContain('@', run.Output);
        return run;
    }

    /// <summary>A run whose output may hold addresses, because they were asked for; at a terminal when there is a width.</summary>
    public static async Task<CommandRun> OfDataAsync(TimeProvider clock, string? token, CancellationToken cancellationToken, int? width, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        // Beside the lists of the folder 'Data', the journals of tests that run at the same time would be one.
        string[] all = arguments is ["import", ..] && !arguments.Contains("--journal") ? [.. arguments, "--journal", folder.PathOf("list.hubspot")] : arguments;
        return await OfVariablesAsync(clock, name => name == "HUBSPOT_ACCESS_TOKEN" ? token : null, cancellationToken, width, all);
    }

    /// <summary>A run with these arguments and no others.</summary>
    public static async Task<CommandRun> OfVariablesAsync(TimeProvider clock, Func<string, string?> variable, CancellationToken cancellationToken, int? width, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var surroundings = new Surroundings(output, error, () => new MemoryStream(Encoding.UTF8.GetBytes(StandardInput)), IsTerminal: false, variable, clock) { Width = width };

        var exitCode = await Program.RunAsync(arguments, surroundings, cancellationToken);

        Assert.DoesNotContain('@', error.ToString());
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }
}
