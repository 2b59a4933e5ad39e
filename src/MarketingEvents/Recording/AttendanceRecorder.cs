namespace HubSpot.MarketingEvents;

/// <summary>
/// Records what people did and finds out whether it is there: checks, sends in chunks, reads back, and gives one verdict per
/// attendee. One call records one state. Keeps nothing between calls; safe for several threads.
/// </summary>
public class AttendanceRecorder
{
    private readonly AttendanceClient? _attendance;
    private readonly ParticipationsClient? _participations;
    private readonly BatchPoller? _poller;
    private readonly TimeProvider _clock;

    /// <summary>Composes a recorder from its parts; <see cref="MarketingEventsClient.Recorder"/> is one ready made.</summary>
    public AttendanceRecorder(AttendanceClient attendance, ParticipationsClient participations, BatchPoller poller, TimeProvider timeProvider)
    {
        _attendance = attendance ?? throw new ArgumentNullException(nameof(attendance));
        _participations = participations ?? throw new ArgumentNullException(nameof(participations));
        _poller = poller ?? throw new ArgumentNullException(nameof(poller));
        _clock = timeProvider ?? throw new ArgumentNullException(nameof(timeProvider));
    }

    /// <summary>For a class that stands in for the recorder in tests.</summary>
    protected AttendanceRecorder() => _clock = TimeProvider.System;

    /// <summary>Records who signed up.</summary>
    /// <inheritdoc cref="RecordAsync(EventKey, SubscriberState, IEnumerable{Attendee}, RecordingOptions, CancellationToken)" />
    public Task<RecordingReport> RecordRegisteredAsync(EventKey key, IEnumerable<Registration> registrations, CancellationToken cancellationToken = default)
        => RecordAsync(key, SubscriberState.Register, Each(registrations, registration => registration.ToAttendee()), cancellationToken);

    /// <summary>Records who came.</summary>
    /// <inheritdoc cref="RecordAsync(EventKey, SubscriberState, IEnumerable{Attendee}, RecordingOptions, CancellationToken)" />
    public Task<RecordingReport> RecordAttendedAsync(EventKey key, IEnumerable<Attendance> attendances, CancellationToken cancellationToken = default)
        => RecordAsync(key, SubscriberState.Attend, Each(attendances, attendance => attendance.ToAttendee()), cancellationToken);

    /// <summary>Records who signed off.</summary>
    /// <inheritdoc cref="RecordAsync(EventKey, SubscriberState, IEnumerable{Attendee}, RecordingOptions, CancellationToken)" />
    public Task<RecordingReport> RecordCancelledAsync(EventKey key, IEnumerable<Cancellation> cancellations, CancellationToken cancellationToken = default)
        => RecordAsync(key, SubscriberState.Cancel, Each(cancellations, cancellation => cancellation.ToAttendee()), cancellationToken);

    /// <summary>Records rows whose state is data, with the default options.</summary>
    /// <inheritdoc cref="RecordAsync(EventKey, SubscriberState, IEnumerable{Attendee}, RecordingOptions, CancellationToken)" />
    public Task<RecordingReport> RecordAsync(EventKey key, SubscriberState state, IEnumerable<Attendee> attendees, CancellationToken cancellationToken = default)
        => RecordAsync(key, state, attendees, new RecordingOptions(), cancellationToken);

    /// <summary>Records rows whose state is data.</summary>
    /// <remarks>
    /// Failures before the first body leaves throw; after that they are data in the outcomes. Equal attendees are sent once and share
    /// their outcome. Times come from the input, never from the clock, so that running again sends the same bytes and records nothing twice.
    /// </remarks>
    /// <exception cref="AttendeeValidationException">Attendees are invalid, and the options say that nothing is sent then.</exception>
    /// <exception cref="RecordingCanceledException">Cancelled; the exception holds the outcomes known so far.</exception>
    /// <exception cref="HttpRequestException">The service could not be reached, and nothing was sent.</exception>
    public virtual async Task<RecordingReport> RecordAsync(
        EventKey key, SubscriberState state, IEnumerable<Attendee> attendees, RecordingOptions options, CancellationToken cancellationToken = default)
    {
        _ = key ?? throw new ArgumentNullException(nameof(key));
        var settings = (options ?? throw new ArgumentNullException(nameof(options))).CheckedCopy();
        IReadOnlyList<Attendee> list = [.. attendees ?? throw new ArgumentNullException(nameof(attendees))];
        var problems = new AttendeeCheck(settings.Validation).FindProblems(state, list);
        if (problems.Count > 0 && settings.OnInvalid == InvalidAttendees.SendNothing)
        {
            throw new AttendeeValidationException(problems);
        }

        if (_attendance is null || _participations is null || _poller is null)
        {
            throw new InvalidOperationException("This recorder was made without clients. Override the method that is called.");
        }

        var call = new ChunkCall(_attendance, _poller, key, state);
        var run = new RecordingRun(state, list, problems, settings, call, new ReadBack(_participations, key, state), _clock);
        return await run.RunAsync(cancellationToken).ConfigureAwait(false);
    }

    private static IEnumerable<Attendee> Each<T>(IEnumerable<T> source, Func<T, Attendee> convert)
        => (source ?? throw new ArgumentNullException(nameof(source))).Select(item => item is null ? new Attendee() : convert(item));
}
