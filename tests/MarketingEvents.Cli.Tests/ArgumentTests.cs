using System.CommandLine;
using System.CommandLine.Parsing;

namespace HubSpot.MarketingEvents.Cli.Tests;

[UsesVerify]
public class ArgumentTests
{
    [Theory]
    [InlineData("", "Name a command: accounts, ")]
    [InlineData("record", "Unrecognized command or argument 'record'. Commands: accounts, ")]
    [InlineData("imprt", "Unrecognized command or argument 'imprt'. Did you mean 'import'?")]
    [InlineData("import --event 1", "'import' needs FILE. The attendee file, or '-' for standard input")]
    [InlineData("import list.csv", "Option '--event' is required.")]
    [InlineData("import list.csv --event 1 --speed 9", "Unrecognized command or argument '--speed'.")]
    [InlineData("import list.csv --event 1 ada@example.com", "Unrecognized command or argument (not shown)")]
    [InlineData("import list.csv --event 1 @more", "Unrecognized command or argument (not shown)")]
    [InlineData("import list.csv --event webinar-7", "The event is 'webinar-7', which is not an object id.")]
    [InlineData("import list.csv --event 0", "The event is '0', which is not an object id.")]
    [InlineData("import list.csv --event -5", "The event is '-5', which is not an object id.")]
    [InlineData("import list.csv --event . --external-account a", "With '--external-account', the id of the account and the id of the event are external ids")]
    [InlineData("import list.csv --event 1 --state attned", "'attned' is not a state.")]
    [InlineData("import list.csv --event 1 --state 2", "'2' is not a state.")]
    [InlineData("import list.csv --event 1 --time-zone Mars", "'--time-zone' is 'Mars', which is not a time zone.")]
    [InlineData("import list.csv --event 1 --base-url http://example.com", "'--base-url' must be an https address")]
    [InlineData("import list.csv --event 1 --base-url example.com", "'--base-url' must be an https address")]
    [InlineData("import list.csv --event 1 --chunk-size 0", "'--chunk-size' must be a number from 1 to 1000, but is '0'.")]
    [InlineData("import list.csv --event 1 --chunk-size 1001", "'--chunk-size' must be a number from 1 to 1000, but is '1001'.")]
    [InlineData("import list.csv --event 1 --chunk-size many", "'--chunk-size' must be a number from 1 to 1000, but is 'many'.")]
    [InlineData("import list.csv --event 1 --deadline 90", "'--deadline' must be a time of at most 24 hours")]
    [InlineData("import list.csv --event 1 --deadline 25h", "'--deadline' must be a time of at most 24 hours")]
    [InlineData("import list.csv --event 1 --report list.txt", "'--report' must name a file that ends in .html, .csv or .json")]
    public async Task Bad_arguments_end_with_2(string arguments, string beginning)
    {
        var run = await CommandRun.Of(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(beginning, run.Error);
        Assert.EndsWith(Messages.SeeHelp + Environment.NewLine, run.Error);
    }

    [Fact]
    public async Task An_edition_that_does_not_exist_ends_with_2()
    {
        var run = await CommandRun.Of("import", Account.PathOf("attended.csv"), "--event", "1", "--state", "attend", "--edition", "4");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("must be 'v3' or a year and month such as '2026-09', but is '4'", run.Error);
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_ends_with_2_before_anything_is_sent()
    {
        var run = await CommandRun.Of("import", Account.PathOf("attended.csv"), "--event", "1", "--state", "attend", "--report", "no/such/folder/report.csv");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(Messages.OutputCannotBeOpened("--report"), run.Error);
    }

    [Theory]
    [InlineData("nowhere.csv", ": there is no such file.")]
    [InlineData("../Data", ": the file cannot be read (UnauthorizedAccessException).")]
    public async Task A_file_that_cannot_be_opened_ends_with_2(string file, string end)
    {
        var run = await CommandRun.Of("import", Account.PathOf(file), "--event", "1", "--state", "attend");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.EndsWith($"{end} Nothing has been sent.{Environment.NewLine}", run.Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ada@example.com,2026-05-04T16:00:00Z,2026-05-04T17:00:00Z\n")]
    [InlineData("email,shoe size\n")]
    [InlineData("joinedAt,leftAt\n")]
    [InlineData("email\n\"ada@example.com\nbob@example.com")]
    public async Task A_file_that_is_no_list_ends_with_2_and_nothing_is_sent(string text)
    {
        await using var account = await Account.StartAsync();

        var run = await account.ImportTextAsync(text, "--state", "attend");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.NotEmpty(run.Error);
        Assert.Empty(account.Server.Requests);
    }

    [Fact]
    public async Task A_list_without_states_ends_with_2_unless_one_is_given()
    {
        await using var account = await Account.StartAsync();

        var run = await account.ImportTextAsync("email\nada@example.com\n");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("no column says whether these people registered, attended or cancelled", run.Error);
        Assert.Empty(account.Server.Requests);
    }

    [Fact]
    public async Task A_missing_file_and_a_missing_token_are_told_together()
    {
        var run = await CommandRun.Of(new LeapingClock(), null, CancellationToken.None, "import", "nowhere.csv", "--event", "1");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("there is no such file", run.Error);
        Assert.Contains("There is no access token", run.Error);
    }

    [Fact]
    public async Task Help_explains_the_command()
    {
        var run = await CommandRun.Of("--help");

        Assert.Equal(0, run.ExitCode);
        await Verifier.Verify(run.Output).UseDirectory("Help").UseFileName("Root");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_explains_each_command(string command)
    {
        var run = await CommandRun.Of([.. command.Split(' '), "--help"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        await Verifier.Verify(run.Output).UseDirectory("Help").UseFileName($"{string.Concat(command.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))}");
    }

    [Fact]
    public void Every_command_has_examples_that_can_be_parsed()
    {
        var commands = All(CommandLine.Root(CommandRun.Nowhere)).Select(pair => pair.Command).ToList();
        // What stands behind the brackets is for the shell.
        var examples = commands.OfType<ExampleCommand>().SelectMany(command => command.Examples).Select(example => example.Split(" > ")[0].Split(" < ")[0]);
        var faults = from example in examples
                     let result = CommandLine.Parse(CommandRun.Nowhere, [.. CommandLineParser.SplitCommandLine(example).Skip(1)])
                     where result.Errors.Count > 0
                     select $"{example}: {result.Errors[0].Message}";

        Assert.True(commands.Count >= 11);
        Assert.Empty(commands.Where(command => command is not ExampleCommand { Examples.Count: > 0 }).Select(command => command.Name));
        Assert.Empty(faults);
    }

    public static TheoryData<string> Commands() => [.. All(CommandLine.Root(CommandRun.Nowhere)).Select(pair => pair.Path).Where(path => path.Length > 0)];

    private static IEnumerable<(string Path, Command Command)> All(Command command, string path = "")
        => [(path, command), .. command.Subcommands.SelectMany(child => All(child, $"{path} {child.Name}".TrimStart()))];

    [Fact]
    public async Task Version_is_a_bare_number()
    {
        var run = await CommandRun.Of("--version");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+\s*$", run.Output);
    }
}
