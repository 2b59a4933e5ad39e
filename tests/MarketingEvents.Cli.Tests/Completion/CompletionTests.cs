using System.CommandLine;
using System.Diagnostics;

namespace HubSpot.MarketingEvents.Cli.Tests;

/// <summary>The scripts, asked by the shells that they are for.</summary>
public class CompletionTests
{
    private const string Bash =
        """
        source "$1"; shift
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
        _hubspot_events 2> /dev/null
        for word in "${COMPREPLY[@]}"; do echo "$word"; done
        """;

    private const string Fish = "source $argv[1]; complete -C $argv[2]";

    private const string Zsh =
        """
        source "$1" 2> /dev/null; shift
        words=("$@"); CURRENT=$#
        _describe() { local choice; for choice in "${(@P)2}"; do print -r -- "${choice%%:*}"; done }
        _files() { print -r -- '<files>' }
        compadd() { shift; print -rl -- "$@" }
        _hubspot_events
        """;

    [ShellTheory("bash")]
    [InlineData("ev", "events")]
    [InlineData("events c", "complete,create,cancel")]
    [InlineData("events create e --na", "--name")]
    [InlineData("import --state ", "register,attend,cancel")]
    [InlineData("import file.csv --state a", "attend")]
    [InlineData("import --report ", "")]
    [InlineData("import --event ", "")]
    [InlineData("participants 7 --csv --state no", "no-show")]
    [InlineData("participants 7 --csv --st", "--state")]
    [InlineData("completion f", "fish")]
    [InlineData("nonsense ev", "events")]
    public async Task Bash_completes(string line, string expected)
    {
        var found = await AskAsync("bash", "bash", script => ["--norc", "-c", Bash, "bash", script, "hubspot-events", .. line.Split(' ')]);

        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries).Order(), found.Order());
    }

    [ShellTheory("fish")]
    [InlineData("ev", "events")]
    [InlineData("events c", "complete,create,cancel")]
    [InlineData("events create e --na", "--name")]
    [InlineData("import --state ", "register,attend,cancel")]
    [InlineData("participants 7 --csv --state no", "no-show")]
    [InlineData("import --event ", "")]
    [InlineData("completion f", "fish")]
    public async Task Fish_completes(string line, string expected)
    {
        var found = await AskAsync("fish", "fish", script => ["--no-config", "-c", Fish, script, $"hubspot-events {line}"]);

        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries).Order(), found.Select(text => text.Split('\t')[0]).Order());
    }

    [ShellTheory("zsh")]
    [InlineData("", "events")]
    [InlineData("events ", "create")]
    [InlineData("events create e ", "--name")]
    [InlineData("import --state ", "attend")]
    [InlineData("import --report ", "<files>")]
    [InlineData("import ", "<files>")]
    [InlineData("completion ", "fish")]
    public async Task Zsh_completes(string line, string expected)
    {
        var found = await AskAsync("zsh", "zsh", script => ["-f", "-c", Zsh, "zsh", script, "hubspot-events", .. line.Split(' ')]);

        Assert.Contains(expected, found);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("powershell")]
    public async Task Every_script_knows_every_command_and_option(string shell)
    {
        var script = (await CommandRun.OfDataAsync(TimeProvider.System, null, CancellationToken.None, null, "completion", shell)).Output;

        var words = All(CommandLine.Root(CommandRun.Nowhere)).SelectMany(command => command.Options.Select(option => option.Name.TrimStart('-')).Append(command.Name)).Distinct().ToList();

        Assert.True(words.Count > 40);
        Assert.DoesNotContain(words, word => !script.Contains(word, StringComparison.Ordinal));
        Assert.DoesNotContain('\r', script);
    }

    [Fact]
    public async Task An_unknown_shell_ends_with_2()
    {
        var run = await CommandRun.Of("completion", "tcsh");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("'tcsh' is not a shell that is known here.", run.Error);
    }

    private static async Task<IReadOnlyList<string>> AskAsync(string shell, string program, Func<string, IReadOnlyList<string>> arguments)
    {
        using var script = TemporaryFile.Of((await CommandRun.OfDataAsync(TimeProvider.System, null, CancellationToken.None, null, "completion", shell)).Output);
        var start = new ProcessStartInfo(program, arguments(script.Path)) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!; // Nothing of the system's shell is used, so there is a process.
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal("", await error);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);
}
