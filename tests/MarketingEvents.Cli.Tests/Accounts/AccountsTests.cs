using HubSpot.MarketingEvents.Emulator;
using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents.Cli.Tests;

public sealed class AccountsTests : IDisposable
{
    private const string Token = "pat-test-5a1d7c90";

    private readonly Machine _machine = new(TimeProvider.System) { Secrets = { Token } };

    public void Dispose() => _machine.Dispose();

    [Fact]
    public async Task A_token_from_standard_input_is_stored_and_used_by_other_commands()
    {
        await using var server = await StartAsync();

        var login = await LoginAsync(server, "default");
        var list = await _machine.RunAsync("events", "list");

        Assert.Equal((0, ""), (login.ExitCode, login.Error));
        Assert.Equal((0, ""), (list.ExitCode, list.Error));
        Assert.Equal(["default.json"], _machine.Files);
    }

    [Fact]
    public async Task An_import_is_made_as_a_stored_account()
    {
        var clock = new LeapingClock();
        using var folder = new TemporaryFolder();
        using var machine = new Machine(clock) { Secrets = { Token } };
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions { AcceptedToken = Token, TimeProvider = clock });
        var eventId = server.AddEvent("acct-1", "webinar-7");
        await machine.RunAsync(Token, ["login", "acme", "--base-url", server.BaseAddress.AbsoluteUri]);

        var run = await machine.RunAsync(
            "import", Account.PathOf("attended.csv"), "--event", $"{eventId}", "--state", "attend", "--account", "acme", "--journal", folder.PathOf("list.hubspot"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(3, server.StoredParticipations(eventId).Count);
    }

    [Fact]
    public async Task A_token_is_typed_without_being_shown()
    {
        await using var server = await StartAsync();
        _machine.Typed = $" {Token} ";

        var login = await _machine.RunAsync("login", "acme", "--base-url", server.BaseAddress.AbsoluteUri);

        Assert.Equal((0, AccountMessages.EnterToken), (login.ExitCode, login.Error.TrimEnd('\r', '\n')));
        Assert.Equal(["acme.json"], _machine.Files);
    }

    [UnixFact]
    public async Task Only_the_owner_can_read_what_is_stored()
    {
        await using var server = await StartAsync();

        await LoginAsync(server, "acme");

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(FileOf("acme")));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_machine.Folder));
        }
    }

    [UnixTheory]
    [InlineData(false, "can be read by others")]
    [InlineData(true, "is open to others")]
    public async Task What_others_can_read_or_replace_is_refused(bool isFolder, string reason)
    {
        await using var server = await StartAsync();
        await LoginAsync(server, "acme");
        var requests = server.Requests.Count;
        if (!OperatingSystem.IsWindows())
        {
            var path = isFolder ? _machine.Folder : FileOf("acme");
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.OtherRead);
        }

        var run = await _machine.RunAsync("events", "list");

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains(reason, run.Error);
        Assert.Equal(requests, server.Requests.Count);
    }

    [Fact]
    public async Task A_token_that_the_service_refuses_is_not_stored()
    {
        await using var server = await StartAsync();
        server.Options.AcceptedToken = "another";

        var login = await LoginAsync(server, "acme");

        Assert.Equal(3, login.ExitCode);
        Assert.EndsWith(AccountMessages.NothingStored, login.Error.TrimEnd());
        Assert.Empty(_machine.Files);
    }

    [Theory]
    [InlineData("", AccountMessages.NoTokenGiven)]
    [InlineData("two words", AccountMessages.ImpossibleToken)]
    public async Task What_is_no_token_is_not_tried(string input, string message)
    {
        await using var server = await StartAsync();

        var login = await _machine.RunAsync(input, ["login", "--base-url", server.BaseAddress.AbsoluteUri]);

        Assert.Equal((2, message), (login.ExitCode, login.Error.TrimEnd()));
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("login", Token)]
    [InlineData("login", "acme", "secret-of-forty-four-characters-0123456789-ab")]
    [InlineData("login", "acme", "--token=secret-of-forty-four-characters-0123456789-ab")]
    public async Task A_token_is_no_argument_and_not_repeated(params string[] arguments)
    {
        _machine.Secrets.Add("secret-of-forty-four");

        var run = await _machine.RunAsync(arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Of_several_accounts_one_is_named()
    {
        await using var server = await StartAsync();
        server.Options.AcceptedToken = null;
        server.Options.IsolatesTokens = true;
        await LoginAsync(server, "one", "token-one");
        await LoginAsync(server, "two", "token-two");
        await _machine.RunAsync("events", "create", "e", "--external-account", "a", "--name", "Of two", "--organizer", "o", "--account", "two");

        var none = await _machine.RunAsync("events", "list");
        var byOption = await _machine.RunAsync("events", "list", "--account", "two");
        _machine.Variables["HUBSPOT_ACCOUNT"] = "one";
        var byVariable = await _machine.RunAsync("events", "list");
        _machine.Variables["HUBSPOT_ACCOUNT"] = "three";
        var unknown = await _machine.RunAsync("events", "list");

        Assert.Equal((3, "Several accounts are stored: one, two. Name one with '--account' or HUBSPOT_ACCOUNT."), (none.ExitCode, none.Error.TrimEnd()));
        Assert.Contains("Of two", byOption.Output);
        Assert.Equal(EventMessages.NoEvents, byVariable.Output.TrimEnd());
        Assert.Equal(3, unknown.ExitCode);
        Assert.StartsWith("There is no account 'three'. Stored are: one, two.", unknown.Error);
    }

    [Fact]
    public async Task The_token_of_the_environment_wins_and_an_account_beside_it_is_refused()
    {
        await using var server = await StartAsync();
        await LoginAsync(server, "acme");
        _machine.Variables["HUBSPOT_ACCESS_TOKEN"] = "not-accepted";

        var wins = await _machine.RunAsync("events", "list", "--base-url", server.BaseAddress.AbsoluteUri);
        var both = await _machine.RunAsync("events", "list", "--base-url", server.BaseAddress.AbsoluteUri, "--account", "acme");

        Assert.Equal(3, wins.ExitCode);
        Assert.Contains("status 401", wins.Error);
        Assert.Equal((2, ""), (both.ExitCode, both.Output));
        Assert.Contains("HUBSPOT_ACCESS_TOKEN is set, too", both.Error);
    }

    [Fact]
    public async Task A_stored_token_is_sent_to_its_own_service_only()
    {
        await using var server = await StartAsync();
        await using var other = await StartAsync();
        await LoginAsync(server, "acme");

        var run = await _machine.RunAsync("events", "list", "--base-url", other.BaseAddress.AbsoluteUri);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("is sent nowhere else", run.Error);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task Accounts_are_listed_without_secrets_and_removed()
    {
        await using var server = await StartAsync();
        await LoginAsync(server, "acme");

        var table = await _machine.RunAsync("accounts");
        var json = await _machine.RunAsync("accounts", "--json");
        var logout = await _machine.RunAsync("logout", "acme");
        var again = await _machine.RunAsync("logout", "acme");
        var empty = await _machine.RunAsync("accounts");

        Assert.Contains("acme  token", table.Output);
        Assert.Equal("acme", (string?)JObject.Parse(json.Output)["name"]);
        Assert.Equal(0, logout.ExitCode);
        Assert.Equal(2, again.ExitCode);
        Assert.Equal(AccountMessages.NoAccounts, empty.Output.TrimEnd());
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("{}")]
    [InlineData("""{"service":"https://api.hubapi.com"}""")]
    public async Task A_damaged_file_says_how_to_mend_it(string text)
    {
        await using var server = await StartAsync();
        await LoginAsync(server, "acme");
        await File.WriteAllTextAsync(FileOf("acme"), text);

        var run = await _machine.RunAsync("events", "list");

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("is damaged. 'hubspot-events login acme' writes it anew.", run.Error);
    }

    [Theory]
    [InlineData("../other")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("a b")]
    [InlineData(".hidden")]
    public async Task A_name_leads_to_no_other_folder(string name)
    {
        foreach (var arguments in new string[][] { ["login", name], ["logout", name], ["events", "list", "--account", name] })
        {
            Assert.Equal(2, (await _machine.RunAsync(arguments)).ExitCode);
        }

        _machine.Variables["HUBSPOT_ACCOUNT"] = name;
        Assert.Equal(3, (await _machine.RunAsync("events", "list")).ExitCode);
    }

    private static Task<EmulatorServer> StartAsync() => EmulatorServer.StartAsync(new EmulatorOptions { AcceptedToken = Token });

    private Task<CommandRun> LoginAsync(EmulatorServer server, string name, string token = Token)
        => _machine.RunAsync($"{token}\nmore\n", ["login", name, "--base-url", server.BaseAddress.AbsoluteUri]);

    private string FileOf(string name) => Path.Combine(_machine.Folder, $"{name}.json");
}
