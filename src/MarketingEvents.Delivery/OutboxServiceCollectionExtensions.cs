using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HubSpot.MarketingEvents.Delivery;

/// <summary>Registers an outbox in a container.</summary>
public static class OutboxServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="Outbox"/> and <see cref="OutboxWorker"/> as singletons, and a service of the host that delivers. Clients are those that
    /// were registered under the name of the account, else those of <see cref="HubSpotAccounts"/>, unless <see cref="OutboxOptions.ResolveClient"/> is set.
    /// </summary>
    /// <param name="services">The container.</param>
    /// <param name="configure">Says where the entries are kept: <c>outbox => outbox.UseSqlite("outbox.db")</c>.</param>
    /// <exception cref="InvalidOperationException">It was called before.</exception>
    /// <exception cref="OptionsValidationException">Thrown when the host starts or the outbox is first asked for, if an option is out of range.</exception>
    public static IServiceCollection AddHubSpotOutbox(this IServiceCollection services, Action<OutboxOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        if (services.Any(service => service.ServiceType == typeof(Outbox)))
        {
            throw new InvalidOperationException("AddHubSpotOutbox was called before. One outbox serves all accounts; to change its options, use Configure<OutboxOptions>.");
        }

        services.AddLogging();
        services.AddMetrics();
        services.AddOptions<OutboxOptions>().Configure(configure).PostConfigure<IServiceProvider>(UseRegisteredClients).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OutboxOptions>, OptionsValidation>());
        services.AddSingleton(provider => new Outbox(provider.GetRequiredService<IOptions<OutboxOptions>>().Value)
        {
            Meter = new OutboxMeter(provider.GetRequiredService<IMeterFactory>()),
        });
        services.AddSingleton(provider => new OutboxWorker(provider.GetRequiredService<Outbox>(), provider.GetRequiredService<ILoggerFactory>().CreateLogger(OutboxMeter.Name)));
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<IOptions<OutboxOptions>>().Value.RunsWorker
            ? new OutboxService(provider.GetRequiredService<OutboxWorker>())
            : new NoService());
        return services;
    }

    /// <summary>Adds <see cref="OutboxHealthCheck"/> under the name 'hubspot-outbox'.</summary>
    public static IHealthChecksBuilder AddHubSpotOutbox(this IHealthChecksBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddCheck<OutboxHealthCheck>("hubspot-outbox");
    }

    private static void UseRegisteredClients(OutboxOptions options, IServiceProvider provider)
        => options.ResolveClient ??= account => account is null
            ? provider.GetRequiredService<MarketingEventsClient>()
            : provider.GetKeyedService<MarketingEventsClient>(account)
            ?? provider.GetService<HubSpotAccounts>()?.Get(account)
            ?? throw new InvalidOperationException("No client is registered for the account. Call AddHubSpotMarketingEvents with its name, or set OutboxOptions.ResolveClient.");

    private sealed class OptionsValidation : IValidateOptions<OutboxOptions>
    {
        public ValidateOptionsResult Validate(string? name, OutboxOptions options)
            => OutboxOptionsCheck.FindProblems(options).ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }

    private sealed class NoService : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
