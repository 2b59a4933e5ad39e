using Spectre.Console;

namespace HubSpot.MarketingEvents.Cli.Tests;

public class ProgressTests
{
    private static readonly ListReport Nothing = new([], IsCancelled: false, Failure: null);

    [Fact]
    public async Task Plain_progress_writes_a_line_for_each_quarter_and_for_new_verdicts()
    {
        using var output = new StringWriter();

        await new PlainProgress(output).ShowAsync(progressOf =>
        {
            var progress = progressOf(SubscriberState.Attend, 1000);
            for (var answered = 100; answered <= 1000; answered += 100)
            {
                progress.Report(MarketingEventsModelFactory.RecordingProgress(1000, answered, 0));
            }

            progress.Report(MarketingEventsModelFactory.RecordingProgress(1000, 1000, 0));
            progress.Report(MarketingEventsModelFactory.RecordingProgress(1000, 1000, 700));
            progress.Report(MarketingEventsModelFactory.RecordingProgress(1000, 1000, 700));
            return Task.FromResult(Nothing);
        });

        Assert.Equal(
            [
                "attend: 300 of 1000 answered, 0 settled",
                "attend: 500 of 1000 answered, 0 settled",
                "attend: 800 of 1000 answered, 0 settled",
                "attend: 1000 of 1000 answered, 0 settled",
                "attend: 1000 of 1000 answered, 700 settled",
            ],
            output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Live_progress_shows_a_bar_for_each_state()
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 120;

        await new LiveProgress(console).ShowAsync(progressOf =>
        {
            progressOf(SubscriberState.Register, 10).Report(MarketingEventsModelFactory.RecordingProgress(10, 10, 5));
            progressOf(SubscriberState.Attend, 4).Report(MarketingEventsModelFactory.RecordingProgress(4, 4, 4));
            return Task.FromResult(Nothing);
        });

        Assert.Contains("register: 10 of 10 answered, 5 settled", output.ToString());
        Assert.Contains("attend: 4 of 4 answered, 4 settled", output.ToString());
    }
}
