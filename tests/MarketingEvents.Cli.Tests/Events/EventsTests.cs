using HubSpot.MarketingEvents.Emulator;
using Newtonsoft.Json.Linq;
using Spectre.Console;

namespace HubSpot.MarketingEvents.Cli.Tests;

[UsesVerify]
public class EventsTests
{
    private static readonly string[] Created =
    [
        "events", "create", "webinar-8", "--external-account", "acct-1", "--name", "Webinar 8", "--organizer", "Acme", "--type", "WEBINAR",
        "--event-start", "2026-05-04T18:00:00+02:00", "--event-end", "2026-05-04T19:30+02:00", "--description", "About it", "--url", "https://example.com/8",
    ];

    [Fact]
    public async Task An_event_is_created_and_shown_by_either_address()
    {
        await using var account = await Account.StartAsync();

        var created = await account.RunAsync(Created);
        var id = ObjectIdIn(created);
        var byPair = await account.RunAsync("events", "show", "webinar-8", "--external-account", "acct-1");
        var byId = await account.RunAsync("events", "show", id);

        Assert.Equal((0, ""), (created.ExitCode, created.Error));
        Assert.StartsWith(EventMessages.Created, created.Output);
        Assert.Equal((0, ""), (byPair.ExitCode, byPair.Error));
        Assert.Contains("start              2026-05-04T16:00:00Z", Instants(byPair.Output));
        await Verifier.Verify(Instants(byId.Output).Replace(id, "(id)")).UseFileName("Event");
    }

    [Fact]
    public async Task The_same_ids_a_second_time_end_with_3_and_name_the_event_that_has_them()
    {
        await using var account = await Account.StartAsync();
        var id = ObjectIdIn(await account.RunAsync(Created));

        var again = await account.RunAsync(Created);

        Assert.Equal((3, ""), (again.ExitCode, again.Output));
        Assert.Contains($"Its object id is {id};", again.Error);
    }

    [Fact]
    public async Task An_update_changes_what_is_given_by_either_address()
    {
        await using var account = await Account.StartAsync();
        var id = ObjectIdIn(await account.RunAsync(Created));

        var byId = await account.RunAsync("events", "update", id, "--name", "Another name");
        var byPair = await account.RunAsync("events", "update", "webinar-8", "--external-account", "acct-1", "--organizer", "Others");
        var shown = await account.RunAsync("events", "show", id);

        Assert.Equal((0, 0), (byId.ExitCode, byPair.ExitCode));
        Assert.Contains("name               Another name", shown.Lines);
        Assert.Contains("organizer          Others", shown.Lines);
        Assert.Contains("type               WEBINAR", shown.Lines);
    }

    [Fact]
    public async Task A_property_that_the_account_does_not_define_is_named_and_ends_with_1()
    {
        await using var account = await Account.StartAsync();
        account.Server.DefineEventProperty("room");

        var run = await account.RunAsync("events", "update", $"{account.EventId}", "--property", "room=12", "--property", "flor=2");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("did not keep the property 'flor'", run.Error);
        Assert.DoesNotContain("'room'", run.Error);
    }

    [Theory]
    [InlineData("complete", "completed")]
    [InlineData("cancel", "cancelled")]
    public async Task An_event_is_completed_and_cancelled_by_its_external_ids(string verb, string member)
    {
        await using var account = await Account.StartAsync();
        await account.RunAsync(Created);

        var run = await account.RunAsync("events", verb, "webinar-8", "--external-account", "acct-1");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"{member,-18} yes", run.Lines);
    }

    [Fact]
    public async Task An_event_is_cancelled_by_its_object_id()
    {
        await using var account = await Account.StartAsync();

        var run = await account.RunAsync("events", "cancel", $"{account.EventId}");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"{"cancelled",-18} yes", run.Lines);
    }

    [Fact]
    public async Task An_event_without_times_needs_them_to_be_completed()
    {
        await using var account = await Account.StartAsync();

        var without = await account.RunAsync("events", "complete", "webinar-7", "--external-account", "acct-1");
        var with = await account.RunAsync(
            "events", "complete", "webinar-7", "--external-account", "acct-1", "--event-start", "2026-05-04T16:00Z", "--event-end", "2026-05-04T17:00Z", "--json");

        Assert.Equal((2, Messages.EventHasNoTimes), (without.ExitCode, without.Error.TrimEnd()));
        Assert.Equal(0, with.ExitCode);
        Assert.True((bool?)JObject.Parse(with.Output)["eventCompleted"]);
    }

    [Fact]
    public async Task The_list_has_all_pages_and_one_title()
    {
        await using var account = await Account.StartAsync();
        for (var number = 0; number < 250; number++)
        {
            account.Server.AddEvent("acct-1", $"more-{number}");
        }

        var table = await account.RunAsync("events", "list");
        var json = await account.RunAsync("events", "list", "--json");

        Assert.Equal(252, table.Lines.Count(line => line.Length > 0));
        Assert.Single(table.Lines, line => line.Contains("object id"));
        Assert.Equal(251, json.Lines.Where(line => line.Length > 0).Select(line => (string?)JObject.Parse(line)["objectId"]).Distinct().Count());
    }

    [Fact]
    public async Task An_account_without_events_has_an_empty_list()
    {
        await using var account = await Account.StartAsync();
        account.Server.Reset();

        Assert.Equal(EventMessages.NoEvents, (await account.RunAsync("events", "list")).Output.TrimEnd());
        Assert.Equal("", (await account.RunAsync("events", "list", "--json")).Output);
    }

    [Fact]
    public async Task What_the_service_says_steers_no_terminal_and_shows_no_address()
    {
        const string Hostile = "\u001B]0;owned\u0007 \u202Eevil ada@example.com \uD83D\uDE00\n\u009B2J";
        await using var account = await Account.StartAsync();
        await account.RunAsync("events", "create", "hostile", "--external-account", "acct-1", "--name", Hostile, "--organizer", Hostile);

        var shown = await account.RunAsync("events", "show", "hostile", "--external-account", "acct-1");
        var list = await account.RunAsync("events", "list");
        var json = await account.RunDataAsync(null, "events", "show", "hostile", "--external-account", "acct-1", "--json");

        foreach (var output in new[] { shown.Output, list.Output, json.Output })
        {
            Assert.DoesNotContain(output, character => character is '\u001B' or '\u0007' or '\u202E' or '\u009B');
        }

        Assert.Contains("\uD83D\uDE00", shown.Output);
        Assert.Equal(Hostile, (string?)JObject.Parse(json.Output)["eventName"]);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    public async Task A_table_fits_the_terminal(int width)
    {
        await using var account = await Account.StartAsync();
        await account.RunAsync("events", "create", "long", "--external-account", "acct-1", "--name", new string('長', 80), "--organizer", new string('o', 80));

        var run = await account.RunDataAsync(width, "events", "list");

        Assert.Contains("…", run.Output);
        Assert.All(run.Lines, line => Assert.InRange(line.GetCellWidth(), 0, width));
    }

    [Fact]
    public async Task A_refused_value_is_told_in_the_words_of_the_service()
    {
        await using var account = await Account.StartAsync();
        account.Server.Faults.Add(Fault.Refusal(400, """{"status":"error","message":"Name of ada@example.com is too\u001b long","category":"VALIDATION_ERROR"}"""), 1);

        var run = await account.RunAsync(Created);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("HubSpot says: Name of (not shown) is too? long", run.Error);
    }

    [Theory]
    [InlineData("events", "Name a command: list, show, create, update, complete, cancel.")]
    [InlineData("events show", "'show' needs EVENT. The event: its object id")]
    [InlineData("events creat e", "Unrecognized command or argument 'creat'. Did you mean 'create'?")]
    [InlineData("events show 7 --jsn", "Unrecognized command or argument '--jsn'. Did you mean '--json'?")]
    [InlineData("events show webinar-7", "The event is 'webinar-7', which is not an object id. Give '--external-account ID', too")]
    [InlineData("events show . --external-account a", "With '--external-account', the id of the account and the id of the event are external ids")]
    [InlineData("events create 7 --name n --organizer o", "'events create' needs '--external-account'")]
    [InlineData("events create e --external-account a --name n", "Option '--organizer' is required.")]
    [InlineData("events create e --external-account a --name n --organizer o --url javascript:x", "'--url' must be an address")]
    [InlineData("events create e --external-account a --name n --organizer o --event-start 2026-05-04", "'--event-start' must be a time with its offset")]
    [InlineData("events create e --external-account a --name n --organizer o --event-start 2026-05-04T10:00Z --event-end 2026-05-04T09:00Z", "'--event-end' must be later")]
    [InlineData("events update 7", "Nothing to update was given.")]
    [InlineData("events update 7 --property room", "'--property' must be a name and a value")]
    [InlineData("events complete 7", "'events complete' needs '--external-account'")]
    public async Task Bad_arguments_end_with_2(string arguments, string beginning)
    {
        var run = await CommandRun.Of(arguments.Split(' '));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(beginning, run.Error);
    }

    [Fact]
    public async Task An_event_that_does_not_exist_ends_with_3()
    {
        await using var account = await Account.StartAsync();

        var run = await account.RunAsync("events", "show", "7");

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("There is no such event", run.Error);
    }

    [Fact]
    public async Task Without_a_token_it_says_what_to_do()
    {
        var run = await CommandRun.Of(new LeapingClock(), null, CancellationToken.None, "events", "list");

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("There is no access token", run.Error);
    }

    private static string ObjectIdIn(CommandRun run) => run.Lines.Single(line => line.StartsWith("object id", StringComparison.Ordinal)).Split(' ')[^1];

    private static string Instants(string output) => output.Replace(".000Z", "Z", StringComparison.Ordinal);
}
