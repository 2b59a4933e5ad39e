using System.Globalization;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Turns the records of one file into rows; what does not fit becomes problems of the row.</summary>
internal sealed class RowReader(IReadOnlyList<Column> columns, SubscriberState? state, TimeZoneInfo? zone)
{
    private static readonly long FirstInstant = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long LastInstant = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public AttendeeRow Read(CsvRecord record)
    {
        var problems = new List<RowProblem>();
        if (record.HasBadQuotes)
        {
            problems.Add(new RowProblem(RowFault.BadQuotes, Messages.BadQuotes));
        }
        else if (record.Values.Count != columns.Count)
        {
            problems.Add(new RowProblem(RowFault.WrongNumberOfValues, Messages.WrongNumberOfValues(record, columns.Count)));
        }
        else if (record.Values.Any(value => value.Contains('\uFFFD')))
        {
            problems.Add(new RowProblem(RowFault.DamagedText, Messages.DamagedText));
        }

        return problems.Count > 0
            ? new AttendeeRow(record.FirstLine, state, new Attendee(), problems)
            : Read(record, columns.Zip(record.Values).ToDictionary(pair => pair.First, pair => pair.Second), problems);
    }

    private AttendeeRow Read(CsvRecord record, Dictionary<Column, string> values, List<RowProblem> problems)
    {
        var rowState = state ?? ReadState(values[Column.State], problems);
        var attendee = new Attendee
        {
            Email = Value(values, Column.Email),
            ContactId = ReadContactId(Value(values, Column.ContactId), problems),
            InteractionEpochMilliseconds = ReadInteraction(values, rowState, problems),
            JoinedAt = ReadInstant(values, Column.JoinedAt, problems),
            LeftAt = ReadInstant(values, Column.LeftAt, problems),
            ContactProperties = new[] { (Name: "firstname", Value: Value(values, Column.FirstName)), (Name: "lastname", Value: Value(values, Column.LastName)) }
                .Where(property => property.Value is not null)
                .ToDictionary(property => property.Name, property => property.Value!),
        };
        return new AttendeeRow(record.FirstLine, rowState, attendee, problems);
    }

    private static SubscriberState? ReadState(string word, List<RowProblem> problems)
    {
        var read = StateWord.Read(word);
        if (read is null)
        {
            problems.Add(word.Length == 0
                ? new RowProblem(RowFault.MissingState, Messages.MissingState)
                : new RowProblem(RowFault.UnknownState, Messages.UnknownState(word)));
        }

        return read;
    }

    private static long? ReadContactId(string? text, List<RowProblem> problems)
    {
        if (text is null)
        {
            return null;
        }

        // Zero and less are numbers, too; the SDK's check refuses them.
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id))
        {
            return id;
        }

        problems.Add(new RowProblem(RowFault.UnreadableContactId, Messages.UnreadableContactId(text)));
        return null;
    }

    // A time that belongs to another state is not used: when somebody registered does not date the attendance.
    private long? ReadInteraction(Dictionary<Column, string> values, SubscriberState? rowState, List<RowProblem> problems)
        => ReadTime(values, Column.InteractionDateTime, problems) ?? rowState switch
        {
            SubscriberState.Register => ReadTime(values, Column.RegisteredAt, problems),
            SubscriberState.Cancel => ReadTime(values, Column.CancelledAt, problems),
            _ => null,
        };

    private DateTimeOffset? ReadInstant(Dictionary<Column, string> values, Column column, List<RowProblem> problems)
    {
        if (ReadTime(values, column, problems) is not { } milliseconds)
        {
            return null;
        }

        if (milliseconds >= FirstInstant && milliseconds <= LastInstant)
        {
            return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        }

        problems.Add(new RowProblem(RowFault.UnreadableTime, Messages.TimeOutOfRange(Header.NameOf(column))));
        return null;
    }

    private long? ReadTime(Dictionary<Column, string> values, Column column, List<RowProblem> problems)
    {
        if (Value(values, column) is not { } text)
        {
            return null;
        }

        var (milliseconds, fault) = TimeText.Read(text, zone);
        if (fault is { } kind)
        {
            problems.Add(new RowProblem(kind, Messages.TimeProblem(kind, Header.NameOf(column), text, zone)));
            return null;
        }

        return milliseconds;
    }

    private static string? Value(Dictionary<Column, string> values, Column column)
        => values.TryGetValue(column, out var value) && value.Length > 0 ? value : null;
}
