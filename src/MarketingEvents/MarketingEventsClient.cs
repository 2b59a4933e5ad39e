using System.Reflection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;

namespace HubSpot.MarketingEvents;

/// <summary>
/// The entry point: the recorder and the poller, and below them one client per area of the API, each call one line away.
/// Safe for several threads; make one and keep it.
/// </summary>
public sealed class MarketingEventsClient : IDisposable
{
    private readonly IDisposable? _owned;

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
        : this(Checked(options), HttpPipeline.OverOwnConnections)
    {
    }

    /// <summary>
    /// Calls the service as the options say, over connections of the caller's: through a proxy, with certificates of its own, or to a
    /// stub in a test. The handler is not disposed. It must not follow redirects, because bodies would follow, too.
    /// </summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public MarketingEventsClient(MarketingEventsOptions options, HttpMessageHandler connections)
        : this(Checked(options), checkedOptions => HttpPipeline.Over(connections ?? throw new ArgumentNullException(nameof(connections)), checkedOptions, isOwner: false))
    {
    }

    internal MarketingEventsClient(Func<HttpClient> clients, MarketingEventsOptions options, ILogger logger)
    {
        var connection = new ApiConnection(clients, options.Prefix, options.AttemptTimeout, options.TimeProvider, logger);
        Attendance = new AttendanceClient(connection);
        Batches = new BatchesClient(connection);
        Events = new EventsClient(connection);
        Identifiers = new IdentifiersClient(connection);
        Lists = new ListsClient(connection);
        Participations = new ParticipationsClient(connection);
        Settings = new SettingsClient(connection);
        Status = new StatusClient(connection);
        SubscriberStates = new SubscriberStatesClient(connection);
        Poller = new BatchPoller(connection, options.TimeProvider);
        Recorder = new AttendanceRecorder(Attendance, Participations, Poller, options.TimeProvider, logger);
    }

    private MarketingEventsClient(MarketingEventsOptions options, Func<MarketingEventsOptions, (Func<HttpClient>, IDisposable)> pipeline)
        : this(options, pipeline(options))
    {
    }

    private MarketingEventsClient(MarketingEventsOptions options, (Func<HttpClient> Clients, IDisposable Owner) pipeline)
        : this(pipeline.Clients, options, NullLogger.Instance) => _owned = pipeline.Owner;

    /// <summary>Records what people did, and reads it back. Start here.</summary>
    public AttendanceRecorder Recorder { get; }

    /// <summary>Waits for batches that the service works on.</summary>
    public BatchPoller Poller { get; }

    /// <summary>Writes participations, by contact id or e-mail address.</summary>
    public AttendanceClient Attendance { get; }

    /// <summary>Changes several events in one call.</summary>
    public BatchesClient Batches { get; }

    /// <summary>Creates, reads, changes and deletes events.</summary>
    public EventsClient Events { get; }

    /// <summary>Finds the ids of events.</summary>
    public IdentifiersClient Identifiers { get; }

    /// <summary>Associates contact lists with events.</summary>
    public ListsClient Lists { get; }

    /// <summary>Reads who registered, attended, cancelled.</summary>
    public ParticipationsClient Participations { get; }

    /// <summary>Reads and sets the address at which HubSpot asks an app about unknown events.</summary>
    public SettingsClient Settings { get; }

    /// <summary>Cancels and completes events.</summary>
    public StatusClient Status { get; }

    /// <summary>The older way of writing states, without creating contacts and without times.</summary>
    public SubscriberStatesClient SubscriberStates { get; }

    internal static string UserAgent { get; } =
        "HubSpot.MarketingEvents.NET/" + typeof(MarketingEventsClient).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>
    /// Frees the connections of a client made with a constructor; calls that are still under way are cancelled. A client from a
    /// container belongs to the container.
    /// </summary>
    public void Dispose() => _owned?.Dispose();

    private static MarketingEventsOptions Checked(MarketingEventsOptions options) => (options ?? throw new ArgumentNullException(nameof(options))).CheckedCopy();
}
