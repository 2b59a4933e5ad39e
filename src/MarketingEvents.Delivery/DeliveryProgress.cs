namespace HubSpot.MarketingEvents.Delivery;

/// <summary>How far a delivery is, in entries of this run.</summary>
/// <param name="Answered">Those whose request was answered, or that need none.</param>
/// <param name="Settled">Those whose verdict is known.</param>
/// <param name="Confirmed">Those that were read back.</param>
/// <param name="Rejected">Those that were refused.</param>
public sealed record DeliveryProgress(long Answered, long Settled, long Confirmed, long Rejected);
