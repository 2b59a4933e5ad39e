using HubSpot.MarketingEvents;

namespace HubSpot.WorkerConsumer;

/// <summary>Logs how many people registered for an event and how many came, again and again.</summary>
internal sealed class CounterWorker(MarketingEventsClient client, ILogger<CounterWorker> logger, IConfiguration configuration, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(5), clock);
        do
        {
            var counters = await client.Participations.GetCountersAsync(configuration.GetValue<long>("EventId"), stoppingToken);
            logger.LogInformation("{Registered} registered, {Attended} attended", counters.Registered, counters.Attended);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
