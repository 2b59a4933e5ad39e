using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HubSpot.MarketingEvents.AspNetCore;

/// <summary>
/// Unhealthy when HubSpot does not answer, fails, or does not accept the token. Degraded when the token lacks a scope, when a limit is reached, or
/// when less than a tenth of the calls of the day is left. Its data, as far as the service tells: callsLeft, callsPerWindow, callsLeftToday,
/// callsPerDay, missingScopes. It makes two reads, which count against the limit, waits for nothing longer than ten seconds, and changes nothing.
/// </summary>
public sealed class HubSpotHealthCheck : IHealthCheck
{
    private const string ReadScope = "crm.objects.marketing_events.read";
    private const string WriteScope = "crm.objects.marketing_events.write";
    private const long AnyEvent = 1;

    private readonly MarketingEventsClient _client;

    /// <summary>Checks one account.</summary>
    public HubSpotHealthCheck(MarketingEventsClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client.With(new CallOptions { Retries = 0, TotalTimeout = TimeSpan.FromSeconds(10), Priority = CallPriority.High });
    }

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var missing = new List<string>();
            var limits = await LookAsync(ReadScope, ReadAsync, missing, cancellationToken);
            await LookAsync(WriteScope, WriteAsync, missing, cancellationToken);
            return Judge(missing, limits ?? []);
        }
        catch (HubSpotException e) when (e.StatusCode == 429)
        {
            return HealthCheckResult.Degraded($"A limit of HubSpot's is reached{(e.ResetsAt is { } end ? string.Create(CultureInfo.InvariantCulture, $" until {end.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC") : "")}. {e.Message}");
        }
        catch (HubSpotException e)
        {
            return HealthCheckResult.Unhealthy(e.Message);
        }
    }

    private static HealthCheckResult Judge(List<string> missing, Dictionary<string, object> data)
    {
        if (missing.Count > 0)
        {
            data["missingScopes"] = string.Join(' ', missing);
            return HealthCheckResult.Degraded($"The token lacks {string.Join(" and ", missing)}.", data: data);
        }

        return data.TryGetValue("callsLeftToday", out var left) && data.TryGetValue("callsPerDay", out var most) && (long)left * 10 < (long)most
            ? HealthCheckResult.Degraded(string.Create(CultureInfo.InvariantCulture, $"{left} of {most} calls of the day are left."), data: data)
            : HealthCheckResult.Healthy("HubSpot answers and accepts the token.", data);
    }

    // A call that is refused with status 403 says which scopes it needs; the documented one stands in when it does not.
    private static async Task<T?> LookAsync<T>(string scope, Func<CancellationToken, Task<T>> readAsync, List<string> missing, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await readAsync(cancellationToken);
        }
        catch (HubSpotException e) when (e.StatusCode == 403)
        {
            missing.AddRange(e.RequiredScopes.Count > 0 ? e.RequiredScopes : [scope]);
            return null;
        }
    }

    private async Task<Dictionary<string, object>> ReadAsync(CancellationToken cancellationToken)
    {
        var answer = await _client.Events.ListWithResponseAsync(new EventsListQuery { Limit = 1 }, cancellationToken);
        var data = new Dictionary<string, object>();
        Add("callsLeft", "X-HubSpot-RateLimit-Remaining");
        Add("callsPerWindow", "X-HubSpot-RateLimit-Max");
        Add("callsLeftToday", "X-HubSpot-RateLimit-Daily-Remaining");
        Add("callsPerDay", "X-HubSpot-RateLimit-Daily");
        return data;

        void Add(string name, string header)
        {
            if (answer.Headers.TryGetValue(header, out var values) && long.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                data[name] = number;
            }
        }
    }

    // The lists of an event are read with the scope for writing (documented), so nothing has to be changed to know. No event has this id.
    private async Task<string> WriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _client.Lists.GetAsync(AnyEvent, cancellationToken);
        }
        catch (HubSpotException e) when (e.StatusCode == 404)
        {
            // The token was accepted.
        }

        return "";
    }
}
