using HubSpot.MarketingEvents.Emulator;

namespace HubSpot.MarketingEvents.Cli.Tests;

[UsesVerify]
public class ServiceFailureTests
{
    [Fact]
    public async Task Without_a_token_the_command_says_what_to_do()
    {
        var run = await ImportWithTokenAsync(null);

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        await Verifier.Verify(run.Error).UseFileName("NoToken");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task An_empty_token_is_none(string token)
    {
        var run = await ImportWithTokenAsync(token);

        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("There is no access token", run.Error);
    }

    [Fact]
    public async Task A_token_that_no_header_can_carry_is_refused_without_being_shown()
    {
        var run = await ImportWithTokenAsync("se cret");

        Assert.Equal(3, run.ExitCode);
        Assert.DoesNotContain("cret", run.Error);
    }

    [Fact]
    public async Task A_token_that_is_not_accepted_ends_with_3()
    {
        await using var account = await Account.StartAsync(options => options.AcceptedToken = "another");

        var run = await account.ImportAsync("attended.csv", "--state", "attend");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("(status 401, category 'INVALID_AUTHENTICATION'", run.Error);
        Assert.Contains("unconfirmed 3", run.Lines);
    }

    [Fact]
    public async Task A_missing_scope_ends_with_3()
    {
        await using var account = await Account.StartAsync();
        account.Server.Options.Faults.Add(Fault.Refusal(403, """{"status":"error","message":"no","category":"MISSING_SCOPES"}"""), 1);

        var run = await account.ImportAsync("attended.csv", "--state", "attend");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("recording crm.objects.marketing_events.write", run.Error);
    }

    [Fact]
    public async Task An_event_that_does_not_exist_ends_with_3()
    {
        await using var account = await Account.StartAsync();

        var run = await account.ImportAsync("attended.csv", CancellationToken.None, "--event", "7", "--state", "attend");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("There is no such event, or it belongs to another app", run.Error);
    }

    [Fact]
    public async Task A_service_that_cannot_be_reached_ends_with_3()
    {
        var account = await Account.StartAsync();
        var address = account.Server.BaseAddress.AbsoluteUri;
        await account.DisposeAsync();

        var run = await CommandRun.Of("import", Account.PathOf("attended.csv"), "--event", "1", "--state", "attend", "--base-url", address);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("cannot be reached (ConnectionError)", run.Error);
        Assert.Contains("unconfirmed 3", run.Lines);
    }

    [Fact]
    public async Task A_token_that_expires_on_the_way_leaves_what_was_recorded_in_the_report()
    {
        await using var account = await Account.StartAsync();
        account.Server.Options.Faults.Add(Fault.Refusal(401, "{}"), 1, request => request.Path.Contains("/attend/"));

        var run = await account.ImportAsync("mixed.csv");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("confirmed 3", run.Lines);
        Assert.DoesNotContain(account.Writes, path => path.Contains("/cancel/"));
    }

    [Fact]
    public async Task A_service_that_fails_for_ever_ends_with_3()
    {
        await using var account = await Account.StartAsync();
        account.Server.Options.Faults.Add(Fault.ServerError(), times: int.MaxValue);

        var run = await account.ImportAsync("attended.csv", "--state", "attend");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("unconfirmed 3", run.Lines);
    }

    [Fact]
    public async Task A_failure_that_passes_leaves_no_trace()
    {
        await using var account = await Account.StartAsync();
        account.Server.Options.Faults.Add(Fault.TooManyRequests(), 1);
        account.Server.Options.Faults.Add(Fault.Page(502), times: 2);

        var run = await account.ImportAsync("attended.csv", "--state", "attend");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    private static Task<CommandRun> ImportWithTokenAsync(string? token)
        => CommandRun.Of(new LeapingClock(), token, CancellationToken.None, "import", Account.PathOf("attended.csv"), "--event", "1", "--state", "attend");
}
