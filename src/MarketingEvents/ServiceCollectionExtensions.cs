using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Kiota.Abstractions.Authentication;
using Polly.Telemetry;

namespace HubSpot.MarketingEvents;

/// <summary>Registers the SDK in a container.</summary>
public static class ServiceCollectionExtensions
{
    private const string ClientName = "HubSpot.MarketingEvents";

    /// <summary>
    /// Registers <see cref="MarketingEventsClient"/> as a singleton on an HttpClient of its own. Without a token in the options an
    /// <see cref="IAccessTokenProvider"/> from the container is used. Handlers added to the returned builder see each attempt.
    /// A second call changes options only.
    /// </summary>
    /// <exception cref="OptionsValidationException">Thrown when the client is first asked for, if an option is out of range.</exception>
    public static IHttpClientBuilder AddHubSpotMarketingEvents(this IServiceCollection services, Action<MarketingEventsOptions> configure)
    {
        services.AddOptions<MarketingEventsOptions>().Configure(configure);
        return services.AddHubSpotClient();
    }

    /// <summary>Registers the client with options read from a configuration section: BaseAddress, Edition, AccessToken and the rest by name.</summary>
    /// <exception cref="OptionsValidationException">Thrown when the client is first asked for, if an option is out of range.</exception>
    public static IHttpClientBuilder AddHubSpotMarketingEvents(this IServiceCollection services, IConfiguration section)
    {
        services.AddOptions<MarketingEventsOptions>().Bind(section);
        return services.AddHubSpotClient();
    }

    internal static IHttpClientBuilder AddHubSpotClient(this IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(MarketingEventsClient)))
        {
            // Handlers added once more would repeat each other's repeats.
            return services.AddHttpClient(ClientName);
        }

        services.AddLogging();
        services.AddOptions<MarketingEventsOptions>().PostConfigure<IServiceProvider>(FindTokenProvider);
        services.AddSingleton<IValidateOptions<MarketingEventsOptions>, MarketingEventsOptionsCheck>();
        services.AddSingleton(provider => new MarketingEventsClient(provider.HubSpotClients(), provider.HubSpotOptions(), provider.HubSpotLogger()));

        var builder = services.AddHttpClient(ClientName, HttpPipeline.SetUp);
        // The factory's own loggers write whole addresses, and those can hold an e-mail address.
        builder.RemoveAllLoggers();
        builder.ConfigurePrimaryHttpMessageHandler(HttpPipeline.Connections);
        builder.AddHttpMessageHandler(provider => HttpPipeline.Repeats(provider.HubSpotOptions(), provider.HubSpotLogger(), provider.PollyTelemetry));
        builder.AddHttpMessageHandler(provider => HttpPipeline.Token(provider.HubSpotOptions()));
        return builder;
    }

    private static void FindTokenProvider(MarketingEventsOptions options, IServiceProvider provider)
    {
        if (string.IsNullOrWhiteSpace(options.AccessToken))
        {
            options.AccessTokenProvider ??= provider.GetService<IAccessTokenProvider>();
        }
    }

    // A client for each call, as the factory wants it: the singleton above must not hold on to connections that have gone stale.
    internal static Func<HttpClient> HubSpotClients(this IServiceProvider provider)
        => () => provider.GetRequiredService<IHttpClientFactory>().CreateClient(ClientName);

    private static MarketingEventsOptions HubSpotOptions(this IServiceProvider provider)
        => provider.GetRequiredService<IOptions<MarketingEventsOptions>>().Value.CheckedCopy();

    private static ILogger HubSpotLogger(this IServiceProvider provider) => provider.GetRequiredService<ILoggerFactory>().CreateLogger(ClientName);

    private static TelemetryOptions PollyTelemetry(this IServiceProvider provider)
        => new(provider.GetRequiredService<IOptions<TelemetryOptions>>().Value) { LoggerFactory = provider.GetRequiredService<ILoggerFactory>() };

    private sealed class MarketingEventsOptionsCheck : IValidateOptions<MarketingEventsOptions>
    {
        public ValidateOptionsResult Validate(string? name, MarketingEventsOptions options)
        {
            var problems = options.Problems().ToList();
            return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
        }
    }
}
