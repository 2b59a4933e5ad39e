using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace HubSpot.MarketingEvents;

/// <summary>What a request passes: repeats, then the token, then the connection. The same with a container and without.</summary>
internal static class HttpPipeline
{
    private const string Name = "HubSpot.MarketingEvents";

    // As long as the factory of a container keeps handlers: an address that moves is found again after that.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    /// <summary>A client for a program without a container.</summary>
    public static HttpClient Client(MarketingEventsOptions options, HttpMessageHandler primary, bool disposePrimary)
    {
        var token = Token(options);
        token.InnerHandler = primary;
        var repeats = Repeats(options, NullLoggerFactory.Instance);
        repeats.InnerHandler = token;
        var client = new HttpClient(repeats, disposePrimary);
        SetUp(client);
        return client;
    }

    public static void SetUp(HttpClient client)
    {
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", MarketingEventsClient.UserAgent);
    }

    public static DelegatingHandler Repeats(MarketingEventsOptions options, ILoggerFactory loggers)
        => new RepeatHandler(options, () => new RepeatStrategy(options, loggers));

    public static DelegatingHandler Token(MarketingEventsOptions options)
        => new TokenHandler(options.AccessTokenProvider ?? new StaticAccessTokenProvider(options.AccessToken!, options.BaseAddress), options.BaseAddress); // Checked options have one of them.

#if NETSTANDARD2_0
    public static HttpMessageHandler Connections(Uri baseAddress)
    {
        System.Net.ServicePointManager.FindServicePoint(baseAddress).ConnectionLeaseTimeout = (int)ConnectionLifetime.TotalMilliseconds;
        return new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
    }
#else
    public static HttpMessageHandler Connections(Uri baseAddress)
        => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = ConnectionLifetime };
#endif

    public static ILogger HubSpotLogger(this ILoggerFactory loggers) => loggers.CreateLogger(Name);
}
