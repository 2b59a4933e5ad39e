namespace HubSpot.MarketingEvents;

/// <summary>
/// Makes the results that only the SDK makes otherwise, for tests of programs that use it. Requests and answers are plain classes
/// and need no factory; clients, recorder and poller have virtual methods to override.
/// </summary>
public static class MarketingEventsModelFactory
{
    /// <summary>A report as the recorder returns it.</summary>
    public static RecordingReport Report(SubscriberState state, params AttendeeOutcome[] outcomes) => new(state, outcomes);

    /// <summary>An outcome that needs no reason and saw no row: AlreadyInState, or Confirmed.</summary>
    public static AttendeeOutcome Outcome(int index, Verdict verdict) => new(index, verdict, null);

    /// <summary>An outcome with what the read-back showed.</summary>
    public static AttendeeOutcome Outcome(int index, Verdict verdict, AttendanceState currentState, long resolvedContactId)
        => new(index, verdict, null)
        {
            CurrentState = currentState,
            ConfirmedAs = verdict == Verdict.Confirmed ? currentState : null,
            ResolvedContactId = resolvedContactId,
        };

    /// <summary>An outcome with its reason: Rejected or Unconfirmed.</summary>
    public static AttendeeOutcome Outcome(int index, OutcomeReason reason)
        => new(index, reason.Kind is OutcomeReasonKind.Validation or OutcomeReasonKind.Service ? Verdict.Rejected : Verdict.Unconfirmed, reason);

    /// <summary>A reason for an outcome that is not confirmed.</summary>
    public static OutcomeReason Reason(OutcomeReasonKind kind) => new(kind);

    /// <summary>A reason with the failure behind it.</summary>
    public static OutcomeReason Reason(OutcomeReasonKind kind, Exception exception) => new(kind) { Exception = exception };

    /// <summary>A successful answer as the methods that end in WithResponseAsync return it.</summary>
    public static HubSpotResponse<T> Response<T>(int statusCode, T body, IReadOnlyDictionary<string, IReadOnlyList<string>> headers) => new(statusCode, headers, body);

    /// <summary>A refusal as every call throws it.</summary>
    public static HubSpotException HubSpotException(int statusCode, ServiceError error) => MarketingEvents.HubSpotException.Refused("a call", statusCode, error, error.CorrelationId, null);
}
