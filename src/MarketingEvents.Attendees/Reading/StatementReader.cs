namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Turns what a row says into instants; times of the event stand in where the caller allows it.</summary>
internal sealed class StatementReader(AttendeeFileOptions options, WallClock clock, DateOrder? order)
{
    public Statements Read(Observation row)
    {
        var says = new Statements();
        if (row.Problems.Count > 0)
        {
            return says with { Problems = row.Problems };
        }

        var problems = new List<RowProblem>();
        if (row.IsRegistered && Instant(row, row.Registered, AttendeeField.Registered, problems) is var registered && Fits(row.Registered))
        {
            says = says with { Registered = registered ?? StandIn(options.EventStart, row, AttendeeField.Registered, "registration time", problems), RegisteredByEvent = registered is null };
        }

        if (row.IsCancelled && Instant(row, row.Cancelled, AttendeeField.Cancelled, problems) is var cancelled && Fits(row.Cancelled))
        {
            says = says with { Cancelled = cancelled ?? StandIn(options.EventStart, row, AttendeeField.Cancelled, "cancellation time", problems), CancelledByEvent = cancelled is null };
        }

        return (row.IsAttended ? ReadStay(row, says, problems) : says) with { Problems = problems };
    }

    private Statements ReadStay(Observation row, Statements says, List<RowProblem> problems)
    {
        var before = problems.Count;
        var joined = Instant(row, row.Joined, row.JoinedField, problems);
        var left = Instant(row, row.Left, AttendeeField.Left, problems, joined);
        CheckTimeOfDay(row, row.Joined, row.JoinedField, problems);
        CheckTimeOfDay(row, row.Left, AttendeeField.Left, problems);
        var interaction = Instant(row, row.Interaction, AttendeeField.InteractionTime, problems);
        if (problems.Count > before)
        {
            return says;
        }

        var isStandIn = joined is null || (left is null && row.Duration is null);
        joined ??= StandIn(options.EventStart, row, row.JoinedField, "join time", problems);
        left ??= row.Duration is { } duration && joined is { } begin && row.Joined.IsTime ? begin + duration : StandIn(options.EventEnd, row, AttendeeField.Left, "leave time", problems);
        if (joined is null || left is null)
        {
            return says;
        }

        if (left < joined)
        {
            problems.Add(new RowProblem(RowFault.UnusableStay, NameOf(row, AttendeeField.Left), Messages.LeftBeforeJoined(NameOf(row, row.JoinedField), NameOf(row, AttendeeField.Left))));
            return says;
        }

        return says with { Joined = joined, Left = left, Interaction = interaction, AttendedByEvent = isStandIn };
    }

    // A time that is there and wrong is a problem; only a missing one has a stand-in.
    private static bool Fits(TimeValue value) => value.Kind == TimeKind.None || value.IsTime;

    private static DateTimeOffset? StandIn(DateTimeOffset? time, Observation row, AttendeeField field, string what, List<RowProblem> problems)
    {
        if (time is null && !problems.Any(problem => problem.Fault == RowFault.MissingTime))
        {
            problems.Add(new RowProblem(RowFault.MissingTime, NameOf(row, field), Messages.MissingTime(NameOf(row, field), what)));
        }

        return time;
    }

    private DateTimeOffset? Instant(Observation row, TimeValue value, AttendeeField field, List<RowProblem> problems, DateTimeOffset? notBefore = null)
    {
        var (instant, fault) = clock.Read(value, row.Zone, notBefore);
        if (fault is { } kind)
        {
            problems.Add(new RowProblem(kind, NameOf(row, field), Reason(row, value, field, kind)));
        }

        return instant;
    }

    private string Reason(Observation row, TimeValue value, AttendeeField field, RowFault fault)
    {
        var (column, text) = (NameOf(row, field) ?? "", TextOf(row, field));
        return fault == RowFault.TimeNotInZone ? Messages.TimeNotInZone(column, text, (row.Zone ?? options.TimeZone)?.Id ?? "")
            : value.Kind == TimeKind.EpochSeconds ? Messages.EpochInSeconds(column, text)
            : value.Kind == TimeKind.Dated && value.IsOrderOpen && order is { } known ? Messages.NotInOrder(column, text, known)
            : Messages.UnreadableTime(column, text);
    }

    private static void CheckTimeOfDay(Observation row, TimeValue value, AttendeeField field, List<RowProblem> problems)
    {
        if (value.Kind == TimeKind.Dated && !value.HasTimeOfDay)
        {
            problems.Add(new RowProblem(RowFault.UnreadableTime, NameOf(row, field), Messages.DateOnly(NameOf(row, field) ?? "", TextOf(row, field))));
        }
    }

    // A state can have its time from the column of the interaction.
    private static AttendeeField Source(Observation row, AttendeeField field) => row.Table.Has(field) ? field : AttendeeField.InteractionTime;

    private static string? NameOf(Observation row, AttendeeField field) => row.Table.Has(Source(row, field)) ? row.Table.NameOf(Source(row, field)) : null;

    private static string TextOf(Observation row, AttendeeField field) => row.Record[row.Table.ColumnOf(Source(row, field))];
}
