namespace HubSpot.MarketingEvents;

/// <summary>
/// Makes the results that only the SDK makes otherwise, for tests of programs that use it; each method has the name of the type that it
/// makes. Requests and answers are plain classes and need no factory; clients, recorder and poller have virtual methods to override.
/// </summary>
public static class MarketingEventsModelFactory
{
    /// <summary>A report as the recorder returns it.</summary>
    public static RecordingReport RecordingReport(SubscriberState state, params AttendeeOutcome[] outcomes) => new(state, outcomes);

    /// <summary>The outcome of one attendee.</summary>
    public static AttendeeOutcome AttendeeOutcome(
        int index, Verdict verdict, OutcomeReason? reason = null, AttendanceState? currentState = null, AttendanceState? confirmedAs = null, long? resolvedContactId = null)
        => new(index, verdict, reason) { CurrentState = currentState, ConfirmedAs = confirmedAs, ResolvedContactId = resolvedContactId };

    /// <summary>The reason of an outcome that is not confirmed.</summary>
    public static OutcomeReason OutcomeReason(
        OutcomeReasonKind kind,
        Exception? exception = null,
        IEnumerable<AttendeeProblem>? problems = null,
        string? serviceMessage = null,
        string? category = null,
        string? subCategory = null,
        string? correlationId = null,
        IEnumerable<BatchError>? chunkErrors = null)
        => new(kind)
        {
            Exception = exception,
            Problems = [.. problems ?? []],
            ServiceMessage = serviceMessage,
            Category = category,
            SubCategory = subCategory,
            CorrelationId = correlationId,
            ChunkErrors = [.. chunkErrors ?? []],
        };

    /// <summary>A problem as the check finds it.</summary>
    public static AttendeeProblem AttendeeProblem(int index, string property, SubscriberState state, AttendeeRule rule, string reason, int? otherIndex = null)
        => new(index, property, state, rule, reason) { OtherIndex = otherIndex };

    /// <summary>Progress as a callback receives it.</summary>
    public static RecordingProgress RecordingProgress(int total, int answered, int settled) => new(total, answered, settled);

    /// <summary>A cancelled recording as the recorder throws it.</summary>
    public static RecordingCanceledException RecordingCanceledException(RecordingReport report) => new(report, new CancellationToken(canceled: true));

    /// <summary>A batch that the service works on; asking about it gives the same batch again.</summary>
    public static BatchOperation<TBatch> BatchOperation<TBatch>(TBatch batch)
        where TBatch : class, IBatchResult
        => new(batch, (latest, _) => Task.FromResult<(TBatch, TimeSpan?)>((latest, null)), TimeProvider.System);

    /// <summary>A batch that was not final in time, as the poller throws it.</summary>
    public static BatchTimeoutException BatchTimeoutException(BatchStatus? status, TimeSpan waited, int checks) => new(status, waited, checks);

    /// <summary>A successful answer without body as the methods that end in WithResponseAsync return it.</summary>
    public static HubSpotResponse HubSpotResponse(int statusCode, IReadOnlyDictionary<string, IReadOnlyList<string>>? headers = null)
        => new(statusCode, headers ?? NoHeaders);

    /// <summary>A successful answer as the methods that end in WithResponseAsync return it.</summary>
    public static HubSpotResponse<T> HubSpotResponse<T>(int statusCode, T body, IReadOnlyDictionary<string, IReadOnlyList<string>>? headers = null)
        => new(statusCode, headers ?? NoHeaders, body);

    /// <summary>A refusal as every call throws it.</summary>
    public static HubSpotException HubSpotException(int statusCode, ServiceError error, TimeSpan? retryAfter = null, DateTimeOffset? resetsAt = null)
        => MarketingEvents.HubSpotException.Refused("a call", statusCode, error, error.CorrelationId, retryAfter, resetsAt);

    private static readonly Dictionary<string, IReadOnlyList<string>> NoHeaders = [];
}
