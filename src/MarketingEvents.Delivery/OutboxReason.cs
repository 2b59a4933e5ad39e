namespace HubSpot.MarketingEvents.Delivery;

/// <summary>Why an entry is not confirmed. <see cref="ToString"/> is safe to log.</summary>
public sealed record OutboxReason
{
    /// <summary>The kind of reason.</summary>
    public required OutcomeReasonKind Kind { get; init; }

    /// <summary>The failed rules, one sentence each, for <see cref="OutcomeReasonKind.Validation"/>.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>What the service wrote. It can quote addresses: think before you log it.</summary>
    public string? ServiceMessage { get; init; }

    /// <summary>The service's category, for example VALIDATION_ERROR.</summary>
    public string? Category { get; init; }

    /// <summary>The service's finer category.</summary>
    public string? SubCategory { get; init; }

    /// <summary>HubSpot's id of the call, for its support.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>The failure in a few words, for example 'status 404'; null when there was none.</summary>
    public string? Failure { get; init; }

    /// <summary>The kind, the failed rules and the failure; never an address or what the service wrote.</summary>
    public override string ToString() => string.Join(", ", [Kind.ToString(), .. Problems, .. Failure is null ? Enumerable.Empty<string>() : [Failure]]);

    internal static OutboxReason Of(EntryDetail detail) => new()
    {
        Kind = detail.Kind!.Value, // Checked by the caller.
        Problems = detail.Problems ?? [],
        ServiceMessage = detail.Message,
        Category = detail.Category,
        SubCategory = detail.SubCategory,
        CorrelationId = detail.CorrelationId,
        Failure = detail.Failure,
    };
}
