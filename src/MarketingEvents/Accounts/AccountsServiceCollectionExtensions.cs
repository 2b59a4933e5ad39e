using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Kiota.Abstractions.Authentication;

namespace HubSpot.MarketingEvents;

/// <summary>Registers the SDK for accounts that are known at run time only.</summary>
public static class AccountsServiceCollectionExtensions
{
    // No account that is registered by name has a name or an HttpClient like these.
    private const string OptionsName = " ";
    private const string ClientName = "HubSpot.MarketingEvents (accounts)";
    private const string OAuthName = "HubSpot.MarketingEvents (OAuth)";

    /// <summary>
    /// Registers <see cref="HubSpotAccounts"/>, which gives a client for any account that installed the app, and the <see cref="OAuthClient"/> of the app.
    /// The token store comes from the container; if it is not registered yet, as scoped service. Handlers added to the returned builder see each
    /// attempt of every account.
    /// </summary>
    /// <typeparam name="TStore">Keeps the tokens of the accounts. Taken from a new scope for each use.</typeparam>
    /// <param name="services">The container.</param>
    /// <param name="configureOAuth">Names the app.</param>
    /// <exception cref="InvalidOperationException">It was called before.</exception>
    /// <exception cref="OptionsValidationException">Thrown when the host starts or the service is first asked for, if an option is out of range.</exception>
    public static IHttpClientBuilder AddHubSpotMarketingEventsAccounts<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TStore>(this IServiceCollection services, Action<OAuthOptions> configureOAuth)
        where TStore : class, IOAuthTokenStore
        => services.AddHubSpotMarketingEventsAccounts<TStore>(configureOAuth, _ => { });

    /// <summary>The same with the options of all clients. Those about tokens are ignored; a rate limit counts for each account by itself.</summary>
    /// <inheritdoc cref="AddHubSpotMarketingEventsAccounts{TStore}(IServiceCollection, Action{OAuthOptions})" />
    /// <typeparam name="TStore">Keeps the tokens of the accounts. Taken from a new scope for each use.</typeparam>
    /// <param name="services">The container.</param>
    /// <param name="configureOAuth">Names the app.</param>
    /// <param name="configure">Sets the options of the clients.</param>
    public static IHttpClientBuilder AddHubSpotMarketingEventsAccounts<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TStore>(this IServiceCollection services, Action<OAuthOptions> configureOAuth, Action<MarketingEventsOptions> configure)
        where TStore : class, IOAuthTokenStore
    {
        if (services.Any(service => service.ServiceType == typeof(HubSpotAccounts)))
        {
            throw new InvalidOperationException("AddHubSpotMarketingEventsAccounts was called before. A container has one app and one token store.");
        }

        services.AddLogging();
        services.AddOptions<OAuthOptions>().Configure(configureOAuth).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OAuthOptions>, OAuthOptionsCheck>());
        services.AddOptions<MarketingEventsOptions>(OptionsName).Configure(configure).PostConfigure(options => options.AccessTokenProvider = new OfEachAccount()).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MarketingEventsOptions>, ServiceCollectionExtensions.MarketingEventsOptionsCheck>());
        services.TryAddScoped<TStore>();
        services.AddConnections(OAuthName);
        services.AddSingleton(MakeOAuth);
        services.AddSingleton(provider => new HubSpotAccounts(
            provider.SenderOf(ClientName), OptionsOf(provider), provider.GetRequiredService<OAuthClient>(), new ScopedTokenStore<TStore>(provider.GetRequiredService<IServiceScopeFactory>()),
            (OptionsOf(provider).LoggerFactory ?? provider.GetRequiredService<ILoggerFactory>()).CreateLogger(MarketingEventsClient.LogCategory)));
        return services.AddConnections(ClientName).AddHttpMessageHandler(provider => new ResendGuard(OptionsOf(provider)));
    }

    private static OAuthClient MakeOAuth(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<OAuthOptions>>().Value.Checked();
        options.LoggerFactory ??= provider.GetRequiredService<ILoggerFactory>();
        return new OAuthClient(options, (provider.SenderOf(OAuthName), null));
    }

    private static MarketingEventsOptions OptionsOf(IServiceProvider provider)
        => HubSpotClientOptions.Checked(provider.GetRequiredService<IOptionsMonitor<MarketingEventsOptions>>().Get(OptionsName));

    private sealed class OAuthOptionsCheck : IValidateOptions<OAuthOptions>
    {
        public ValidateOptionsResult Validate(string? name, OAuthOptions options)
        {
            var check = new OptionsCheck(nameof(OAuthOptions));
            options.Check(check);
            return check.Problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(check.Problems);
        }
    }

    // Stands for the provider that each account gets, so that the options are complete.
    private sealed class OfEachAccount : IAccessTokenProvider
    {
        public AllowedHostsValidator AllowedHostsValidator { get; } = new();

        public Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default) => Task.FromResult("");
    }
}
