using HubSpot.MarketingEvents.Attendees;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Says what the SDK's check found in the words of the file: the SDK names properties and counts attendees, people see columns and lines.</summary>
/// <param name="columns">The columns that are used, by what they hold.</param>
/// <param name="placeOf">The place of the attendee at a position of the call.</param>
internal sealed class FileWords(IReadOnlyDictionary<AttendeeField, string> columns, Func<int, RowPlace> placeOf)
{
    private static readonly (string Property, AttendeeField[] Fields)[] Properties =
    [
        ("email", [AttendeeField.Email]),
        ("contactId", [AttendeeField.ContactId]),
        ("joinedAt", [AttendeeField.Joined, AttendeeField.Attended]),
        ("leftAt", [AttendeeField.Left, AttendeeField.Duration]),
        ("interactionDateTime", [AttendeeField.InteractionTime, AttendeeField.Registered, AttendeeField.Cancelled]),
    ];

    public string Sentence(AttendeeProblem problem)
    {
        if (problem.OtherIndex is { } other)
        {
            return Messages.SaysOtherwise(placeOf(other));
        }

        var sentence = problem.Reason;
        foreach (var (property, fields) in Properties)
        {
            if (fields.Where(columns.ContainsKey).Select(field => columns[field]).FirstOrDefault() is { } column)
            {
                sentence = sentence.Replace($"'{property}'", $"'{column}'", StringComparison.Ordinal);
            }
        }

        return sentence;
    }
}
