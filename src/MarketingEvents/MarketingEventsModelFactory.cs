namespace HubSpot.MarketingEvents;

/// <summary>
/// Makes the results that only the SDK makes otherwise, for tests of programs that use it. Requests and answers are plain classes
/// and need no factory; clients, recorder and poller have virtual methods to override.
/// </summary>
public static class MarketingEventsModelFactory
{
    /// <summary>A report as the recorder returns it.</summary>
    public static RecordingReport Report(SubscriberState state, params AttendeeOutcome[] outcomes) => new(state, outcomes);

    /// <summary>An outcome that needs no reason: Confirmed or AlreadyInState.</summary>
    public static AttendeeOutcome Outcome(int index, Verdict verdict, AttendanceState? currentState = null, long? resolvedContactId = null)
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
    public static OutcomeReason Reason(OutcomeReasonKind kind, string? serviceMessage = null, Exception? exception = null)
        => new(kind) { ServiceMessage = serviceMessage, Exception = exception };

    /// <summary>A successful answer as the methods that end in WithResponseAsync return it.</summary>
    public static HubSpotResponse<T> Response<T>(int statusCode, T body, IReadOnlyDictionary<string, IReadOnlyList<string>>? headers = null)
        => new(statusCode, headers ?? new Dictionary<string, IReadOnlyList<string>>(), body);

    /// <summary>A refusal as every call throws it.</summary>
    public static HubSpotException Refusal(int statusCode, ServiceError error, TimeSpan? retryAfter = null)
        => HubSpotException.Refused("a call", statusCode, error, error.CorrelationId, retryAfter);
}
