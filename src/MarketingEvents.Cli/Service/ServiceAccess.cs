namespace HubSpot.MarketingEvents.Cli;

/// <summary>A client, and the address that it calls.</summary>
internal sealed record ServiceAccess(MarketingEventsClient Client, Uri Address) : IDisposable
{
    public void Dispose() => Client.Dispose();
}
