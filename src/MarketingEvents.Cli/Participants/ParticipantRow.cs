using static HubSpot.MarketingEvents.Cli.NumberText;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>What a participation tells in a table: the values of the columns, fit for a terminal. The addresses are what was asked for.</summary>
internal static class ParticipantRow
{
    /// <summary>The columns of the CSV.</summary>
    public static IReadOnlyList<string> Names { get; } = ["contactId", "email", "firstName", "lastName", "state", "occurredAt", "durationSeconds", "attendancePercentage"];

    public static IReadOnlyList<string> Of(Participation participation)
    {
        var (contact, properties) = (participation.Associations?.Contact, participation.Properties);
        return
        [
            Number(contact?.ContactId), Safe(contact?.Email), Safe(contact?.Firstname), Safe(contact?.Lastname), Safe(properties?.AttendanceState?.ToString()),
            Instant(properties?.OccurredAt, InstantText.Exact), Number(properties?.AttendanceDurationSeconds), Safe(properties?.AttendancePercentage),
        ];
    }

    /// <summary>The columns of the table: contact id, address, name, state, time, seconds.</summary>
    public static IReadOnlyList<string> Short(Participation participation)
    {
        var (contact, properties) = (participation.Associations?.Contact, participation.Properties);
        return
        [
            Number(contact?.ContactId), Safe(contact?.Email), Safe($"{contact?.Firstname} {contact?.Lastname}").Trim(), Safe(properties?.AttendanceState?.ToString()),
            Instant(properties?.OccurredAt, InstantText.Short), Number(properties?.AttendanceDurationSeconds),
        ];
    }

    private static string Safe(string? text) => SafeText.OneLine(text ?? "");

    // An answer can hold any number.
    private static string Instant(long? milliseconds, Func<DateTimeOffset, string> format)
        => milliseconds is { } epoch && epoch >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && epoch <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? format(DateTimeOffset.FromUnixTimeMilliseconds(epoch))
            : Number(milliseconds);
}
