namespace HubSpot.MarketingEvents.Emulator;

/// <summary>
/// How the emulator behaves. The defaults imitate what was observed of the real service in 2026; each switch is there for a test
/// that needs another behaviour. Checked when the server starts; switches may be turned while it runs.
/// </summary>
public sealed class EmulatorOptions
{
    /// <summary>The clock of all lags and time stamps. Default the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The loopback port, 0 for any free one. Default 0; null for none: then only <see cref="EmulatorServer.CreateHandler"/> leads to the server.</summary>
    public int? Port { get; set; } = 0;

    /// <summary>The only token that is accepted beside those that were added or issued. Default null: any.</summary>
    public string? AcceptedToken { get; set; }

    /// <summary>Whether each token has an account of its own. Default false: tokens that nobody added share one.</summary>
    public bool IsolatesTokens { get; set; }

    /// <summary>The editions whose settings want a developer key in the query and refuse tokens; others take both. Default: 2025-09.</summary>
    public ISet<string> SettingsByDeveloperKey { get; } = new HashSet<string> { "2025-09" };

    /// <summary>The limits that calls run into. Default null: none, and no headers of them.</summary>
    public EmulatorRateLimits? RateLimits { get; set; }

    /// <summary>Whether each use of a refresh token gives a new one and ends the old one. Default false: the same one stays (observed).</summary>
    public bool RotatesRefreshTokens { get; set; }

    /// <summary>How long a write stays invisible in an event's breakdown. Default 1.3 seconds (observed).</summary>
    public TimeSpan EventBreakdownLag { get; set; } = TimeSpan.FromSeconds(1.3);

    /// <summary>How long a write stays invisible in a contact's breakdown. Default 1.3 seconds.</summary>
    public TimeSpan ContactBreakdownLag { get; set; } = TimeSpan.FromSeconds(1.3);

    /// <summary>How long a write stays out of the counters. Default 3 seconds; on the real service longer than in a breakdown (observed).</summary>
    public TimeSpan CounterLag { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a new event stays out of its external id's identifiers. Default 2 minutes (documented as a few).</summary>
    public TimeSpan IdentifiersLag { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>What the identifiers of an unknown external event id are. Default: 200 with total 0.</summary>
    public UnknownIdentifiersAnswer UnknownIdentifiers { get; set; }

    /// <summary>The status of a successful attendance call. Default 200; 201 has been observed, too.</summary>
    public int AttendanceStatus { get; set; } = 200;

    /// <summary>The status of the older pair of attendance calls. Default 202 (observed).</summary>
    public int UpsertStatus { get; set; } = 202;

    /// <summary>The status of a created event. Default 200; a change of such codes overnight has broken SDKs before.</summary>
    public int EventCreateStatus { get; set; } = 200;

    /// <summary>The status of a deletion of events by external ids. Default 202 (observed).</summary>
    public int EventsDeleteStatus { get; set; } = 202;

    /// <summary>The most inputs in one attendance call; more are refused with <see cref="OversizeStatus"/>. Default none: the real maximum is unknown.</summary>
    public int? LargestBatch { get; set; }

    /// <summary>The status of a batch that is too large: 400 or 413. Default 400.</summary>
    public int OversizeStatus { get; set; } = 400;

    /// <summary>The most bytes in the body of a request, at least 1; more are refused with 413. Default 16 MiB: the real maximum is unknown.</summary>
    public int LargestBody { get; set; } = 16 * 1024 * 1024;

    /// <summary>How attendance calls are answered before their batch is done. Default COMPLETE at once.</summary>
    public BatchAnswer BatchAnswer { get; set; } = BatchAnswer.Complete;

    /// <summary>How long a batch takes that is not answered at once. Default 3 seconds.</summary>
    public TimeSpan BatchDuration { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Whether the results name a contact whose write is dropped (observed for short stays). Default true.</summary>
    public bool EchoesDrops { get; set; } = true;

    /// <summary>Whether attending without both times is dropped silently (observed in 2026). Default true; false stores it, as an older observation has it.</summary>
    public bool DropsAttendWithoutTimes { get; set; } = true;

    /// <summary>Whether a stay of less than a second is echoed but not stored (observed). Default true.</summary>
    public bool DropsShortStays { get; set; } = true;

    /// <summary>Whether attending with an epoch in seconds is dropped silently (observed). Default true.</summary>
    public bool DropsEpochSeconds { get; set; } = true;

    /// <summary>
    /// Whether an otherwise valid attendance of a contact that has an older ATTENDED row is answered with success and stored nowhere.
    /// Default false.
    /// </summary>
    public bool DropsAttendOfAttended { get; set; }

    /// <summary>Whether every write is answered with success and echoed, and stored nowhere. Default false.</summary>
    public bool DropsEverything { get; set; }

    /// <summary>Whether a batch upsert of events is answered with success and stores nothing (observed once). Default false: it stores them, as documented.</summary>
    public bool DropsBatchUpserts { get; set; }

    /// <summary>Which words attendance calls take. Default: register, attend and cancel (observed).</summary>
    public StateWords StateWords { get; set; }

    /// <summary>Which write is a contact's current state. Default: the one that arrived last; what the real service does is unknown. Read when an account begins, is reset or loaded.</summary>
    public StateWinner CurrentState { get; set; }

    /// <summary>Whether an attendance call without inputs is refused, as other batches of HubSpot's are. Default false: it is answered with no results (observed).</summary>
    public bool RefusesEmptyBatches { get; set; }

    /// <summary>The most inputs in one batch of events; more are refused with <see cref="OversizeStatus"/>. Default none: the real maximum is unknown.</summary>
    public int? LargestEventBatch { get; set; }

    /// <summary>Whether a page size outside of 1 to 100 is taken as the nearest one in place of a refusal. Default false: what the real service does is unknown.</summary>
    public bool ClampsPageSizes { get; set; }

    /// <summary>Whether pages behind the first name the one before, which no operation takes. Default false: the document allows it, and nobody has seen it.</summary>
    public bool SendsPreviousCursors { get; set; }

    /// <summary>Whether the breakdown of a contact that does not exist is refused with 404. Default false: it is empty; what the real service does is unknown.</summary>
    public bool RefusesUnknownContacts { get; set; }

    /// <summary>Whether a body with another content type than JSON is refused with 415. Default true; false reads it as JSON. What the real service does is unknown.</summary>
    public bool RefusesOtherContentTypes { get; set; } = true;

    /// <summary>What a malformed e-mail address in a batch does. Default: the whole batch is refused.</summary>
    public MalformedAddressAnswer MalformedAddress { get; set; }

    /// <summary>What an unknown contact id in a batch does. Default: an entry in 'errors'.</summary>
    public UnknownContactAnswer UnknownContact { get; set; }

    /// <summary>Whether a registration for an ended event leaves a REGISTERED row beside the NO_SHOW one (observed). Default false.</summary>
    public bool KeepsRegisteredBesideNoShow { get; set; }

    /// <summary>Whether a completed event shows the sum of a contact's stays as the duration of each. Default false: what the real service does is unknown.</summary>
    public bool SumsStays { get; set; }

    /// <summary>How the share of an event that somebody attended is written. Default '0.42'.</summary>
    public AttendancePercentageForm AttendancePercentage { get; set; }

    /// <summary>Whether only lists that a test named can be associated. Default false: any list id can.</summary>
    public bool ListsMustExist { get; set; }

    /// <summary>Whether an app's address for unknown events may begin with http. Default false: the real service wants https (documented).</summary>
    public bool AllowsHttpCallbacks { get; set; }

    /// <summary>Whether an event id is escaped in the address at which an app is asked for it. Default true: what the real service does is unknown.</summary>
    public bool EscapesCallbackIds { get; set; } = true;

    /// <summary>How long an app may take to describe an event. Default 5 seconds: what the real service allows is unknown.</summary>
    public TimeSpan CallbackTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Carries requests to apps. Default null: the network. Read when the server starts.</summary>
    public HttpMessageHandler? CallbackHandler { get; set; }

    /// <summary>How many requests are kept for <see cref="EmulatorServer.Requests"/>, at least 1. Default 10,000.</summary>
    public int KeptRequests { get; set; } = 10_000;

    /// <summary>How many bytes of request and answer bodies are kept, at least 1; older requests go first. Default 32 MiB.</summary>
    public int KeptRequestBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>Refusals and failures that a test asks for.</summary>
    public FaultPlan Faults { get; } = new();
}
