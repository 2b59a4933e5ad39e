using Microsoft.Extensions.Hosting;

namespace HubSpot.MarketingEvents.Emulator.Hosting;

/// <summary>Leaves the signals of the process to its owner. The usual lifetime takes SIGTERM and Ctrl+C, and nobody here acts on them.</summary>
internal sealed class NoSignals : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
