using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Polly.Telemetry;
#if NETSTANDARD2_0
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
#endif

namespace HubSpot.MarketingEvents;

/// <summary>What a request passes: repeats, then the token, then the connection. The same with a container and without.</summary>
internal static class HttpPipeline
{
    /// <summary>Clients of a program without a container, and what frees them. Their connections are renewed, so that an address that moves is found again.</summary>
#if NETSTANDARD2_0
    // Of all that renews connections, only a container's factory works on every framework.
    public static (Func<HttpClient> Clients, IDisposable Owner) OverOwnConnections(MarketingEventsOptions options)
    {
        var services = new ServiceCollection();
        services.AddSingleton(Options.Create(options));
        services.AddHubSpotClient();
        var container = services.BuildServiceProvider();
        return (container.HubSpotClients(), container);
    }
#else
    public static (Func<HttpClient> Clients, IDisposable Owner) OverOwnConnections(MarketingEventsOptions options) => Over(Connections(), options, isOwner: true);
#endif

    /// <summary>The same over given connections.</summary>
    public static (Func<HttpClient> Clients, IDisposable Owner) Over(HttpMessageHandler connections, MarketingEventsOptions options, bool isOwner)
    {
        var token = Token(options);
        token.InnerHandler = connections;
        var repeats = Repeats(options, NullLogger.Instance, () => new TelemetryOptions());
        repeats.InnerHandler = token;
        var client = new HttpClient(repeats, isOwner);
        SetUp(client);
        return (() => client, client);
    }

    public static void SetUp(HttpClient client)
    {
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", MarketingEventsClient.UserAgent);
    }

    public static DelegatingHandler Repeats(MarketingEventsOptions options, ILogger logger, Func<TelemetryOptions> telemetry)
        => new RepeatHandler(options, () => new RepeatStrategy(options, logger, telemetry()));

    public static DelegatingHandler Token(MarketingEventsOptions options)
        => new TokenHandler(options.AccessTokenProvider ?? new StaticAccessTokenProvider(options.AccessToken!, options.BaseAddress), options.BaseAddress); // Checked options have one of them.

#if NETSTANDARD2_0
    public static HttpMessageHandler Connections() => new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
#else
    public static HttpMessageHandler Connections() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        // As long as the factory of a container keeps handlers.
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        // The framework's own span of a request names its whole address, and that can hold an e-mail address. Spans has ours.
        ActivityHeadersPropagator = null,
    };
#endif
}
