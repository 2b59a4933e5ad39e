namespace HubSpot.MarketingEvents.Cli;

/// <summary>What became of a whole file.</summary>
/// <param name="Outcomes">The outcomes, in the order of the file.</param>
/// <param name="IsCancelled">Whether it was stopped before it was done.</param>
/// <param name="Failure">What kept the service from taking or showing rows; null when nothing did.</param>
internal sealed record ListReport(IReadOnlyList<RowOutcome> Outcomes, bool IsCancelled, Exception? Failure)
{
    /// <summary>Whether no row left this machine.</summary>
    public bool IsNothingSent => Outcomes.All(outcome => outcome.Verdict == Verdict.Rejected ? outcome.Fate.Rules.Count > 0 : outcome.Fate is { Verdict: Verdict.Unconfirmed, Reason: nameof(OutcomeReasonKind.NotSent) });

    public ExitCode ExitCode => this switch
    {
        { Failure: not null } => ExitCode.ServiceFailed,
        { IsCancelled: true } => ExitCode.NotConfirmed,
        _ => Outcomes.All(outcome => outcome.Verdict == Verdict.Confirmed) ? ExitCode.Confirmed : ExitCode.NotConfirmed,
    };
}
