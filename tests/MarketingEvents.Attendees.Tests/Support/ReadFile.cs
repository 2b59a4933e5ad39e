namespace HubSpot.MarketingEvents.Attendees.Tests;

/// <summary>A file that was read, with its rows; no message of it may show an address.</summary>
internal sealed record ReadFile(Recognition Recognition, AttendeeFileSummary Summary, IReadOnlyList<AttendeeFileQuestion> Questions, IReadOnlyList<AttendeeRow> Rows)
{
    /// <summary>The rows that are rejected.</summary>
    public IEnumerable<AttendeeRow> Rejected => Rows.Where(row => row.IsRejected);

    /// <summary>The sentences of all problems.</summary>
    public IEnumerable<string> Reasons => Rows.SelectMany(row => row.Problems).Select(problem => problem.Reason);

    /// <summary>All entries, one line each: line, state, person, times in UTC; a star marks times of the event.</summary>
    public IEnumerable<string> Entries => from row in Rows from entry in row.Entries select Line(row, entry);

    private static string Line(AttendeeRow row, AttendeeEntry entry)
    {
        var attendee = entry.Attendee;
        var times = entry.State == SubscriberState.Attend ? $"{attendee.JoinedAt:MM-dd HH:mm:ss} {attendee.LeftAt:MM-dd HH:mm:ss}" : $"{attendee.InteractionDateTime:MM-dd HH:mm:ss}";
        return $"{row.Place.Line} {entry.State} {attendee.Email ?? attendee.ContactId.ToString()} {times}{(entry.UsesEventTimes ? " *" : "")}";
    }
}
