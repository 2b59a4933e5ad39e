using System.Net;
using HubSpot.MarketingEvents.Emulator;
using Microsoft.Extensions.Time.Testing;

namespace HubSpot.MarketingEvents.Cli.Tests;

public sealed class OAuthLoginTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly Machine _machine;
    private readonly int _port = Machine.FreePort();
    private readonly HttpClient _browser = new();

    public OAuthLoginTests()
        => _machine = new Machine(_clock) { Secrets = { EmulatorServer.DefaultApp.ClientSecret, "emulator-access", "emulator-refresh", "emulator-code" } };

    public void Dispose()
    {
        _browser.Dispose();
        _machine.Dispose();
    }

    [Fact]
    public async Task The_browser_brings_the_code_back_and_the_tokens_are_renewed_when_they_are_old()
    {
        await using var server = await StartAsync();
        Task<HttpResponseMessage>? page = null;
        _machine.Browser = address => page = _browser.GetAsync(address);

        var login = await LoginAsync(server);
        var before = await File.ReadAllTextAsync(Path.Combine(_machine.Folder, "acme.json"));
        _clock.Advance(TimeSpan.FromMinutes(31));
        var list = await _machine.RunAsync("events", "list");
        var after = await File.ReadAllTextAsync(Path.Combine(_machine.Folder, "acme.json"));
        var accounts = await _machine.RunAsync("accounts");

        Assert.Equal((0, ""), (login.ExitCode, login.Error));
        Assert.Equal(AccountMessages.PageOfSuccess, await (await page!).Content.ReadAsStringAsync());
        Assert.Equal((0, ""), (list.ExitCode, list.Error));
        Assert.NotEqual(before, after);
        Assert.Contains($" {server.Account.Id}  {server.BaseAddress}", accounts.Output);
    }

    [Fact]
    public async Task An_answer_with_another_state_ends_the_login_and_closes_the_port()
    {
        await using var server = await StartAsync();
        Task<HttpResponseMessage>? page = null;
        _machine.Browser = _ => page = _browser.GetAsync($"http://127.0.0.1:{_port}/?code=emulator-code-1&state=guessed");

        var login = await LoginAsync(server);

        Assert.Equal((3, AccountMessages.ForeignAnswer), (login.ExitCode, login.Error.TrimEnd()));
        Assert.Equal(HttpStatusCode.BadRequest, (await page!).StatusCode);
        Assert.Empty(_machine.Files);
        Assert.Empty(server.Requests);
        await Assert.ThrowsAsync<HttpRequestException>(() => _browser.GetAsync($"http://127.0.0.1:{_port}/"));
    }

    [Fact]
    public async Task A_person_may_say_no()
    {
        await using var server = await StartAsync();
        _machine.Browser = address => _ = _browser.GetAsync($"http://127.0.0.1:{_port}/?error=access_denied&state={StateIn(address)}");

        var login = await LoginAsync(server);

        Assert.Equal((3, AccountMessages.Denied), (login.ExitCode, login.Error.TrimEnd()));
        Assert.Empty(_machine.Files);
    }

    [Fact]
    public async Task Other_requests_of_a_browser_do_not_count()
    {
        await using var server = await StartAsync();
        Task<HttpStatusCode[]>? others = null;
        _machine.Browser = address => others = VisitAsync(address);

        var login = await LoginAsync(server);

        Assert.Equal((0, ""), (login.ExitCode, login.Error));
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.OK], await others!);

        async Task<HttpStatusCode[]> VisitAsync(Uri address) =>
        [
            (await _browser.GetAsync($"http://127.0.0.1:{_port}/favicon.ico")).StatusCode,
            (await _browser.PostAsync($"http://127.0.0.1:{_port}/?code=c&state={StateIn(address)}", null)).StatusCode,
            (await _browser.GetAsync(address)).StatusCode,
        ];
    }

    [Fact]
    public async Task Nobody_waits_for_ever()
    {
        await using var server = await StartAsync();
        var login = LoginAsync(server);
        while (!login.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        Assert.Equal((3, AccountMessages.NoAnswer), ((await login).ExitCode, (await login).Error.TrimEnd()));
    }

    [Fact]
    public async Task A_wrong_secret_is_told_in_the_word_of_the_service()
    {
        await using var server = await StartAsync();
        _machine.Browser = address => _ = _browser.GetAsync(address);

        var login = await LoginAsync(server, secret: "wrong");

        Assert.Equal(3, login.ExitCode);
        Assert.Contains("BAD_CLIENT_SECRET", login.Error);
        Assert.Empty(_machine.Files);
    }

    [Fact]
    public async Task A_refresh_token_that_is_no_good_says_to_log_in_again()
    {
        await using var server = await StartAsync();
        _machine.Browser = address => _ = _browser.GetAsync(address);
        await LoginAsync(server);
        var path = Path.Combine(_machine.Folder, "acme.json");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace("emulator-refresh", "emulator-refresh-gone", StringComparison.Ordinal));
        _clock.Advance(TimeSpan.FromMinutes(31));

        var list = await _machine.RunAsync("events", "list");

        Assert.Equal(3, list.ExitCode);
        Assert.Contains("BAD_REFRESH_TOKEN", list.Error);
        Assert.Contains("Log in again", list.Error);
    }

    [Theory]
    [InlineData("login --oauth", "'--oauth' needs '--client-id'")]
    [InlineData("login --client-id c", "'--client-id', '--redirect' and '--no-browser' are for '--oauth' only.")]
    [InlineData("login --oauth --client-id c --redirect https://example.com/", "'--redirect' must be an http address of this machine")]
    [InlineData("login --oauth --client-id c --redirect http://192.168.0.1:4011/", "'--redirect' must be an http address of this machine")]
    [InlineData("login --oauth --client-id c", AccountMessages.NoSecretGiven)]
    public async Task Bad_arguments_end_with_2(string arguments, string beginning)
    {
        var run = await _machine.RunAsync(arguments.Split(' '));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(beginning, run.Error);
    }

    [Fact]
    public async Task A_port_that_another_program_has_ends_with_2()
    {
        await using var server = await StartAsync();

        var run = await _machine.RunAsync("s", ["login", "--oauth", "--client-id", "c", "--redirect", server.BaseAddress.AbsoluteUri]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("another program may have the port", run.Error);
    }

    private Task<EmulatorServer> StartAsync()
        => EmulatorServer.StartAsync(new EmulatorOptions { TimeProvider = _clock, AcceptedToken = "none", RotatesRefreshTokens = true });

    private Task<CommandRun> LoginAsync(EmulatorServer server, string? secret = null)
    {
        _machine.Variables["HUBSPOT_CLIENT_SECRET"] = secret ?? EmulatorServer.DefaultApp.ClientSecret;
        return _machine.RunAsync(
            "login", "acme", "--oauth", "--client-id", EmulatorServer.DefaultApp.ClientId, "--redirect", $"http://127.0.0.1:{_port}/", "--base-url", server.BaseAddress.AbsoluteUri);
    }

    private static string StateIn(Uri address) => address.Query.Split("state=")[1].Split('&')[0];
}
