using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Kiota.Abstractions.Authentication;

namespace HubSpot.MarketingEvents;

/// <summary>Registers the SDK in a container.</summary>
public static class ServiceCollectionExtensions
{
    private const string ClientName = "HubSpot.MarketingEvents";

    /// <summary>
    /// Registers <see cref="MarketingEventsClient"/> and each of its parts as singletons on an HttpClient of their own. Without a token in the
    /// options an <see cref="IAccessTokenProvider"/> from the container is used. Handlers added to the returned builder see each attempt. A
    /// second call changes options only.
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
            // The handlers are there already.
            return services.AddHttpClient(ClientName);
        }

        services.AddLogging();
        services.AddOptions<MarketingEventsOptions>().PostConfigure<IServiceProvider>(FindTokenProvider);
        services.AddSingleton<IValidateOptions<MarketingEventsOptions>, MarketingEventsOptionsCheck>();
        services.AddSingleton(provider => new MarketingEventsClient(provider.HubSpotSender(), provider.HubSpotOptions(), provider.HubSpotLogger()));
        services.AddPart(client => client.Recorder);
        services.AddPart(client => client.Poller);
        services.AddPart(client => client.Attendance);
        services.AddPart(client => client.Batches);
        services.AddPart(client => client.Events);
        services.AddPart(client => client.Identifiers);
        services.AddPart(client => client.Lists);
        services.AddPart(client => client.Participations);
        services.AddPart(client => client.Settings);
        services.AddPart(client => client.SubscriberStates);

        var builder = services.AddHttpClient(ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan);
        // The factory's own loggers write whole addresses, and those can hold an e-mail address.
        builder.RemoveAllLoggers();
        builder.ConfigurePrimaryHttpMessageHandler(HttpConnections.Create);
        builder.AddHttpMessageHandler(provider => new ResendGuard(provider.HubSpotOptions()));
        return builder;
    }

    // A client for each request, as the factory wants it: the singleton above must not hold on to connections that have gone stale.
    internal static ApiSender HubSpotSender(this IServiceProvider provider)
    {
        var factory = provider.GetRequiredService<IHttpClientFactory>();
        return (request, cancellationToken) => factory.CreateClient(ClientName).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    private static void AddPart<T>(this IServiceCollection services, Func<MarketingEventsClient, T> part)
        where T : class
        => services.AddSingleton(provider => part(provider.GetRequiredService<MarketingEventsClient>()));

    private static void FindTokenProvider(MarketingEventsOptions options, IServiceProvider provider)
    {
        if (string.IsNullOrWhiteSpace(options.AccessToken))
        {
            options.AccessTokenProvider ??= provider.GetService<IAccessTokenProvider>();
        }
    }

    private static MarketingEventsOptions HubSpotOptions(this IServiceProvider provider)
        => HubSpotClientOptions.Checked(provider.GetRequiredService<IOptions<MarketingEventsOptions>>().Value);

    private static ILogger HubSpotLogger(this IServiceProvider provider)
        => (provider.HubSpotOptions().LoggerFactory ?? provider.GetRequiredService<ILoggerFactory>()).CreateLogger(MarketingEventsClient.LogCategory);

    private sealed class MarketingEventsOptionsCheck : IValidateOptions<MarketingEventsOptions>
    {
        public ValidateOptionsResult Validate(string? name, MarketingEventsOptions options)
        {
            var check = new OptionsCheck(nameof(MarketingEventsOptions));
            options.Check(check);
            return check.Problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(check.Problems);
        }
    }
}
