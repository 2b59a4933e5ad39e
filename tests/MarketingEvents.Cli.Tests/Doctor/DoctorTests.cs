using System.Text.RegularExpressions;
using HubSpot.MarketingEvents.Emulator;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents.Cli.Tests;

[UsesVerify]
public sealed partial class DoctorTests
{
    private const string Read = "crm.objects.marketing_events.read";
    private const string Write = "crm.objects.marketing_events.write";

    [Fact]
    public async Task When_all_is_well_it_says_so_and_ends_with_0()
    {
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions { RateLimits = new() });

        var run = await RunAsync(server, "token", TimeProvider.System);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        await Verifier.Verify(Scrubbed(run.Output, server)).UseFileName("Healthy");
        Assert.Empty(server.Ledger.Entries);
    }

    [Theory]
    [InlineData(Read, "failed   writing  The token lacks the scope crm.objects.marketing_events.write")]
    [InlineData(Write, "failed   reading  The token lacks the scope crm.objects.marketing_events.read")]
    public async Task A_missing_scope_ends_with_3(string granted, string line)
    {
        await using var server = await EmulatorServer.StartAsync();
        server.Account.AddToken("partial", new EmulatorTokenOptions { Scopes = [granted] });

        var run = await RunAsync(server, "partial", TimeProvider.System);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains(run.Lines, text => text.StartsWith(line, StringComparison.Ordinal));
        Assert.Single(run.Lines, text => text.StartsWith("failed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_token_ends_with_3()
    {
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions { AcceptedToken = "another" });

        var run = await RunAsync(server, "token", TimeProvider.System);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("failed   token    The token of HUBSPOT_ACCESS_TOKEN is not accepted", run.Output);
    }

    [Theory]
    [InlineData(4, "ahead")]
    [InlineData(-4, "behind")]
    public async Task A_wrong_clock_is_a_warning_and_ends_with_1(int hours, string word)
    {
        await using var server = await EmulatorServer.StartAsync();

        var run = await RunAsync(server, "token", new FakeTimeProvider(DateTimeOffset.UtcNow + TimeSpan.FromHours(hours) + TimeSpan.FromMinutes(hours)));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"warning  clock    The clock of this machine is 4 hours {word}.", run.Output);
    }

    [Fact]
    public async Task Nearly_used_up_calls_of_the_day_are_a_warning()
    {
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions { RateLimits = new() { PerDay = 3 } });
        await RunAsync(server, "token", TimeProvider.System);

        var run = await RunAsync(server, "token", TimeProvider.System);
        var after = await RunAsync(server, "token", TimeProvider.System);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("0 of 3 today", run.Output);
        Assert.Equal(3, after.ExitCode);
        Assert.Contains("All calls of the day are used up; there are new ones from", after.Output);
    }

    [Fact]
    public async Task A_service_that_cannot_be_reached_ends_with_3_and_the_rest_is_not_checked()
    {
        var server = await EmulatorServer.StartAsync();
        await server.DisposeAsync();

        var run = await RunAsync("token", TimeProvider.System, $"http://127.0.0.1:{Machine.FreePort()}/");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("cannot be reached. Nothing answers there", run.Output);
        Assert.Equal(3, run.Lines.Count(line => line.StartsWith("unknown", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Json_has_one_line_per_check()
    {
        await using var server = await EmulatorServer.StartAsync();

        var run = await RunAsync("token", TimeProvider.System, server.BaseAddress.AbsoluteUri, "--json");

        Assert.Equal(
            ["service ok", "token ok", "clock ok", "reading ok", "writing ok", "limits unknown"],
            run.Lines.Where(line => line.Length > 0).Select(JObject.Parse).Select(finding => $"{finding["subject"]} {finding["level"]}"));
    }

    private static Task<CommandRun> RunAsync(EmulatorServer server, string token, TimeProvider clock) => RunAsync(token, clock, server.BaseAddress.AbsoluteUri);

    private static Task<CommandRun> RunAsync(string token, TimeProvider clock, string address, params string[] more)
        => CommandRun.Of(clock, token, CancellationToken.None, ["doctor", "--base-url", address, .. more]);

    private static string Scrubbed(string output, EmulatorServer server) => Milliseconds().Replace(output.Replace(server.BaseAddress.GetLeftPart(UriPartial.Authority), "(service)"), "(time) ms");

    [GeneratedRegex(@"\d+ ms")]
    private static partial Regex Milliseconds();
}
