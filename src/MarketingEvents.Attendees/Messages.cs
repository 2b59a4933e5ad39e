using System.Globalization;

namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Every sentence in one place. Places and columns are those of the file; options have the names of the command and of <see cref="AttendeeFileOptions"/>.</summary>
internal static class Messages
{
    private const int MostColumns = 10;

    public const string NotAJsonObject = "The line is not a JSON object.";

    public const string NoTemporarySpace = "The folder for temporary files cannot be written. It needs about as much space as the file itself.";

    private const string EventTimes = "'--event-start' and '--event-end' (EventStart, EventEnd)";

    public static string FileIsMissing(string file) => $"{file}: there is no such file.";

    public static string FileCannotBeRead(string file, Exception cause) => $"{file}: the file cannot be read ({cause.GetType().Name}).";

    public static string FileIsEmpty(string file) => $"{file}: the file is empty.";

    public static string OnlyHeader(string file, RowPlace place) => $"{file}: there are no rows behind the header ({place}), so there is nothing to send.";

    public static string ForeignFile(string file, string what) => $"{file}: this is {what}.";

    public static string WorkbookIsDamaged(string file) => $"{file}: the Excel workbook is damaged and cannot be read. Open it in a spreadsheet program and save it again as .xlsx or CSV.";

    public static string WorkbookTooLarge(string file) => $"{file}: the Excel workbook is too large, or claims to be. Save the sheet with the attendees as CSV.";

    public static string FirstLineIsNoJson(string file, RowPlace place) => $"{file}, {place}: the file begins like JSON lines, but this line is not a JSON object.";

    public static string RecordTooLong(string file, int line)
        => $"{file}, line {Number(line)}: the row that begins here has more than {Number(RecordLimitReader.MostCharacters)} characters. A quotation mark may be opened and not closed.";

    public static string QuoteIsNotClosed(string file, int line)
        => $"{file}, line {Number(line)}: a quotation mark is opened in this row and not closed properly, so the ends of this row and the next ones are unknown. Close it, or remove it.";

    public static string TooManyColumns(string file, RowPlace place) => $"{file}, {place}: the row has more than {Number(Limits.MostColumns)} columns.";

    public static string TooManyTables(string file, RowPlace place) => $"{file}, {place}: the file has more than {Number(Limits.MostTables)} tables with different columns.";

    public static string WrongReport(string file, string report, string reason) => $"{file}: this is a {report}. {reason}.";

    public static string NotRecognized(string file, Record header, IReadOnlyList<ColumnSuggestion> suggestions)
    {
        var fitting = suggestions.Count == 0
            ? "Name the column with '--map email=\"...\"' (AttendeeFileOptions.Mapping)."
            : $"Close names: {string.Join(" ", suggestions.Take(MostColumns).Select(suggestion => $"--map {suggestion}"))}.";
        return $"{file}: no column is recognised as the e-mail address or the HubSpot contact id. {Named(header)}{fitting}";
    }

    public static string MappingDoesNotFit(string file, Record header, IReadOnlyList<string> missing)
        => $"{file}: the mapping names {(missing.Count == 1 ? "a column" : "columns")} that no header has: {List(missing)}. {Named(header)}".TrimEnd();

    public static string TwoAddressColumns(string file, RowPlace place, string column, IReadOnlyList<int> columns)
        => $"{file}, {place}: columns {string.Join(" and ", columns.Take(MostColumns).Select(index => Number(index + 1)))} are both named '{SafeText.Shown(column)}'. Choose one, such as --map email=#{Number(columns[0] + 1)}.";

    public static string AskTimeZone(string file, RowPlace place, string column)
        => $"{file}: times have no time zone ({place}, column '{column}'). Give it with '--time-zone' (TimeZone), for example Europe/Berlin.";

    public static string AskDateOrder(string file, DateOrderEvidence evidence)
        => evidence.IsContradictory
            ? $"{file}: some dates have the day first and others the month first. Give '--date-order day-first' or '--date-order month-first' (DateOrder); dates that do not fit are rejected."
            : $"{file}: {SafeText.Quoted(evidence.OpenExample ?? "")} ({evidence.OpenPlace}) can have the day or the month first, and no other date decides it. Give '--date-order day-first' or '--date-order month-first' (DateOrder).";

    public static string AskDate(string file, RowPlace place, string column)
        => $"{file}: times have no date ({place}, column '{column}'). Give the day of the event with '--date' (Date), for example 2026-05-04.";

    public static string AskState(string file, RowPlace header)
        => $"{file}: no column says whether these people registered, attended or cancelled (header in {header}). Give '--state register', '--state attend' or '--state cancel' (State).";

    public static string AskEventTimes(string file, RowPlace place)
        => $"{file}: rows lack a time that HubSpot needs (first in {place}) and are rejected. {EventTimes} stand in for missing times.";

    public static string TooManyValues(int values, int columns)
        => $"The row has {Number(values)} values, but the header has {Number(columns)} columns, so values may stand in the wrong columns. Put values with separators in them into quotation marks.";

    public static string NoAddress(string? column)
        => column is null ? "The table has no column with an e-mail address, so HubSpot cannot know the person." : $"Column '{column}' is empty, so HubSpot cannot know the person.";

    public static string UnusableAddress(string column) => $"Column '{column}' does not hold an e-mail address.";

    public static string UnusableContactId(string column, string text) => $"Column '{column}' must be a whole number, but is {SafeText.Quoted(text)}.";

    public static string UnknownState(string column, string word) => $"Column '{column}' is {SafeText.Quoted(word)}, which is not a state. Use register, attend or cancel.";

    public static string UnknownStatus(string column, string word) => $"Column '{column}' is {SafeText.Quoted(word)}, which is not a known status. Use a word such as registered, attended or cancelled.";

    public static string UnknownAnswer(string column, string text) => $"Column '{column}' is {SafeText.Quoted(text)}, which is neither yes nor no nor a time.";

    public static string MissingState(string column) => $"Column '{column}' is empty. Use register, attend or cancel.";

    public static string UnreadableTime(string column, string text) => $"Column '{column}' is {SafeText.Quoted(text)}, which is not a time. Write it like 2026-05-04 18:30:00.";

    public static string EpochInSeconds(string column, string text)
        => $"Column '{column}' is {SafeText.Quoted(text)}, which counts seconds. HubSpot counts milliseconds; write it like 2026-05-04 18:30:00.";

    public static string NotInOrder(string column, string text, DateOrder order)
        => $"Column '{column}' is {SafeText.Quoted(text)}, which is not a date with the {(order == DateOrder.DayFirst ? "day" : "month")} first.";

    public static string DateOnly(string column, string text) => $"Column '{column}' is {SafeText.Quoted(text)}, which lacks the time of day.";

    public static string TimeNotInZone(string column, string text, string zone)
        => $"Column '{column}' is {SafeText.Quoted(text)}, which the clocks of {SafeText.Quoted(zone)} show twice or never. Write it with an offset, such as 2026-10-25T02:30:00+01:00.";

    public static string MissingTime(string? column, string what)
        => column is null ? $"The file has no {what}. {EventTimes} can stand in." : $"Column '{column}' is empty. {EventTimes} can stand in for a missing {what}.";

    public static string LeftBeforeJoined(string? joined, string? left)
        => joined is null ? "The start of the event ('--event-start') is later than the leave time."
            : left is null ? $"The end of the event ('--event-end') is earlier than column '{joined}'."
            : $"Column '{left}' is earlier than column '{joined}'.";

    public static string StayTooShort => "The person stayed for less than one second, which HubSpot does not store.";

    private static string Named(Record header)
        => header.Cells.Any(cell => cell.Contains('@')) || header.Length == 0
            ? "No line names the columns. "
            : $"The columns ({header.Place}) are {List([.. header.Cells.Take(header.Length)])}. ";

    private static string List(IReadOnlyList<string> names)
    {
        var shown = string.Join(", ", names.Take(MostColumns).Select(name => name.Length == 0 ? "(no name)" : SafeText.Quoted(name)));
        return names.Count > MostColumns ? $"{shown} and {Number(names.Count - MostColumns)} more" : shown;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
