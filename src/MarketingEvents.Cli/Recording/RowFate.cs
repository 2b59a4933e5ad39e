using HubSpot.MarketingEvents.Attendees;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>What became of rows, without saying of which. Rows with the same fate share one.</summary>
/// <param name="Verdict">The verdict; rows that cannot be read are rejected.</param>
/// <param name="Reason">The kind of reason, or 'Unreadable'; null for rows that are confirmed or were in the state.</param>
/// <param name="Rules">The rules that rejected it, by name.</param>
/// <param name="Sentences">The reasons in words; they never hold an e-mail address.</param>
internal sealed record RowFate(Verdict Verdict, string? Reason, IReadOnlyList<string> Rules, IReadOnlyList<string> Sentences)
{
    /// <summary>Whether a registration was stored as NO_SHOW, which is what becomes of one for an event that has ended.</summary>
    public bool IsNoShow { get; private init; }

    /// <summary>What tells this fate from others.</summary>
    public string Key => $"{Verdict}|{Reason}|{IsNoShow}|{string.Join(' ', Rules)}|{string.Join(' ', Sentences)}";

    public static RowFate Unsent { get; } = new(Verdict.Unconfirmed, nameof(OutcomeReasonKind.NotSent), [], [Messages.NotSent]);

    public static RowFate OfUnreadable(AttendeeRow row) => new(
        Verdict.Rejected, "Unreadable",
        [.. row.Problems.Select(problem => problem.Fault.ToString()).Distinct().Order(StringComparer.Ordinal)],
        [.. row.Problems.Select(problem => problem.Reason)]);

    /// <param name="outcome">The outcome of one attendee.</param>
    /// <param name="words">Speaks of the file's columns and places.</param>
    public static RowFate Of(AttendeeOutcome outcome, FileWords words) => outcome.Reason is { Kind: OutcomeReasonKind.Validation } reason
        ? OfInvalid(reason.Problems, words)
        : new(outcome.Verdict, outcome.Reason?.Kind.ToString(), [], Messages.Reasons(outcome)) { IsNoShow = outcome.ConfirmedAs == AttendanceState.NoShow };

    /// <param name="problems">What the check found.</param>
    /// <param name="words">Speaks of the file's columns and places.</param>
    public static RowFate OfInvalid(IReadOnlyList<AttendeeProblem> problems, FileWords words) => new(
        Verdict.Rejected, nameof(OutcomeReasonKind.Validation),
        [.. problems.Select(problem => problem.Rule.ToString()).Distinct().Order(StringComparer.Ordinal)],
        [.. problems.Select(words.Sentence)]);
}
