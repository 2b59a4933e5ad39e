using System.Globalization;
using HubSpot.MarketingEvents.Attendees;
using HubSpot.MarketingEvents.Delivery;
using static HubSpot.MarketingEvents.Cli.NumberText;
using static HubSpot.MarketingEvents.Cli.SafeText;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Every sentence that the command prints. None holds an e-mail address: rows are named by line, and values that could be one are not quoted.</summary>
internal static partial class Messages
{
    public const string SeeHelp = "See 'hubspot-events --help', or '--help' behind a command.";
    public const string Cancelled = "Stopped before the end. The report holds the outcomes known so far; running the same command again records nothing twice.";
    public const string DeadlinePassed = "The time of '--deadline' was over before every row was settled. Running the same command again, with more time, continues it and records nothing twice.";
    public const string CancelledEarly = "Stopped before anything was recorded.";
    public const string StoppedEarly = "Stopped before the end.";
    public const string AsExpected = "Every outcome is as expected.";
    public const string NoExternalId = "With '--external-account', the id of the account and the id of the event are external ids, and must not be empty, '.' or '..'.";
    public const string FileCannotBeWritten = "The report or the file of rejected rows could not be written, because its disk is full or its folder is gone. What was recorded stands above.";
    public const string CompleteNeedsAccount = "'--complete' needs '--external-account': HubSpot completes events by their external ids only.";
    public const string OutputCannotBeWritten = "A part of the output could not be written. The recording went on without it.";
    public const string StandardInput = "standard input";

    public const string AlreadyThere = "The contact was in this state already, by a row with another time; whether this one was stored cannot be told.";

    private const string NothingSent = "Nothing has been sent.";
    private const string AgainIsSafe = "The same command can be run again; it records nothing twice.";

    public const string NoStateInRow = "(none)";
    public const string AllStates = "all";

    public static string UnknownState(string word) => $"{Quote(word)} is not a state. Use register, attend or cancel.";

    public static string FileIsMissing(string file) => $"{file}: there is no such file.";

    public static string FileCannotBeRead(string file, string cause) => $"{file}: the file cannot be read ({cause}).";

    public static string FileRefused(AttendeeFileException e)
        => $"{e.Message}{string.Concat(e.Suggestions.Select(suggestion => $"{Environment.NewLine}  --map {suggestion}"))} {NothingSent}";

    public static string FileLeavesOpen(IReadOnlyList<AttendeeFileQuestion> questions)
        => $"{string.Join(Environment.NewLine, questions.Select(question => question.Text))} {NothingSent}";

    public static string ProfileRefused(FormatException e) => $"'--profile': {e.Message} {NothingSent}";

    public static string ProfileCannotBeUsed => $"The file that '--profile' names cannot be read or written. {NothingSent}";

    public static string ColumnsUsed(IReadOnlyDictionary<AttendeeField, string> columns)
        => $"Columns used: {string.Join(", ", columns.Select(column => $"'{column.Value}' ({Name(column.Key)})"))}.";

    public static string ColumnsNotUsed(IReadOnlyList<string> named, int count)
        => $"Columns not used: {string.Join(", ", named.Select(column => $"'{column}'"))}{(count > named.Count ? $" and {Number(count - named.Count)} more" : "")}.";

    public static string DatesAreRead(DateOrder order) => order == DateOrder.DayFirst ? "Dates have the day first." : "Dates have the month first.";

    public static string WillSend(AttendeeFileSummary summary)
        => $"To send: register {Number(summary.Registered)}, attend {Number(summary.Attended)}, cancel {Number(summary.Cancelled)}.";

    public static string Completed => "The event is completed.";

    /// <summary>How an import ended, in a sentence of its own.</summary>
    public static string Ended(ListReport report) => report switch
    {
        { Failure: not null } => "The service failed before everything was settled. The same command continues.",
        { IsCancelled: true } => "It was stopped before everything was settled. The same command continues.",
        { Tally.IsConfirmed: true } => "Everything was read back from HubSpot.",
        _ => "Not everything could be confirmed; the reasons are below and in the summary of the command.",
    };

    public static string NotCompleted => "The event is not completed, because not every row is confirmed.";

    public static string EventHasNoTimes => "The event has no start or end, so it cannot be completed. Give '--event-start' and '--event-end'.";

    public static string Sheet(string name) => $"sheet {Quote(name)}";

    private static string Name(AttendeeField field) => field switch
    {
        AttendeeField.ContactId => "contact id",
        AttendeeField.FirstName => "first name",
        AttendeeField.LastName => "last name",
        AttendeeField.InteractionTime => "time",
        AttendeeField.TimeZone => "time zone",
        _ => field.ToString().ToLowerInvariant(),
    };

    public static string NoObjectId(string id) => $"The event is {Quote(id)}, which is not an object id. Give '--external-account ID', too, if it is the external id of an event.";

    public static string OutputCannotBeOpened(string option) => $"The file that '{option}' names cannot be written. Name a file in a folder that exists. {NothingSent}";

    public static string OutputIsTheList(string option) => $"'{option}' names the attendee list itself. Name another file. {NothingSent}";

    public static string UnknownDateOrder(string text) => $"'--date-order' must be day-first or month-first, but is {Quote(text)}.";

    public static string UnknownDate(string text) => $"'--date' must be a day like 2026-05-04, but is {Quote(text)}.";

    public static string UnknownInstant(string option, string text) => $"'{option}' must be a time with its offset from UTC like 2026-05-04T18:30:00+02:00, but is {Quote(text)}.";

    public static string EndIsNotLater => "'--event-end' must be later than '--event-start'.";

    public static string UnknownTimeZone(string name) => $"'--time-zone' is {Quote(name)}, which is not a time zone. Use a name like 'Europe/Berlin' or 'UTC'.";

    public static string UnsafeBaseUrl(string url) => $"'--base-url' must be an https address, or an http address of this machine, but is {Quote(url)}.";

    public static string ChunkSizeOutOfRange(string text, int most) => $"'--chunk-size' must be a number from 1 to {Number(most)}, but is {Quote(text)}.";

    public static string UnknownDuration(string text) => $"'--deadline' must be a time of at most 24 hours like '30s', '5m' or '1h', but is {Quote(text)}.";

    public static string UnknownReportEnding(string path) => $"'--report' must name a file that ends in .html, .csv or .json, but names {Quote(path)}.";

    public static string NoToken(string variable) =>
        $"""
        There is no access token, so nothing has been sent.
        1. In HubSpot, create a service key or a private app with the scopes crm.objects.marketing_events.read and crm.objects.marketing_events.write.
        2. Store its token with: hubspot-events login. Or put it into the environment variable {variable}, for example: export {variable}=...
        3. Run the same command again.
        Without an account, 'hubspot-events demo' shows the whole way against a server on this machine.
        """;

    public static string ImpossibleToken(string variable) => $"The environment variable {variable} holds blanks or characters that no access token has. Nothing has been sent.";

    public static string ServiceFailure(Exception failure, Uri address) => failure switch
    {
        HubSpotTokenException { Status: not null } e => $"{e.Message} Log in again: hubspot-events login NAME --oauth --client-id ID",
        HubSpotException { StatusCode: 401 } e => $"{e.Message} The token is not accepted: it may have expired, or belong to a deleted app.",
        HubSpotException { StatusCode: 403 } e => $"{e.Message} The token lacks a scope: reading needs crm.objects.marketing_events.read, recording crm.objects.marketing_events.write. 'hubspot-events doctor' says which.",
        HubSpotException { StatusCode: 404 } e => $"{e.Message} There is no such event, or it belongs to another app: external ids work only for the app that created the event.",
        HubSpotException { StatusCode: 429, ResetsAt: { } end } e => $"{e.Message} All calls are used up; there are new ones from {InstantText.Of(end)} on. {AgainIsSafe}",
        HubSpotException { StatusCode: 429 } e => $"{e.Message} Too many calls were made; other programs may use the same app. {AgainIsSafe}",
        HubSpotTimeoutException => $"{Service(address)} gave no answer in time. {AgainIsSafe}",
        HubSpotTransportException { InnerException: HttpRequestException e } => $"{Service(address)} cannot be reached ({e.HttpRequestError}); 'hubspot-events doctor' says more. {AgainIsSafe}",
        HubSpotTransportException => $"The connection to {Service(address)} broke. {AgainIsSafe}",
        HubSpotException e => e.Message,
        _ => $"{Service(address)} gave no complete answer ({failure.GetType().Name}). {AgainIsSafe}",
    };

    private static string Service(Uri address) => $"'{address.GetLeftPart(UriPartial.Authority)}'";

    // The text of an unknown failure could hold anything, so only its type and place are shown.
    public static string Unexpected(Exception e) => $"This is a fault of the command itself: {e.GetType().FullName}.{Environment.NewLine}{e.StackTrace}";

    public static string DemoBegins(Uri address, string list, int rows, long eventId)
        => $"An emulated account at {address} holds event {eventId.ToString(CultureInfo.InvariantCulture)}; nothing leaves this machine. {Number(rows)} rows of {list} are recorded on it.";

    public static string EmulatorListens(Uri address) =>
        $"""
        The emulator listens at {address} and takes any token. It keeps everything in memory. Ctrl-C ends it.
        Open {address} in a browser to see events, participants, and each request with what it changed. {address}openapi.json is the document.
        """;

    public static string EmulatorHoldsEvent(long id, string account, string externalId, Uri address)
        => $"It holds event {id.ToString(CultureInfo.InvariantCulture)}, which is '{externalId}' of '{account}'. Try: hubspot-events import FILE --event {id.ToString(CultureInfo.InvariantCulture)} --base-url {address}";

    public static string PortIsTaken(int port) => $"Port {Number(port)} cannot be opened; another program may have it. Give another with '--port', or 0 for any that is free.";

    public static string PortOutOfRange(string text, int highest) => $"'--port' must be a number from 0 to {Number(highest)}, but is {Quote(text)}.";

    public static string NotAsExpected(int differences, string expectation)
        => $"{Number(differences)} {(differences == 1 ? "outcome is" : "outcomes are")} not as {expectation} expects (line, state, verdict, reason, rules):";

    public static string Difference(string? expected, string? actual) => $"expected '{expected ?? "no such row"}', but was '{actual ?? "no such row"}'";

    public static string Progress(ImportProgress progress)
    {
        var counts = $"{progress.State.ToWireWord()}: {Number(progress.Answered)} of {Number(progress.Total)} answered, {Number(progress.Confirmed)} confirmed, {Number(progress.Rejected)} rejected";
        return progress switch
        {
            { Rate: { } rate, TimeLeft: { } left } when progress.Settled < progress.Total => $"{counts}, {Number((long)Math.Round(rate))} rows/s, {DurationText.Of(left)} left",
            { Rate: { } rate } => $"{counts}, {Number((long)Math.Round(rate))} rows/s",
            _ => counts,
        };
    }

    public static string Name(Verdict verdict) => verdict switch
    {
        Verdict.Confirmed => "confirmed",
        Verdict.AlreadyInState => "already in state",
        Verdict.Rejected => "rejected",
        _ => "unconfirmed",
    };

    public static string Heading(Verdict verdict) => verdict switch
    {
        Verdict.AlreadyInState => "Already in state:",
        Verdict.Rejected => "Rejected:",
        _ => "Unconfirmed:",
    };

    public static string MoreReasons(int rows) => $"and {Number(rows)} more rows. '--report FILE' writes all of them.";

    public static string StoredAsNoShow(int rows) => $"of the confirmed, {Number(rows)} stored as NO_SHOW: registrations for an event that is over";

    /// <summary>The reasons of an outcome in words, without what the service wrote, because that can quote addresses.</summary>
    public static IReadOnlyList<string> Reasons(Verdict verdict, OutboxReason? reason) => verdict == Verdict.AlreadyInState ? [AlreadyThere]
        : reason is null ? []
        : [Reason(reason.Kind, Details(reason))];

    public static string SaysOtherwise(RowPlace other)
        => $"It differs from {other}, which has the same contact and time. The service would take this row for a repetition and drop it.";

    public static string NotSent => Reason(OutcomeReasonKind.NotSent, "");

    public static string InDoubt => Reason(OutcomeReasonKind.Unknown, "");

    private static string Reason(OutcomeReasonKind kind, string details) => kind switch
    {
        OutcomeReasonKind.Service => $"The service refused this row{details}.",
        OutcomeReasonKind.NotSent => $"The service did not get it, or did not take the request it was in{details}.",
        OutcomeReasonKind.Unknown => $"It was sent, but whether it was stored cannot be told{details}.",
        OutcomeReasonKind.NotVisible => $"The service took it, but does not show it; it may have dropped it{details}.",
        OutcomeReasonKind.Superseded => $"A later entry puts the contact into another state{details}.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Details(OutboxReason reason)
    {
        var details = new[] { ("category", reason.Category), ("sub-category", reason.SubCategory), ("correlation id", reason.CorrelationId) }
            .Where(detail => LooksLikeName(detail.Item2))
            .Select(detail => $"{detail.Item1} '{detail.Item2}'")
            .ToList();
        return details.Count == 0 ? "" : $" ({string.Join(", ", details)})";
    }

    private static bool LooksLikeName(string? text) => text is { Length: > 0 and <= 128 } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');
}
