namespace HubSpot.MarketingEvents.Delivery;

/// <summary>What one pass over the outbox did.</summary>
/// <param name="Settled">How many entries it settled.</param>
/// <param name="NextTry">
/// How long to wait before the next pass, <see cref="OutboxOptions.PollInterval"/> at least; null when nothing waits. Other workers may have entries
/// under way.
/// </param>
public sealed record DeliveryResult(long Settled, TimeSpan? NextTry);
