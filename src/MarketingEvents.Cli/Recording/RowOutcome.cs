namespace HubSpot.MarketingEvents.Cli;

/// <summary>What became of one row.</summary>
/// <param name="Line">The line in the file where the row begins, from 1.</param>
/// <param name="State">What was to be recorded; null when the row does not say.</param>
/// <param name="Verdict">The verdict; rows that cannot be read are rejected.</param>
/// <param name="Reason">The kind of reason, or 'Unreadable'; null for rows that are confirmed or were in the state.</param>
/// <param name="Rules">The rules that rejected it, by name.</param>
/// <param name="Sentences">The reasons in words; they never hold an e-mail address.</param>
internal sealed record RowOutcome(int Line, SubscriberState? State, Verdict Verdict, string? Reason, IReadOnlyList<string> Rules, IReadOnlyList<string> Sentences)
{
    /// <summary>Whether a registration was stored as NO_SHOW, which is what becomes of one for an event that has ended.</summary>
    public bool IsNoShow { get; private init; }

    public static RowOutcome OfUnreadable(AttendeeRow row) => new(
        row.Line, row.State, Verdict.Rejected, "Unreadable",
        [.. row.Problems.Select(problem => problem.Fault.ToString()).Distinct().Order(StringComparer.Ordinal)],
        [.. row.Problems.Select(problem => problem.Reason)]);

    /// <param name="row">The row.</param>
    /// <param name="outcome">The outcome of its attendee.</param>
    /// <param name="lineOf">The line of the attendee at a position of the call.</param>
    public static RowOutcome Of(AttendeeRow row, AttendeeOutcome outcome, Func<int, int> lineOf) => outcome.Reason is { Kind: OutcomeReasonKind.Validation } reason
        ? OfInvalid(row, reason.Problems, lineOf)
        : new(row.Line, row.State, outcome.Verdict, outcome.Reason?.Kind.ToString(), [], Messages.Reasons(outcome))
        {
            IsNoShow = outcome.ConfirmedAs == AttendanceState.NoShow,
        };

    /// <param name="row">The row.</param>
    /// <param name="problems">What the check found.</param>
    /// <param name="lineOf">The line of the attendee at a position of the checked list.</param>
    public static RowOutcome OfInvalid(AttendeeRow row, IReadOnlyList<AttendeeProblem> problems, Func<int, int> lineOf) => new(
        row.Line, row.State, Verdict.Rejected, nameof(OutcomeReasonKind.Validation),
        [.. problems.Select(problem => problem.Rule.ToString()).Distinct().Order(StringComparer.Ordinal)],
        [.. problems.Select(problem => Messages.Problem(problem, lineOf))]);

    public static RowOutcome OfUnsent(AttendeeRow row) => new(
        row.Line, row.State, Verdict.Unconfirmed, nameof(OutcomeReasonKind.NotSent), [], [Messages.NotSent]);
}
