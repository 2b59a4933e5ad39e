namespace HubSpot.MarketingEvents.Cli.Tests;

/// <summary>Neither report nor output decides about the recording, and neither is worth the attendee list.</summary>
public sealed class OutputTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("import-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_report_that_is_the_list_is_refused_before_anything_is_sent(bool isLink)
    {
        await using var account = await Account.StartAsync();
        var list = In("list.csv");
        File.Copy(Account.PathOf("attended.csv"), list);
        var report = isLink ? File.CreateSymbolicLink(In("link.csv"), list).FullName : list;

        var run = await account.ImportAsync(list, "--state", "attend", "--report", report);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("'--report' names the attendee list itself.", run.Error);
        Assert.Empty(account.Server.Requests);
        Assert.Equal(await File.ReadAllTextAsync(Account.PathOf("attended.csv")), await File.ReadAllTextAsync(list));
    }

    [Fact]
    public async Task A_report_is_put_in_its_place_when_it_is_whole_and_nothing_is_left_beside_it()
    {
        await using var account = await Account.StartAsync();
        await File.WriteAllTextAsync(In("report.csv"), "an earlier report");

        var run = await account.ImportAsync("attended.csv", "--state", "attend", "--report", In("report.csv"));

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("line,state,verdict", await File.ReadAllTextAsync(In("report.csv")));
        Assert.Single(_folder.GetFiles());
    }

    [Fact]
    public async Task A_report_whose_folder_goes_away_meanwhile_costs_a_sentence_and_no_verdict()
    {
        await using var account = await Account.StartAsync();
        var folder = _folder.CreateSubdirectory("gone");
        account.Server.Faults.Add(Emulator.Fault.Delay(TimeSpan.Zero), times: 1, _ =>
        {
            folder.Delete(recursive: true);
            return true;
        });

        var run = await account.ImportAsync("attended.csv", "--state", "attend", "--report", Path.Combine(folder.FullName, "report.csv"));

        Assert.Equal((4, Messages.FileCannotBeWritten), (run.ExitCode, run.Error.TrimEnd()));
        Assert.Contains("confirmed 3", run.Lines);
    }

    [Fact]
    public async Task An_output_that_breaks_stops_no_recording()
    {
        await using var account = await Account.StartAsync();
        using var output = new PersistentWriter(new BrokenWriter());
        using var error = new StringWriter();
        var surroundings = new Surroundings(output, error, () => Stream.Null, IsTerminal: false, _ => "token", TimeProvider.System);

        var exitCode = await Program.RunAsync(
            ["import", Account.PathOf("attended.csv"), "--base-url", account.Server.BaseAddress.AbsoluteUri, "--event", $"{account.EventId}", "--state", "attend", "--deadline", "1m", "--journal", In("list.hubspot")], surroundings, CancellationToken.None);

        Assert.Equal(4, exitCode);
        Assert.Equal(3, account.StoredStates.Count());
        Assert.Equal(Messages.OutputCannotBeWritten, error.ToString().TrimEnd());
    }

    [Fact]
    public async Task A_list_comes_through_standard_input()
    {
        await using var account = await Account.StartAsync();

        var run = await CommandRun.Of(new LeapingClock(), "token", CancellationToken.None, ["import", "-", "--base-url", account.Server.BaseAddress.AbsoluteUri, "--event", $"{account.EventId}"]);

        Assert.Equal("", run.Error);
        Assert.Equal(["REGISTERED"], account.StoredStates);
    }

    [Fact]
    public async Task A_run_that_is_stopped_at_once_says_that_nothing_was_recorded()
    {
        await using var account = await Account.StartAsync();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        var run = await account.ImportAsync("attended.csv", stop.Token, "--event", $"{account.EventId}", "--state", "attend");

        Assert.Equal((1, Messages.CancelledEarly), (run.ExitCode, run.Error.TrimEnd()));
        Assert.Empty(account.Server.Requests);
    }

    private string In(string name) => Path.Combine(_folder.FullName, name);

    private sealed class BrokenWriter : StringWriter
    {
        public override void Write(char value) => throw new IOException("No space left on device");

        public override void Write(char[] buffer, int index, int count) => throw new IOException("No space left on device");

        public override void Write(string? value) => throw new IOException("No space left on device");
    }
}
