using System.Text.Json;
using System.Text.Json.Serialization;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>What is kept of an outcome beside its verdict, as a JSON text.</summary>
internal sealed class EntryDetail
{
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public OutcomeReasonKind? Kind { get; init; }

    public IReadOnlyList<string>? Problems { get; init; }

    public string? Message { get; init; }

    public string? Category { get; init; }

    public string? SubCategory { get; init; }

    public string? CorrelationId { get; init; }

    public string? Failure { get; init; }

    public long? ContactId { get; init; }

    public string? CurrentState { get; init; }

    public string? ConfirmedAs { get; init; }

    /// <param name="outcome">The outcome.</param>
    /// <param name="kind">The kind of reason, which can differ from the outcome's own.</param>
    public static string Write(AttendeeOutcome outcome, OutcomeReasonKind? kind)
    {
        var reason = outcome.Reason;
        return JsonSerializer.Serialize(
            new EntryDetail
            {
                Kind = kind,
                Problems = reason?.Problems is { Count: > 0 } problems ? [.. problems.Select(problem => problem.Reason)] : null,
                Message = reason?.ServiceMessage,
                Category = reason?.Category,
                SubCategory = reason?.SubCategory,
                CorrelationId = reason?.CorrelationId,
                Failure = reason?.Exception is { } failure ? DeliveryFailure.Describe(failure) : null,
                ContactId = outcome.ResolvedContactId,
                CurrentState = outcome.CurrentState?.ToString(),
                ConfirmedAs = outcome.ConfirmedAs?.ToString(),
            },
            Json);
    }

    public static EntryDetail Read(string? text) => text is null ? new EntryDetail() : JsonSerializer.Deserialize<EntryDetail>(text, Json) ?? new EntryDetail();
}
