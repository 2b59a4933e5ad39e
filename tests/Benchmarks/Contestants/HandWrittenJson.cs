using System.Text.Json.Serialization;

namespace HubSpot.Benchmarks.Contestants;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SubscriberBatch))]
[JsonSerializable(typeof(SubscriberBatchResult))]
[JsonSerializable(typeof(ParticipationPage))]
[JsonSerializable(typeof(ServiceError))]
internal sealed partial class HandWrittenJson : JsonSerializerContext;

internal sealed class SubscriberBatch
{
    public List<Subscriber>? Inputs { get; set; }
}

internal sealed class Subscriber
{
    public long InteractionDateTime { get; set; }

    public Dictionary<string, string>? Properties { get; set; }

    public long Vid { get; set; }
}

internal sealed class SubscriberBatchResult
{
    public string? Status { get; set; }

    public List<SubscriberResult>? Results { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? CompletedAt { get; set; }
}

internal sealed class SubscriberResult
{
    public long Vid { get; set; }
}

internal sealed class ParticipationPage
{
    public int? Total { get; set; }

    public List<ParticipationRow>? Results { get; set; }

    public PagePaging? Paging { get; set; }
}

internal sealed class PagePaging
{
    public PageNext? Next { get; set; }
}

internal sealed class PageNext
{
    public string? After { get; set; }

    public string? Link { get; set; }
}

internal sealed class ParticipationRow
{
    public string? Id { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    public RowAssociations? Associations { get; set; }

    public RowProperties? Properties { get; set; }
}

internal sealed class RowAssociations
{
    public RowContact? Contact { get; set; }

    public RowEvent? MarketingEvent { get; set; }
}

internal sealed class RowContact
{
    public string? ContactId { get; set; }

    public string? Firstname { get; set; }

    public string? Lastname { get; set; }

    public string? Email { get; set; }
}

internal sealed class RowEvent
{
    public string? MarketingEventId { get; set; }

    public string? Name { get; set; }

    public string? ExternalEventId { get; set; }

    public string? ExternalAccountId { get; set; }
}

internal sealed class RowProperties
{
    public long? OccurredAt { get; set; }

    public string? AttendanceState { get; set; }

    public string? AttendancePercentage { get; set; }

    public int? AttendanceDurationSeconds { get; set; }
}

internal sealed class ServiceError
{
    public string? Status { get; set; }

    public string? Message { get; set; }

    public string? CorrelationId { get; set; }

    public string? Category { get; set; }
}
