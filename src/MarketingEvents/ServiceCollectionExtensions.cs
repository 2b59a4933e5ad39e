using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Kiota.Abstractions.Authentication;

namespace HubSpot.MarketingEvents;

/// <summary>Registers the SDK in a container.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="MarketingEventsClient"/> and each of its parts as singletons on an HttpClient of their own, for the one account of
    /// this program. Without a token in the options an <see cref="IAccessTokenProvider"/> from the container is used. Handlers added to
    /// the returned builder see each attempt.
    /// </summary>
    /// <exception cref="InvalidOperationException">It was called before: accounts beside this one need names.</exception>
    /// <exception cref="OptionsValidationException">Thrown when the host starts or the client is first asked for, if an option is out of range.</exception>
    public static IHttpClientBuilder AddHubSpotMarketingEvents(this IServiceCollection services, Action<MarketingEventsOptions> configure)
        => services.AddHubSpotClient(Options.DefaultName, options => options.Configure(configure));

    /// <summary>Registers the client with options read from a configuration section: BaseAddress, Edition, AccessToken and the rest by name.</summary>
    /// <inheritdoc cref="AddHubSpotMarketingEvents(IServiceCollection, Action{MarketingEventsOptions})" />
    public static IHttpClientBuilder AddHubSpotMarketingEvents(this IServiceCollection services, IConfiguration section)
        => services.AddHubSpotClient(Options.DefaultName, options => options.Bind(section).Configure(settings => settings.RateLimit = LimitIn(section) ?? settings.RateLimit));

    /// <summary>
    /// Registers the client of a further account: <see cref="MarketingEventsClient"/> and each of its parts as keyed singletons. Accounts share
    /// nothing but settings of the machine. Without a token in the options the <see cref="IAccessTokenProvider"/> with the same key is
    /// used, and no other. The log has the name behind its category.
    /// </summary>
    /// <param name="services">The container.</param>
    /// <param name="account">The name, which is the key of the services and the name of the options.</param>
    /// <param name="configure">Sets the options.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="InvalidOperationException">There is an account of this name.</exception>
    /// <exception cref="OptionsValidationException">Thrown when the host starts or the client is first asked for, if an option is out of range.</exception>
    public static IHttpClientBuilder AddHubSpotMarketingEvents(this IServiceCollection services, string account, Action<MarketingEventsOptions> configure)
        => services.AddHubSpotClient(Named(account), options => options.Configure(configure));

    /// <summary>Registers the client of a further account with options read from a configuration section.</summary>
    /// <inheritdoc cref="AddHubSpotMarketingEvents(IServiceCollection, string, Action{MarketingEventsOptions})" />
    /// <param name="services">The container.</param>
    /// <param name="account">The name, which is the key of the services and the name of the options.</param>
    /// <param name="section">Holds the options by name.</param>
    public static IHttpClientBuilder AddHubSpotMarketingEvents(this IServiceCollection services, string account, IConfiguration section)
        => services.AddHubSpotClient(Named(account), options => options.Bind(section).Configure(settings => settings.RateLimit = LimitIn(section) ?? settings.RateLimit));

    internal static IHttpClientBuilder AddHubSpotClient(this IServiceCollection services, string account, Action<OptionsBuilder<MarketingEventsOptions>> configure)
    {
        object? key = account.Length == 0 ? null : account;
        if (services.Any(service => service.ServiceType == typeof(MarketingEventsClient) && Equals(service.ServiceKey, key)))
        {
            throw new InvalidOperationException(key is null
                ? "AddHubSpotMarketingEvents was called before. Give a second account a name: AddHubSpotMarketingEvents(\"acme\", ...). To change options of the first, use Configure<MarketingEventsOptions>."
                : $"AddHubSpotMarketingEvents was called before for the account '{account}'. Give each account its own name.");
        }

        services.AddLogging();
        var options = services.AddOptions<MarketingEventsOptions>(account);
        configure(options);
        options.PostConfigure<IServiceProvider>((settings, provider) => FindTokenProvider(settings, provider, key)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MarketingEventsOptions>, MarketingEventsOptionsCheck>());
        services.AddKeyedSingleton(key, (provider, _) => new MarketingEventsClient(provider.HubSpotSender(account), provider.HubSpotOptions(account), provider.HubSpotLogger(account), account.Length == 0 ? null : account));
        services.AddPart(key, client => client.Recorder);
        services.AddPart(key, client => client.Poller);
        services.AddPart(key, client => client.Attendance);
        services.AddPart(key, client => client.Batches);
        services.AddPart(key, client => client.Events);
        services.AddPart(key, client => client.Identifiers);
        services.AddPart(key, client => client.Lists);
        services.AddPart(key, client => client.Participations);
        services.AddPart(key, client => client.Settings);
        services.AddPart(key, client => client.SubscriberStates);

        return services.AddConnections(NameOf(account)).AddHttpMessageHandler(provider => new ResendGuard(provider.HubSpotOptions(account)));
    }

    internal static ApiSender HubSpotSender(this IServiceProvider provider, string account) => provider.SenderOf(NameOf(account));

    private static string Named(string account)
        => !string.IsNullOrWhiteSpace(account) ? account : throw new ArgumentException("The name of an account must not be empty.", nameof(account));

    /// <summary>The account of an HttpClient that was registered here; null for any other.</summary>
    internal static string? AccountOf(string clientName)
        => clientName == MarketingEventsClient.LogCategory ? "" : clientName.StartsWith(MarketingEventsClient.LogCategory + ".", StringComparison.Ordinal) ? clientName.Substring(MarketingEventsClient.LogCategory.Length + 1) : null;

    // A limit is made by its constructor, which the generated binding leaves out.
    private static RateLimit? LimitIn(IConfiguration section)
        => section.GetSection(nameof(MarketingEventsOptions.RateLimit)) is var limit && limit.Exists()
            ? new RateLimit(limit.GetValue<int>(nameof(RateLimit.Calls)), limit.GetValue<TimeSpan>(nameof(RateLimit.Window)), limit.GetValue<int?>(nameof(RateLimit.CallsPerDay)))
            : null;

    private static string NameOf(string account) => account.Length == 0 ? MarketingEventsClient.LogCategory : $"{MarketingEventsClient.LogCategory}.{account}";

    private static void AddPart<T>(this IServiceCollection services, object? key, Func<MarketingEventsClient, T> part)
        where T : class
        => services.AddKeyedSingleton(key, (provider, _) => part(provider.Find<MarketingEventsClient>(key)!)); // Registered with its parts.

    // Containers that know no keys are asked without one.
    private static T? Find<T>(this IServiceProvider provider, object? key)
        where T : class
        => key is null ? provider.GetService<T>() : provider.GetKeyedService<T>(key);

    private static void FindTokenProvider(MarketingEventsOptions options, IServiceProvider provider, object? key)
    {
        if (string.IsNullOrWhiteSpace(options.AccessToken))
        {
            options.AccessTokenProvider ??= provider.Find<IAccessTokenProvider>(key);
        }
    }

    private static MarketingEventsOptions HubSpotOptions(this IServiceProvider provider, string account)
        => HubSpotClientOptions.Checked(account.Length == 0
            ? provider.GetRequiredService<IOptions<MarketingEventsOptions>>().Value
            : provider.GetRequiredService<IOptionsMonitor<MarketingEventsOptions>>().Get(account));

    private static ILogger HubSpotLogger(this IServiceProvider provider, string account)
        => (provider.HubSpotOptions(account).LoggerFactory ?? provider.GetRequiredService<ILoggerFactory>()).CreateLogger(NameOf(account));

    internal sealed class MarketingEventsOptionsCheck : IValidateOptions<MarketingEventsOptions>
    {
        public ValidateOptionsResult Validate(string? name, MarketingEventsOptions options)
        {
            var check = new OptionsCheck(string.IsNullOrEmpty(name) ? nameof(MarketingEventsOptions) : $"{nameof(MarketingEventsOptions)} '{name}'");
            options.Check(check);
            return check.Problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(check.Problems);
        }
    }
}
