using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HubSpot.MarketingEvents.AspNetCore;

/// <summary>Registers health checks of HubSpot accounts.</summary>
public static class HubSpotHealthChecks
{
    /// <summary>Adds a <see cref="HubSpotHealthCheck"/> of an account that was registered with AddHubSpotMarketingEvents.</summary>
    /// <param name="builder">The health checks of the program.</param>
    /// <param name="account">The name of the account, which the check is called after: 'hubspot-' and the name. Null for the account without one: 'hubspot'.</param>
    /// <param name="tags">Tags to select the check by.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static IHealthChecksBuilder AddHubSpotMarketingEvents(this IHealthChecksBuilder builder, string? account = null, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (account is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(account);
        }

        return builder.Add(new HealthCheckRegistration(account is null ? "hubspot" : $"hubspot-{account}", provider => new HubSpotHealthCheck(ClientOf(provider, account)), failureStatus: null, tags));
    }

    private static MarketingEventsClient ClientOf(IServiceProvider provider, string? account)
        => account is null ? provider.GetRequiredService<MarketingEventsClient>() : provider.GetRequiredKeyedService<MarketingEventsClient>(account);
}
