#if NETSTANDARD2_0
using Microsoft.Extensions.DependencyInjection;
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
        services.AddHttpClient(MarketingEventsClient.LogCategory, client => client.Timeout = Timeout.InfiniteTimeSpan).RemoveAllLoggers().ConfigurePrimaryHttpMessageHandler(Create);
        var container = services.BuildServiceProvider();
        var factory = container.GetRequiredService<IHttpClientFactory>();
        return ((request, cancellationToken) => factory.CreateClient(MarketingEventsClient.LogCategory).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken), container);
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

    /// <summary>Sends over given connections.</summary>
    public static (ApiSender Send, IDisposable Owner) Over(HttpMessageHandler connections, bool isOwner)
    {
        var invoker = new HttpMessageInvoker(connections, isOwner);
        return (invoker.SendAsync, invoker);
    }
}
