using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace HubSpot.MarketingEvents;

/// <summary>
/// Records registrations, attendances and cancellations, and finds out whether they are stored: checks, sends in chunks, reads back, and
/// gives one verdict per attendee. One call records one state. It keeps nothing between calls and is safe for several threads.
/// </summary>
public class AttendanceRecorder
{
    // Of a stream, so many attendees are kept at most: sent and not settled, or waiting. A window is read with fewer calls the larger it is.
    private const int MostLive = 50_000;
    private const int WindowSize = 10_000;

    private readonly AttendanceClient? _attendance;
    private readonly ParticipationsClient? _participations;
    private readonly BatchPoller? _poller;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly Metrics _metrics;

    /// <summary>Composes a recorder from its parts; <see cref="MarketingEventsClient.Recorder"/> is one ready made.</summary>
    public AttendanceRecorder(AttendanceClient attendance, ParticipationsClient participations, BatchPoller poller, TimeProvider timeProvider)
        : this(attendance, participations, poller, timeProvider, NullLogger.Instance, Metrics.Nameless)
    {
    }

    internal AttendanceRecorder(AttendanceClient attendance, ParticipationsClient participations, BatchPoller poller, TimeProvider timeProvider, ILogger logger, Metrics metrics)
    {
        _attendance = attendance ?? throw new ArgumentNullException(nameof(attendance));
        _participations = participations ?? throw new ArgumentNullException(nameof(participations));
        _poller = poller ?? throw new ArgumentNullException(nameof(poller));
        _clock = timeProvider ?? throw new ArgumentNullException(nameof(timeProvider));
        _logger = logger;
        _metrics = metrics;
    }

    /// <summary>For a class that stands in for the recorder in tests.</summary>
    protected AttendanceRecorder() => (_clock, _logger, _metrics) = (TimeProvider.System, NullLogger.Instance, Metrics.Nameless);

    /// <summary>Records who registered.</summary>
    /// <inheritdoc cref="RecordAsync" />
    public virtual Task<RecordingReport> RecordRegisteredAsync(
        EventKey key, IEnumerable<Registration> registrations, RecordingOptions? options = null, CancellationToken cancellationToken = default)
        => RecordAsync(key, SubscriberState.Register, Each(registrations, registration => registration.ToAttendee()), options, cancellationToken);

    /// <summary>Records who attended.</summary>
    /// <inheritdoc cref="RecordAsync" />
    public virtual Task<RecordingReport> RecordAttendedAsync(
        EventKey key, IEnumerable<Attendance> attendances, RecordingOptions? options = null, CancellationToken cancellationToken = default)
        => RecordAsync(key, SubscriberState.Attend, Each(attendances, attendance => attendance.ToAttendee()), options, cancellationToken);

    /// <summary>Records who cancelled.</summary>
    /// <inheritdoc cref="RecordAsync" />
    public virtual Task<RecordingReport> RecordCancelledAsync(
        EventKey key, IEnumerable<Cancellation> cancellations, RecordingOptions? options = null, CancellationToken cancellationToken = default)
        => RecordAsync(key, SubscriberState.Cancel, Each(cancellations, cancellation => cancellation.ToAttendee()), options, cancellationToken);

    /// <summary>Records attendees whose state is data.</summary>
    /// <remarks>
    /// Failures before the first body leaves throw; after that they are data in the outcomes. Equal attendees are sent once and share
    /// their outcome; different instants of one contact are sent in time order. Times come from the input, never from the clock, so that
    /// running again sends the same bytes and records nothing twice.
    /// </remarks>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="AttendeeValidationException">Attendees are invalid, and the options say that nothing is sent then.</exception>
    /// <exception cref="RecordingCanceledException">Cancelled; the exception holds the outcomes known so far.</exception>
    /// <exception cref="HubSpotTransportException">The service could not be reached, and nothing was sent.</exception>
    public virtual async Task<RecordingReport> RecordAsync(
        EventKey key, SubscriberState state, IEnumerable<Attendee> attendees, RecordingOptions? options = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<Attendee> list = [.. attendees ?? throw new ArgumentNullException(nameof(attendees))];
        var settings = (options ?? new RecordingOptions()).CheckedCopy();
        var check = new AttendeeCheck(settings.Validation);
        if (settings.OnInvalid == InvalidAttendees.SendNothing && check.FindProblems(state, list) is { Count: > 0 } problems)
        {
            throw new AttendeeValidationException(problems);
        }

        return await ReportAsync(Run(key, StateRules.Of(state), settings, check, int.MaxValue, int.MaxValue, int.MaxValue), state, list, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Finds out what became of attendees that may have been sent before, for example by a process that ended, and sends nothing.</summary>
    /// <remarks>
    /// The verdicts are those of recording. An attendee whom no row shows at the deadline is Unconfirmed (Unknown), because what was sent
    /// can still become visible. A deadline of zero in <see cref="RecordingOptions.Polling"/> means one look.
    /// </remarks>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="RecordingCanceledException">Cancelled; the exception holds the outcomes known so far.</exception>
    public virtual Task<RecordingReport> ReadBackAsync(
        EventKey key, SubscriberState state, IEnumerable<Attendee> attendees, RecordingOptions? options = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<Attendee> list = [.. attendees ?? throw new ArgumentNullException(nameof(attendees))];
        var settings = (options ?? new RecordingOptions()).CheckedCopy();
        var run = Run(key, StateRules.Of(state), settings, new AttendeeCheck(settings.Validation), int.MaxValue, int.MaxValue, int.MaxValue, isReadOnly: true);
        return ReportAsync(run, state, list, cancellationToken);
    }

    /// <summary>Records any number of attendees as they come, and returns their outcomes in the order in which they settle.</summary>
    /// <remarks>
    /// Some attendees are kept until they settle (at most 50,000) and 32 bytes of each afterwards, so that equal ones are sent once; one that
    /// comes after the outcome of the first has the same verdict and kind of reason, without details. Chunks are read back while others
    /// are sent. A contact's instants go in time order among the attendees that are read ahead (ChunkSize times ChunksInFlight); when the
    /// later one comes earlier than that, it is sent first. A chunk that is not full is sent when the input gives nothing for a second.
    /// Nothing new is sent while the caller does not ask for the next outcome. When the caller stops enumerating, calls that are under
    /// way are cancelled and awaited, and what became of their attendees is not told; recording them again records nothing twice. When the
    /// input throws, what was taken from it is settled first. Each enumeration records anew.
    /// </remarks>
    /// <exception cref="ArgumentException">An option is out of range, or OnInvalid is SendNothing, which needs the whole input.</exception>
    /// <exception cref="RecordingCanceledException">Cancelled; the exception holds the outcomes of the attendees that were taken and not returned.</exception>
    /// <exception cref="HubSpotTransportException">The service could not be reached, and nothing was sent.</exception>
    public virtual IAsyncEnumerable<AttendeeOutcome> RecordStreamAsync(
        EventKey key, SubscriberState state, IAsyncEnumerable<Attendee> attendees, RecordingOptions? options = null, CancellationToken cancellationToken = default)
    {
        _ = attendees ?? throw new ArgumentNullException(nameof(attendees));
        var settings = (options ?? new RecordingOptions()).CheckedCopy();
        if (settings.OnInvalid == InvalidAttendees.SendNothing)
        {
            throw new ArgumentException("RecordingOptions.OnInvalid must be SendTheOthers for a stream, because SendNothing needs the whole input before the first chunk is sent.", nameof(options));
        }

        var (rules, check, lookAhead) = (StateRules.Of(state), new AttendeeCheck(settings.Validation), settings.ChunkSize * settings.ChunksInFlight);
        return StreamAsync(() => Run(key, rules, settings, check, lookAhead, MostLive, WindowSize), attendees, cancellationToken);
    }

    /// <inheritdoc cref="RecordStreamAsync(EventKey, SubscriberState, IAsyncEnumerable{Attendee}, RecordingOptions, CancellationToken)" />
    public virtual IAsyncEnumerable<AttendeeOutcome> RecordStreamAsync(
        EventKey key, SubscriberState state, IEnumerable<Attendee> attendees, RecordingOptions? options = null, CancellationToken cancellationToken = default)
        => RecordStreamAsync(key, state, Each(attendees ?? throw new ArgumentNullException(nameof(attendees))), options, cancellationToken);

    private static async IAsyncEnumerable<AttendeeOutcome> StreamAsync(
        Func<RecordingRun> begin, IAsyncEnumerable<Attendee> attendees, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var outcome in begin().RunAsync(attendees, cancellationToken).ConfigureAwait(false))
        {
            yield return outcome;
        }
    }

    private static async Task<RecordingReport> ReportAsync(RecordingRun run, SubscriberState state, IReadOnlyList<Attendee> list, CancellationToken cancellationToken)
    {
        var outcomes = new AttendeeOutcome[list.Count];
        try
        {
            await foreach (var outcome in run.RunAsync(Each(list), cancellationToken).ConfigureAwait(false))
            {
                outcomes[outcome.Index] = outcome;
            }
        }
        catch (RecordingCanceledException e)
        {
            foreach (var outcome in e.Report.Outcomes)
            {
                outcomes[outcome.Index] = outcome;
            }

            throw new RecordingCanceledException(new RecordingReport(state, outcomes), cancellationToken);
        }

        return new RecordingReport(state, outcomes);
    }

    private RecordingRun Run(
        EventKey key, StateRules rules, RecordingOptions options, AttendeeCheck check, int lookAhead, int mostLive, int windowSize, bool isReadOnly = false)
    {
        _ = key ?? throw new ArgumentNullException(nameof(key));
        if (_attendance is null || _participations is null || _poller is null)
        {
            throw new InvalidOperationException("This recorder was made without clients. Override the method that is called.");
        }

        var clock = new RecordingClock(_clock);
        var windows = new Windows(options.Polling, options.ContactReads, windowSize, new ParticipationReader(_participations, key, options.Polling.Deadline, _clock), rules, clock, _logger);
        var call = new ChunkCall(_attendance, _poller, key, rules, options.Polling);
        return new RecordingRun(rules, check.Begin(rules), options, isReadOnly ? SentBefore : call.SendAsync, windows, clock, new RecordingTally(rules, options.Progress, _logger, _metrics), _logger)
        {
            LookAhead = lookAhead,
            MostLive = mostLive,
        };
    }

    // For the loop this is a chunk that was heard perhaps: only a row tells.
    private static Task<SendResult> SentBefore(IReadOnlyList<Entry> chunk, CancellationToken cancellationToken)
        => Task.FromResult(new SendResult(RequestFate.InDoubt));

    private static IEnumerable<Attendee> Each<T>(IEnumerable<T> source, Func<T, Attendee> convert)
        => (source ?? throw new ArgumentNullException(nameof(source))).Select(item => item is null ? new Attendee() : convert(item));

    private static async IAsyncEnumerable<Attendee> Each(IEnumerable<Attendee> attendees)
    {
        // An asynchronous iterator needs an await.
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var attendee in attendees)
        {
            yield return attendee;
        }
    }
}
