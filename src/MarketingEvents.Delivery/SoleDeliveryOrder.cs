namespace HubSpot.MarketingEvents.Delivery;

/// <summary>What a <see cref="SoleDelivery"/> delivers, and how.</summary>
public sealed class SoleDeliveryOrder
{
    /// <summary>The account; null for the one without a name.</summary>
    public string? Account { get; init; }

    /// <summary>The event.</summary>
    public required EventKey Event { get; init; }

    /// <summary>The state. The order between states is the caller's.</summary>
    public required SubscriberState State { get; init; }

    /// <summary>How attendees are sent and read back. Default: as the outbox says.</summary>
    public RecordingOptions? Recording { get; init; }

    /// <summary>Completes when nothing more is enqueued. Default: now.</summary>
    public Task Enqueued { get; init; } = Task.CompletedTask;

    /// <summary>Receives how far it is, from several threads but never from two at once. It must not throw.</summary>
    public IProgress<DeliveryProgress>? Progress { get; init; }
}
