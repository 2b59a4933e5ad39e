using HubSpot.MarketingEvents.Attendees;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>What became of rows, without saying of which. Rows with the same fate share one.</summary>
internal sealed class RowFate
{
    private RowFate(Verdict verdict, string? reason, IReadOnlyList<string> rules, IReadOnlyList<string> sentences, bool isNoShow = false)
    {
        (Verdict, Reason, Rules, Sentences, IsNoShow) = (verdict, reason, rules, sentences, isNoShow);
        Key = $"{verdict}|{reason}|{isNoShow}|{string.Join(' ', rules)}|{string.Join(' ', sentences)}";
    }

    /// <summary>The verdict; rows that cannot be read are rejected.</summary>
    public Verdict Verdict { get; }

    /// <summary>The kind of reason, or 'Unreadable'; null for rows that are confirmed or were in the state.</summary>
    public string? Reason { get; }

    /// <summary>The rules that rejected it, by name.</summary>
    public IReadOnlyList<string> Rules { get; }

    /// <summary>The reasons in words; they never hold an e-mail address.</summary>
    public IReadOnlyList<string> Sentences { get; }

    /// <summary>Whether a registration was stored as NO_SHOW, which is what becomes of one for an event that has ended.</summary>
    public bool IsNoShow { get; }

    /// <summary>What tells this fate from others.</summary>
    public string Key { get; }

    // Nearly all rows have one of these.
    private static RowFate Confirmed { get; } = new(Verdict.Confirmed, null, [], []);

    private static RowFate NoShow { get; } = new(Verdict.Confirmed, null, [], [], isNoShow: true);

    public static RowFate Unsent { get; } = new(Verdict.Unconfirmed, nameof(OutcomeReasonKind.NotSent), [], [Messages.NotSent]);

    public static RowFate OfUnreadable(AttendeeRow row) => new(
        Verdict.Rejected, "Unreadable",
        [.. row.Problems.Select(problem => problem.Fault.ToString()).Distinct().Order(StringComparer.Ordinal)],
        [.. row.Problems.Select(problem => problem.Reason)]);

    /// <param name="outcome">The outcome of one attendee.</param>
    /// <param name="words">Speaks of the file's columns and places.</param>
    public static RowFate Of(AttendeeOutcome outcome, FileWords words) => outcome switch
    {
        { Verdict: Verdict.Confirmed } => outcome.ConfirmedAs == AttendanceState.NoShow ? NoShow : Confirmed,
        { Reason: { Kind: OutcomeReasonKind.Validation } reason } => OfInvalid(reason.Problems, words),
        _ => new(outcome.Verdict, outcome.Reason?.Kind.ToString(), [], Messages.Reasons(outcome)),
    };

    /// <param name="problems">What the check found.</param>
    /// <param name="words">Speaks of the file's columns and places.</param>
    public static RowFate OfInvalid(IReadOnlyList<AttendeeProblem> problems, FileWords words) => new(
        Verdict.Rejected, nameof(OutcomeReasonKind.Validation),
        [.. problems.Select(problem => problem.Rule.ToString()).Distinct().Order(StringComparer.Ordinal)],
        [.. problems.Select(words.Sentence)]);
}
