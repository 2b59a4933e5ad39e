using Microsoft.Extensions.Hosting;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>Runs the worker in the host.</summary>
internal sealed class OutboxService(OutboxWorker worker) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => worker.RunAsync(stoppingToken);
}
