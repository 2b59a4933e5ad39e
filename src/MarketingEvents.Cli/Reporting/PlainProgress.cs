namespace HubSpot.MarketingEvents.Cli;

/// <summary>Progress for logs and pipes: a line for each quarter that is answered, and one whenever more verdicts are known.</summary>
internal sealed class PlainProgress(TextWriter output) : IProgressView
{
    public Task<ListReport> ShowAsync(Func<ProgressOf, Task<ListReport>> record) => record((state, _) => new Lines(output, state));

    private sealed class Lines(TextWriter output, SubscriberState state) : IProgress<RecordingProgress>
    {
        private const int Parts = 4;

        private int _partsSeen;
        private int _settledSeen;

        public void Report(RecordingProgress value)
        {
            var parts = value.Total == 0 ? Parts : (int)((long)value.Answered * Parts / value.Total);
            var isAnswered = value.Answered == value.Total;
            if (parts == _partsSeen && !(isAnswered && value.Settled > _settledSeen))
            {
                return;
            }

            (_partsSeen, _settledSeen) = (parts, value.Settled);
            output.WriteLine(Messages.Progress(state, value));
        }
    }
}
