namespace HubSpot.MarketingEvents.Delivery;

/// <summary>What one call enqueued.</summary>
/// <param name="Number">The number under which its entries are found (<see cref="OutboxQuery.Batch"/>).</param>
/// <param name="Count">How many entries it has.</param>
public sealed record OutboxBatch(long Number, int Count);
