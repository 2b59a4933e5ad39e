using HubSpot.MarketingEvents.Attendees;
using HubSpot.MarketingEvents.Emulator;
using Newtonsoft.Json.Linq;
using Spectre.Console;

namespace HubSpot.MarketingEvents.Cli.Tests;

public class ParticipantsTests
{
    private static readonly DateTimeOffset Time = new(2026, 5, 4, 16, 0, 0, 120, TimeSpan.Zero);

    [Fact]
    public async Task Csv_has_everybody_of_all_pages_once()
    {
        await using var account = await WithParticipantsAsync(1_234);

        var run = await account.RunDataAsync(null, "participants", $"{account.EventId}", "--csv");

        var lines = run.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("contactId,email,firstName,lastName,state,occurredAt,durationSeconds,attendancePercentage", lines[0]);
        Assert.Equal(1_234, lines.Skip(1).Distinct().Count());
        Assert.Contains(lines, line => line.EndsWith(",person0@example.com,,,ATTENDED,2026-05-04T16:00:00.120Z,,", StringComparison.Ordinal));
        Assert.Equal(13, account.Server.Requests.Count);
    }

    [Theory]
    [InlineData("attended", 7)]
    [InlineData("no-show", 3)]
    [InlineData("NO_SHOW", 3)]
    [InlineData("cancelled", 0)]
    public async Task A_state_selects(string state, int expected)
    {
        await using var account = await WithParticipantsAsync(7);
        for (var number = 0; number < 3; number++)
        {
            account.Server.AddParticipation(account.EventId, account.Server.AddContact($"absent{number}@example.com"), "NO_SHOW", Time);
        }

        var run = await account.RunDataAsync(null, "participants", "webinar-7", "--external-account", "acct-1", "--state", state, "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(expected, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(JObject.Parse).Count());
    }

    [Fact]
    public async Task A_table_fits_the_terminal_and_shows_addresses()
    {
        await using var account = await WithParticipantsAsync(3);

        var whole = await account.RunDataAsync(null, "participants", $"{account.EventId}");
        var cut = await account.RunDataAsync(80, "participants", $"{account.EventId}");

        Assert.Equal(4, whole.Lines.Count(line => line.Length > 0));
        Assert.Contains("person0@example.com", whole.Output);
        Assert.All(cut.Lines, line => Assert.InRange(line.GetCellWidth(), 0, 80));
    }

    [Fact]
    public async Task Nobody_is_said_in_a_table_and_an_empty_list_otherwise()
    {
        await using var account = await Account.StartAsync();

        Assert.Equal(ParticipantMessages.Nobody, (await account.RunAsync("participants", $"{account.EventId}")).Output.TrimEnd());
        Assert.Equal("", (await account.RunAsync("participants", $"{account.EventId}", "--json")).Output);
        Assert.Equal(2, (await account.RunAsync("participants", $"{account.EventId}", "--csv")).Output.Split("\r\n").Length);
    }

    [Theory]
    [InlineData("=HYPERLINK(\\\"http://example.com\\\")", "\"'=HYPERLINK(\"\"http://example.com\"\")\"")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\\t=1", "?=1")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\\u001b[2Jb\\u202e", "a?[2Jb?")]
    [InlineData("Zoë", "Zoë")]
    public async Task Csv_is_no_formula_and_steers_no_terminal(string name, string cell)
    {
        await using var account = await Account.StartAsync();
        Answer(account, $$$"""{"total":1,"results":[{"id":"1","associations":{"contact":{"contactId":"7","email":"ada@example.com","firstname":"{{{name}}}"}},"properties":{}}]}""");

        var run = await account.RunDataAsync(null, "participants", $"{account.EventId}", "--csv");

        Assert.Equal($"7,ada@example.com,{cell},,,,,", run.Output.Split("\r\n")[1]);
    }

    [Fact]
    public async Task Csv_can_be_imported_again()
    {
        await using var account = await WithParticipantsAsync(3);
        var run = await account.RunDataAsync(null, "participants", $"{account.EventId}", "--csv");

        using var file = TemporaryFile.Of(run.Output);
        await using var read = await AttendeeFile.OpenAsync(file.Path, new AttendeeFileOptions { State = SubscriberState.Register });

        Assert.Equal((3, 0), (read.Summary.Registered, read.Summary.Rejected));
    }

    [Fact]
    public async Task An_output_that_breaks_ends_the_reading_with_4()
    {
        await using var account = await WithParticipantsAsync(1_000);
        using var output = new PersistentWriter(new BrokenWriter());
        using var error = new StringWriter();
        var surroundings = new Surroundings(output, error, () => Stream.Null, IsTerminal: false, _ => "token", TimeProvider.System);

        var exitCode = await Program.RunAsync(
            ["participants", $"{account.EventId}", "--csv", "--base-url", account.Server.BaseAddress.AbsoluteUri], surroundings, CancellationToken.None);

        Assert.Equal((4, ServiceMessages.OutputCannotBeWritten), (exitCode, error.ToString().TrimEnd()));
        Assert.Single(account.Server.Requests);
    }

    [Fact]
    public async Task Stopping_ends_with_1()
    {
        await using var account = await WithParticipantsAsync(300);
        using var stop = new CancellationTokenSource();
        account.Server.Faults.Add(Fault.Delay(TimeSpan.Zero), times: 1, _ =>
        {
            stop.Cancel();
            return true;
        });

        var run = await CommandRun.Of(TimeProvider.System, "token", stop.Token, "participants", $"{account.EventId}", "--base-url", account.Server.BaseAddress.AbsoluteUri);

        Assert.Equal((1, Messages.StoppedEarly), (run.ExitCode, run.Error.TrimEnd()));
    }

    [Theory]
    [InlineData("participants", "'participants' needs EVENT. The event: its object id")]
    [InlineData("participants 7 --csv --json", ParticipantMessages.CsvOrJson)]
    [InlineData("participants 7 --state attend", "'attend' is not a state of participants. Use registered, attended, cancelled or no-show.")]
    [InlineData("participants webinar-7", "The event is 'webinar-7', which is not an object id.")]
    public async Task Bad_arguments_end_with_2(string arguments, string beginning)
    {
        var run = await CommandRun.Of(arguments.Split(' '));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(beginning, run.Error);
    }

    private static async Task<Account> WithParticipantsAsync(int number)
    {
        var account = await Account.StartAsync();
        for (var person = 0; person < number; person++)
        {
            account.Server.AddParticipation(account.EventId, account.Server.AddContact($"person{person}@example.com"), "ATTENDED", Time);
        }

        return account;
    }

    private static void Answer(Account account, string body) => account.Server.Faults.Add(Fault.Refusal(200, body), 1);

    private sealed class BrokenWriter : StringWriter
    {
        public override void Write(char value) => throw new IOException("No space left on device");

        public override void Write(char[] buffer, int index, int count) => throw new IOException("No space left on device");

        public override void Write(string? value) => throw new IOException("No space left on device");
    }
}
