namespace HubSpot.MarketingEvents.Attendees;

/// <summary>What a file leaves open, once it was read to its end.</summary>
internal static class QuestionList
{
    public static IReadOnlyList<AttendeeFileQuestion> Of(AttendeeFileOptions options, ReadingState reading, DateOrder? hint, DateOnly? date)
    {
        var file = options.Name!; // Validated options have a name.
        var questions = new List<AttendeeFileQuestion>();
        if (reading.WithoutState is { } state)
        {
            questions.Add(new(QuestionSubject.State, true, Messages.AskState(file, state.Table.HeaderRecord.Place)));
        }

        if (options.DateOrder is null && reading.Evidence.IsOpen(hint))
        {
            questions.Add(new(QuestionSubject.DateOrder, true, Messages.AskDateOrder(file, reading.Evidence)));
        }

        if (reading.WithoutDate is { } day && date is null)
        {
            questions.Add(new(QuestionSubject.Date, true, Messages.AskDate(file, day.Place, day.Column)));
        }

        if (reading.WithoutZone is { } zone && options.TimeZone is null)
        {
            questions.Add(new(QuestionSubject.TimeZone, true, Messages.AskTimeZone(file, zone.Place, zone.Column)));
        }

        if (reading.WithoutTimes is { } times && (options.EventStart is null || options.EventEnd is null))
        {
            questions.Add(new(QuestionSubject.EventTimes, false, Messages.AskEventTimes(file, times)));
        }

        return questions;
    }
}
