namespace HubSpot.MarketingEvents.Cli.Tests;

public class DemoTests
{
    [Fact]
    public async Task Every_row_of_the_shipped_list_ends_as_expected()
    {
        var run = await CommandRun.Of("demo");

        var confirmed = File.ReadLines(DemoFiles.PathOf(DemoFiles.Expectation)).Count(line => line.Split(',')[2] == nameof(Verdict.Confirmed));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"confirmed {confirmed}", run.Lines);
        Assert.Contains(Messages.AsExpected, run.Lines);
    }

    [Fact]
    public async Task A_row_that_ends_otherwise_ends_the_demo_with_1()
    {
        var lines = await File.ReadAllLinesAsync(DemoFiles.PathOf(DemoFiles.Expectation));
        lines[1] = "2,register,Unconfirmed,NotVisible,";
        using var expectation = TemporaryFile.Of(string.Join('\n', lines.SkipLast(1)));
        using var output = new StringWriter();
        using var error = new StringWriter();
        var surroundings = new Surroundings(output, error, () => Stream.Null, IsTerminal: false, _ => null, new LeapingClock());

        var exitCode = await new DemoCommand(surroundings, DemoFiles.PathOf(DemoFiles.List), expectation.Path).RunAsync(CancellationToken.None);

        Assert.Equal(ExitCode.NotConfirmed, exitCode);
        Assert.Contains("2 outcomes are not as", error.ToString());
        Assert.Contains("expected '2,register,Unconfirmed,NotVisible,', but was '2,register,Confirmed,,'", error.ToString());
        Assert.Contains($"expected 'no such row', but was '{lines[^1]}'", error.ToString());
    }

    [Fact]
    public async Task Cancelling_before_the_first_row_says_so()
    {
        var run = await CommandRun.Of(new LeapingClock(), null, new CancellationToken(canceled: true), "demo");

        Assert.Equal((1, Messages.CancelledEarly + Environment.NewLine), (run.ExitCode, run.Error));
    }
}
