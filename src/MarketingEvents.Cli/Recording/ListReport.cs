namespace HubSpot.MarketingEvents.Cli;

/// <summary>What became of a whole file.</summary>
/// <param name="Tally">The outcomes in numbers.</param>
/// <param name="Outcomes">The outcomes, to be read as often as needed.</param>
/// <param name="IsCancelled">Whether it was stopped before it was done.</param>
/// <param name="Failure">What kept the service from taking or showing rows; null when nothing did.</param>
internal sealed record ListReport(Tally Tally, ImportOutcomes Outcomes, bool IsCancelled, Exception? Failure)
{
    public ExitCode ExitCode => this switch
    {
        { Failure: not null } => ExitCode.ServiceFailed,
        { IsCancelled: true } => ExitCode.NotConfirmed,
        _ => Tally.IsConfirmed ? ExitCode.Confirmed : ExitCode.NotConfirmed,
    };
}
