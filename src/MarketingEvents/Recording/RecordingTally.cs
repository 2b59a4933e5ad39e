using Microsoft.Extensions.Logging;

namespace HubSpot.MarketingEvents;

/// <summary>Counts what became of the attendees of one recording, and tells the caller's callback, the log and the metrics.</summary>
internal sealed class RecordingTally(StateRules rules, IProgress<RecordingProgress>? progress, ILogger logger, Metrics metrics)
{
    private readonly int[] _verdicts = new int[(int)Verdict.Unconfirmed + 1];

    private IProgress<RecordingProgress>? _progress = progress;

    /// <summary>The outcomes that were not returned yet, in the order in which they settled.</summary>
    public Queue<AttendeeOutcome> Settled { get; } = new();

    /// <summary>How many attendees the input gave.</summary>
    public int Taken { get; set; }

    /// <summary>Of how many nothing is sent any more.</summary>
    public int Answered { get; set; }

    public void Give(AttendeeOutcome outcome)
    {
        _verdicts[(int)outcome.Verdict]++;
        metrics.Settled(rules.Word, outcome.Verdict);
        Settled.Enqueue(outcome);
    }

    /// <summary>A row proved an attendee so long after the answer that accepted it.</summary>
    public void Proven(TimeSpan lag) => metrics.Proven(rules.Word, lag);

    public void ReportProgress()
    {
        try
        {
            _progress?.Report(new RecordingProgress(Taken, Answered, _verdicts.Sum()));
        }
        catch (Exception e)
        {
            _progress = null;
            logger.ProgressFailed(e.GetType().Name);
        }
    }

    public void ReportEnd()
    {
        ReportProgress();
        logger.Recorded(
            rules.Word, Taken, _verdicts[(int)Verdict.Confirmed], _verdicts[(int)Verdict.AlreadyInState], _verdicts[(int)Verdict.Rejected], _verdicts[(int)Verdict.Unconfirmed]);
    }
}
