namespace HubSpot.MarketingEvents;

/// <summary>Not every attendee of a recording is confirmed; the report says which and why.</summary>
public sealed class NotConfirmedException : Exception
{
    internal NotConfirmedException(RecordingReport report)
        : base($"Of {report.Outcomes.Count} attendees, {report.Count(Verdict.Confirmed)} are confirmed, {report.Count(Verdict.AlreadyInState)} were already in the state, " +
            $"{report.Count(Verdict.Rejected)} are rejected and {report.Count(Verdict.Unconfirmed)} are unconfirmed.") => Report = report;

    /// <summary>All outcomes, the confirmed ones, too.</summary>
    public RecordingReport Report { get; }
}
