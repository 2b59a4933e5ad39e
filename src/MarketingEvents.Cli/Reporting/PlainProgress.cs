namespace HubSpot.MarketingEvents.Cli;

/// <summary>Progress for logs and pipes: a line whenever another part of the rows is answered or settled, so that no list writes more than some forty for a state.</summary>
internal sealed class PlainProgress(TextWriter output) : IProgressView
{
    public Task<ListReport> ShowAsync(Func<ProgressOf, Task<ListReport>> record) => record((_, _) => new Lines(output));

    private sealed class Lines(TextWriter output) : IProgress<ImportProgress>
    {
        private const int Parts = 20;

        private (long Answered, long Settled) _seen;

        public void Report(ImportProgress value)
        {
            var parts = (Part(value.Answered, value.Total), Part(value.Settled, value.Total));
            if (parts != _seen)
            {
                _seen = parts;
                output.WriteLine(Messages.Progress(value));
            }
        }

        private static long Part(long rows, int total) => total == 0 ? Parts : rows * Parts / total;
    }
}
