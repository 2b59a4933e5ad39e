using Spectre.Console;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Progress for people at a terminal: one bar per state, filled by known verdicts.</summary>
internal sealed class LiveProgress(IAnsiConsole console) : IProgressView
{
    public Task<ListReport> ShowAsync(Func<ProgressOf, Task<ListReport>> record) => console
        .Progress()
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
        .StartAsync(context => record((state, rows) => new Bar(context.AddTask(state.ToWireWord(), maxValue: rows))));

    private sealed class Bar(ProgressTask task) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            task.Description = Markup.Escape(Messages.Progress(value));
            task.Value = value.Settled;
        }
    }
}
