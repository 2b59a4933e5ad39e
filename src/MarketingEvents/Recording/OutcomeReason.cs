using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents;

/// <summary>Why an attendee is not confirmed, with everything that is known. <see cref="ToString"/> is safe to log.</summary>
public sealed class OutcomeReason
{
    internal OutcomeReason(OutcomeReasonKind kind) => Kind = kind;

    /// <summary>The kind of reason.</summary>
    public OutcomeReasonKind Kind { get; }

    /// <summary>The failed rules, for <see cref="OutcomeReasonKind.Validation"/>.</summary>
    public IReadOnlyList<AttendeeProblem> Problems { get; internal init; } = [];

    /// <summary>What the service wrote. It can quote addresses: think before you log it.</summary>
    public string? ServiceMessage { get; internal init; }

    /// <summary>The service's category, for example VALIDATION_ERROR.</summary>
    public string? Category { get; internal init; }

    /// <summary>The service's finer category, for example AttendanceValidationError.JOINED_AT_IS_LATER_THAN_LEFT_AT_FOR_EMAIL.</summary>
    public string? SubCategory { get; internal init; }

    /// <summary>HubSpot's id of the call, for its support.</summary>
    public string? CorrelationId { get; internal init; }

    /// <summary>Errors in the answer to this attendee's chunk that name no attendee: one of them may be about this one.</summary>
    public IReadOnlyList<BatchError> ChunkErrors { get; internal init; } = [];

    /// <summary>The failure that ended sending or reading.</summary>
    public Exception? Exception { get; internal init; }

    /// <summary>The kind, the failed rules, category and correlation id; never an address or what the service wrote.</summary>
    public override string ToString()
    {
        var parts = new List<string> { Kind.ToString() };
        parts.AddRange(Problems.Select(problem => problem.Reason));
        Add("category", Category);
        Add("correlation id", CorrelationId);
        return string.Join(", ", parts);

        void Add(string label, string? value)
        {
            if (HubSpotException.LooksLikeIdentifier(value))
            {
                parts.Add($"{label} '{value}'");
            }
        }
    }

    internal static OutcomeReason Of(OutcomeReasonKind kind, EntryFacts facts, Exception? ended)
    {
        var error = facts.Result?.Error;
        var cause = kind switch
        {
            OutcomeReasonKind.NotSent => facts.Result?.Cause ?? ended,
            OutcomeReasonKind.Unknown => facts.Result?.Cause ?? facts.ReadFailure,
            OutcomeReasonKind.Service => facts.Result?.Cause,
            _ => null,
        };
        var refusal = cause as HubSpotException;
        return new(kind)
        {
            ServiceMessage = error?.Message ?? refusal?.ServiceMessage,
            Category = error?.Category ?? refusal?.Category,
            SubCategory = Text(error?.SubCategory ?? refusal?.Error.SubCategory),
            CorrelationId = refusal?.CorrelationId ?? facts.Result?.CorrelationId,
            ChunkErrors = facts.ChunkErrors ?? [],
            Exception = cause,
        };
    }

    private static string? Text(JToken? value) => value is JValue { Type: JTokenType.String } ? (string?)value : null;
}
