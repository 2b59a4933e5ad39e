namespace HubSpot.MarketingEvents;

/// <summary>A recording was cancelled; what is known so far is in the report.</summary>
public sealed class RecordingCanceledException : OperationCanceledException
{
    internal RecordingCanceledException(RecordingReport report, CancellationToken cancellationToken)
        : base("The recording was cancelled. The report holds the outcomes known so far.", cancellationToken) => Report = report;

    /// <summary>
    /// Every attendee's outcome as far as it is known; the rest is Unconfirmed. Of a stream, the attendees that were taken from it and
    /// whose outcomes were not returned yet.
    /// </summary>
    public RecordingReport Report { get; }
}
