namespace HubSpot.MarketingEvents;

/// <summary>What all answers to batch calls share.</summary>
public interface IBatchResult
{
    /// <summary>How far the service is; null when it did not say, which is never final.</summary>
    BatchStatus? Status { get; }

    /// <summary>Addresses that belong to the batch, by name; null or empty when there are none, which is usual.</summary>
    IDictionary<string, string>? Links { get; }
}

public partial class ContactIdSubscriberBatchResult : IBatchResult;

public partial class EmailSubscriberBatchResult : IBatchResult;

public partial class EventUpsertBatchResult : IBatchResult;

public partial class EventUpdateByObjectIdBatchResult : IBatchResult;

public partial class EventArchiveBatchResult : IBatchResult;
