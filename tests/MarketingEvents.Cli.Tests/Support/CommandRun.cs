namespace HubSpot.MarketingEvents.Cli.Tests;

/// <summary>One run of the command, from arguments to exit code, with what it wrote. No run may ever show an address.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> Lines => Output.Split(Environment.NewLine);

    /// <summary>The report behind the lines of progress, which depend on the waits that chance shortens.</summary>
    public string Summary => Output[Output.IndexOf("state ", StringComparison.Ordinal)..];

    public static Task<CommandRun> Of(params string[] arguments) => Of(new LeapingClock(), token: "token", CancellationToken.None, arguments);

    public static async Task<CommandRun> Of(TimeProvider clock, string? token, CancellationToken cancellationToken, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var surroundings = new Surroundings(output, error, IsTerminal: false, name => name == "HUBSPOT_ACCESS_TOKEN" ? token : null, clock);

        var exitCode = await Program.RunAsync(arguments, surroundings, cancellationToken);

        Assert.DoesNotContain('@', $"{output}{error}");
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }
}
