using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;

namespace HubSpot.MarketingEvents;

/// <summary>
/// The entry point: the recorder and the poller, and below them one client per area of the API. Safe for several threads; make one and keep
/// it. In tests, derive from it and override the parts that the program uses.
/// </summary>
public partial class MarketingEventsClient : IDisposable
{
    internal const string LogCategory = "HubSpot.MarketingEvents";

    private readonly IDisposable? _owned;
    private readonly Func<CallOptions, MarketingEventsClient>? _with;
    private readonly ApiConnection? _connection;
    private readonly AttendanceRecorder? _recorder;
    private readonly BatchPoller? _poller;
    private readonly AttendanceClient? _attendance;
    private readonly BatchesClient? _batches;
    private readonly EventsClient? _events;
    private readonly IdentifiersClient? _identifiers;
    private readonly ListsClient? _lists;
    private readonly ParticipationsClient? _participations;
    private readonly SettingsClient? _settings;
    private readonly SubscriberStatesClient? _subscriberStates;

    /// <summary>Calls the service with a token that does not change.</summary>
    /// <exception cref="ArgumentException">The token is empty.</exception>
    public MarketingEventsClient(string accessToken)
        : this(new MarketingEventsOptions { AccessToken = accessToken })
    {
    }

    /// <summary>Calls the service with tokens that are renewed.</summary>
    public MarketingEventsClient(IAccessTokenProvider accessTokenProvider)
        : this(new MarketingEventsOptions { AccessTokenProvider = accessTokenProvider ?? throw new ArgumentNullException(nameof(accessTokenProvider)) })
    {
    }

    /// <summary>Calls the service as the options say; they are copied.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public MarketingEventsClient(MarketingEventsOptions options)
        : this(HubSpotClientOptions.Checked(options), HttpConnections.OfOneClient)
    {
    }

    /// <summary>
    /// Calls the service as the options say, over connections of the caller's: through a proxy, with certificates of its own, or to a
    /// stub in a test. The handler is not disposed. It must not follow redirects, because bodies would follow, too.
    /// </summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public MarketingEventsClient(MarketingEventsOptions options, HttpMessageHandler connections)
        : this(HubSpotClientOptions.Checked(options), _ => HttpConnections.Over(connections ?? throw new ArgumentNullException(nameof(connections)), isOwner: false))
    {
    }

    internal MarketingEventsClient(ApiSender send, MarketingEventsOptions options, ILogger logger, string? account = null)
        : this(send, options.Prefix, options, ProviderOf(options), logger, new Metrics(options.Prefix, account))
    {
    }

    /// <summary>One of many accounts: prefix and options are those of all.</summary>
    internal MarketingEventsClient(ApiSender send, Uri prefix, MarketingEventsOptions options, IAccessTokenProvider provider, ILogger logger, string account)
        : this(send, prefix, options, provider, logger, new Metrics(prefix, account))
    {
    }

    private MarketingEventsClient(ApiSender send, Uri prefix, MarketingEventsOptions options, IAccessTokenProvider provider, ILogger logger, Metrics metrics)
        : this(new ApiConnection(send, prefix, options, Hooks(prefix, options, provider, logger, metrics)), options.TimeProvider, logger, metrics)
    {
    }

    private MarketingEventsClient(ApiConnection connection, TimeProvider clock, ILogger logger, Metrics metrics)
    {
        _connection = connection;
        _with = call => new MarketingEventsClient(connection.With(call), clock, logger, metrics);
        _attendance = new AttendanceClient(connection);
        _batches = new BatchesClient(connection);
        _events = new EventsClient(connection);
        _identifiers = new IdentifiersClient(connection);
        _lists = new ListsClient(connection);
        _participations = new ParticipationsClient(connection);
        _settings = new SettingsClient(connection);
        _subscriberStates = new SubscriberStatesClient(connection);
        _poller = new BatchPoller(connection, clock);
        _recorder = new AttendanceRecorder(_attendance, _participations, _poller, clock, logger, metrics);
    }

    /// <summary>For a class that stands in for the client in tests; a part that is not overridden throws.</summary>
    protected MarketingEventsClient()
    {
    }

    private MarketingEventsClient(MarketingEventsOptions options, Func<MarketingEventsOptions, (ApiSender Send, IDisposable Owner)> connections)
        : this(options, connections(options))
    {
    }

    private MarketingEventsClient(MarketingEventsOptions options, (ApiSender Send, IDisposable Owner) connections)
        : this(connections.Send, options, options.LoggerFactory?.CreateLogger(LogCategory) ?? NullLogger.Instance) => _owned = connections.Owner;

    /// <summary>Records what people did, and reads it back. Start here.</summary>
    public virtual AttendanceRecorder Recorder => Made(_recorder);

    /// <summary>Waits for batches that the service works on.</summary>
    public virtual BatchPoller Poller => Made(_poller);

    /// <summary>Writes participations, by contact id or e-mail address.</summary>
    public virtual AttendanceClient Attendance => Made(_attendance);

    /// <summary>Changes several events in one call.</summary>
    public virtual BatchesClient Batches => Made(_batches);

    /// <summary>Creates, reads, changes, cancels, completes and deletes events.</summary>
    public virtual EventsClient Events => Made(_events);

    /// <summary>Finds the ids of events.</summary>
    public virtual IdentifiersClient Identifiers => Made(_identifiers);

    /// <summary>Associates contact lists with events.</summary>
    public virtual ListsClient Lists => Made(_lists);

    /// <summary>Reads who registered, attended, cancelled.</summary>
    public virtual ParticipationsClient Participations => Made(_participations);

    /// <summary>Reads and sets the address at which HubSpot asks an app about unknown events.</summary>
    public virtual SettingsClient Settings => Made(_settings);

    /// <summary>The older way of writing states, without creating contacts and without times.</summary>
    public virtual SubscriberStatesClient SubscriberStates => Made(_subscriberStates);

    /// <summary>
    /// The same account for calls that do some things otherwise: with their own time limit, retries or priority. It shares connections, token and
    /// rate limit with this client and need not be disposed.
    /// </summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public virtual MarketingEventsClient With(CallOptions options) => Made(_with)(options);

    internal static string UserAgent { get; } =
        "HubSpot.MarketingEvents.NET/" + typeof(MarketingEventsClient).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>
    /// Frees the connections of a client made with a constructor; calls that are still under way are cancelled. A client from a
    /// container belongs to the container.
    /// </summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees what the client owns.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _owned?.Dispose();
        }
    }

    private static IAccessTokenProvider ProviderOf(MarketingEventsOptions options)
        => options.AccessTokenProvider ?? new StaticAccessTokenProvider(options.AccessToken ?? "", options.BaseAddress); // With a developer key alone there is no token.

    private static CallHooks Hooks(Uri prefix, MarketingEventsOptions options, IAccessTokenProvider provider, ILogger logger, Metrics metrics)
    {
        var gate = options.RateLimit is { } limit ? new RateGate(limit, options) : null;
        var key = options.DeveloperApiKey is { } developerKey ? new DeveloperKey(developerKey) : null;
        return new CallHooks(new BearerToken(provider, options.BaseAddress), key, gate, prefix, logger, metrics);
    }

    private static T Made<T>(T? part, [CallerMemberName] string name = "")
        where T : class
        => part ?? throw new InvalidOperationException($"This client was made without connections. Override '{name}'.");
}
