using Spectre.Console;

namespace HubSpot.MarketingEvents.Cli.Tests;

public class ProgressTests
{
    private static readonly ListReport Nothing = new(new Tally(), null!, IsCancelled: false, Failure: null); // Nobody reads its outcomes.

    [Fact]
    public async Task Plain_progress_writes_a_line_for_each_twentieth_and_no_more()
    {
        using var output = new StringWriter();

        await new PlainProgress(output).ShowAsync(progressOf =>
        {
            var progress = progressOf(SubscriberState.Attend, 1000);
            for (var answered = 1; answered <= 1000; answered++)
            {
                progress.Report(Of(answered, settled: 0));
            }

            progress.Report(Of(1000, settled: 700));
            progress.Report(Of(1000, settled: 701));
            progress.Report(Of(1000, settled: 1000));
            return Task.FromResult(Nothing);
        });

        var lines = output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(22, lines.Length);
        Assert.Equal("attend: 50 of 1000 answered, 0 confirmed, 0 rejected", lines[0]);
        Assert.Equal("attend: 1000 of 1000 answered, 690 confirmed, 10 rejected, 70 rows/s, 4s left", lines[20]);
        Assert.Equal("attend: 1000 of 1000 answered, 990 confirmed, 10 rejected, 100 rows/s", lines[21]);
    }

    [Fact]
    public async Task Live_progress_shows_a_bar_for_each_state()
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 160;

        await new LiveProgress(console).ShowAsync(progressOf =>
        {
            progressOf(SubscriberState.Register, 1000).Report(Of(1000, 500) with { State = SubscriberState.Register });
            progressOf(SubscriberState.Attend, 1000).Report(Of(1000, 1000));
            return Task.FromResult(Nothing);
        });

        Assert.Contains("register: 1000 of 1000 answered, 490 confirmed, 10 rejected, 50 rows/s, 10s left", output.ToString());
        Assert.Contains("attend: 1000 of 1000 answered, 990 confirmed, 10 rejected", output.ToString());
    }

    [Theory]
    [InlineData(0, "0s")]
    [InlineData(59.6, "59s")]
    [InlineData(60, "1m 0s")]
    [InlineData(270, "4m 30s")]
    [InlineData(3900, "1h 5m")]
    [InlineData(360_000, "100h 0m")]
    public void Durations_are_written_in_their_two_largest_units(double seconds, string text) => Assert.Equal(text, DurationText.Of(TimeSpan.FromSeconds(seconds)));

    private static ImportProgress Of(int answered, int settled)
        => new(SubscriberState.Attend, 1000, answered, settled, Math.Max(0, settled - 10), Math.Min(10, settled), settled, TimeSpan.FromSeconds(10));
}
