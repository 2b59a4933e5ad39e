using HubSpot.MarketingEvents.Delivery;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Turns how far a delivery is into how far the state of the file is.</summary>
/// <param name="inner">Where it is shown.</param>
/// <param name="state">The state.</param>
/// <param name="total">How many rows of the file have it.</param>
/// <param name="before">What earlier runs did.</param>
/// <param name="clock">The clock.</param>
internal sealed class StateProgress(IProgress<ImportProgress> inner, SubscriberState state, int total, DeliveryProgress before, TimeProvider clock) : IProgress<DeliveryProgress>
{
    private readonly long _begin = clock.GetTimestamp();

    public void Report(DeliveryProgress value) => inner.Report(new ImportProgress(
        state, total, before.Settled + value.Answered, before.Settled + value.Settled, before.Confirmed + value.Confirmed, before.Rejected + value.Rejected,
        value.Settled, clock.GetElapsedTime(_begin)));
}
