using Microsoft.Extensions.DependencyInjection;
#if NETSTANDARD2_0
using Microsoft.Extensions.Options;
#endif

namespace HubSpot.MarketingEvents;

/// <summary>The connections of clients, with a container and without. They are renewed, so that a host that moves to another address is found again.</summary>
internal static class HttpConnections
{
    // As long as the factory of a container keeps handlers.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

#if NETSTANDARD2_0
    // Of all that renews connections, only a container's factory works on every framework.
    public static (ApiSender Send, IDisposable Owner) OfOneClient(MarketingEventsOptions options)
    {
        var services = new ServiceCollection();
        services.AddSingleton(Options.Create(options));
        services.AddHubSpotClient(Options.DefaultName, _ => { });
        var container = services.BuildServiceProvider();
        return (container.HubSpotSender(Options.DefaultName), container);
    }

    public static (ApiSender Send, IDisposable Owner) OfTokens()
    {
        var services = new ServiceCollection();
        services.AddConnections(MarketingEventsClient.LogCategory);
        var container = services.BuildServiceProvider();
        return (container.SenderOf(MarketingEventsClient.LogCategory), container);
    }

    public static HttpMessageHandler Create() => new HttpClientHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = System.Net.DecompressionMethods.GZip | System.Net.DecompressionMethods.Deflate,
    };
#else
    public static (ApiSender Send, IDisposable Owner) OfOneClient(MarketingEventsOptions options) => Over(Create(), isOwner: true);

    public static (ApiSender Send, IDisposable Owner) OfTokens() => Over(Create(), isOwner: true);

    public static HttpMessageHandler Create() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = System.Net.DecompressionMethods.All,
        PooledConnectionLifetime = Lifetime,
        // The framework's own span of a request names its whole address, and that can hold an e-mail address. Spans has ours.
        ActivityHeadersPropagator = null,
    };
#endif

    /// <summary>Registers connections in a container. The time limits of calls are those of the SDK.</summary>
    public static IHttpClientBuilder AddConnections(this IServiceCollection services, string name)
        => services.AddHttpClient(name, client => client.Timeout = Timeout.InfiniteTimeSpan)
            // The factory's own loggers write whole addresses, and those can hold an e-mail address.
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(Create);

    /// <summary>Sends over connections of a container.</summary>
    public static ApiSender SenderOf(this IServiceProvider provider, string name)
    {
        var factory = provider.GetRequiredService<IHttpClientFactory>();
        // A client for each request, as the factory wants it: who holds on to one holds on to connections that have gone stale.
        return (request, cancellationToken) => factory.CreateClient(name).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    /// <summary>Sends over given connections.</summary>
    public static (ApiSender Send, IDisposable Owner) Over(HttpMessageHandler connections, bool isOwner)
    {
        var invoker = new HttpMessageInvoker(connections, isOwner);
        return (invoker.SendAsync, invoker);
    }
}
