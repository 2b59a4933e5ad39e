using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>
/// Unhealthy when the database cannot be read or the oldest undelivered entry is older than <see cref="OutboxOptions.UnhealthyAge"/>, Degraded when
/// an account is paused. Its data: backlog, oldestSeconds, settledInLastMinute, pausedAccounts.
/// </summary>
public sealed class OutboxHealthCheck(Outbox outbox) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        OutboxStatus status;
        try
        {
            status = await outbox.GetStatusAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy($"The outbox cannot be read ({e.GetType().Name}).");
        }

        var paused = status.Accounts.Count(account => account.PausedSince is not null);
        var data = new Dictionary<string, object>
        {
            ["backlog"] = status.Backlog,
            ["oldestSeconds"] = (long)(status.OldestAge ?? TimeSpan.Zero).TotalSeconds,
            ["settledInLastMinute"] = status.SettledInLastMinute,
            ["pausedAccounts"] = paused,
        };
        var text = string.Create(CultureInfo.InvariantCulture, $"{status.Backlog} entries wait, the oldest for {status.OldestAge ?? TimeSpan.Zero:c}; {paused} accounts are paused.");
        return status.OldestAge > outbox.Options.UnhealthyAge ? HealthCheckResult.Unhealthy(text, data: data)
            : paused > 0 ? HealthCheckResult.Degraded(text, data: data)
            : HealthCheckResult.Healthy(text, data);
    }
}
