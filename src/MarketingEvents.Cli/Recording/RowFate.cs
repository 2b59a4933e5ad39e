using HubSpot.MarketingEvents.Attendees;
using HubSpot.MarketingEvents.Delivery;

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

    /// <summary>Whether nothing of the row left this machine.</summary>
    public bool IsUnsent => Verdict == Verdict.Rejected ? Rules.Count > 0 : this is { Verdict: Verdict.Unconfirmed, Reason: nameof(OutcomeReasonKind.NotSent) };

    /// <summary>What tells this fate from others.</summary>
    public string Key { get; }

    // Nearly all rows have one of these.
    private static RowFate Confirmed { get; } = new(Verdict.Confirmed, null, [], []);

    private static RowFate NoShow { get; } = new(Verdict.Confirmed, null, [], [], isNoShow: true);

    private static RowFate InDoubt { get; } = new(Verdict.Unconfirmed, nameof(OutcomeReasonKind.Unknown), [], [Messages.InDoubt]);

    public static RowFate Unsent { get; } = new(Verdict.Unconfirmed, nameof(OutcomeReasonKind.NotSent), [], [Messages.NotSent]);

    public static RowFate OfUnreadable(AttendeeRow row) => new(
        Verdict.Rejected, "Unreadable",
        [.. row.Problems.Select(problem => problem.Fault.ToString()).Distinct().Order(StringComparer.Ordinal)],
        [.. row.Problems.Select(problem => problem.Reason)]);

    /// <param name="entry">The entry of the journal. One that is not settled was not sent, or nothing was heard of it.</param>
    public static RowFate Of(OutboxEntry entry) => entry switch
    {
        { Verdict: Verdict.Confirmed } => entry.ConfirmedAs == AttendanceState.NoShow ? NoShow : Confirmed,
        { Verdict: null } => entry.IsInDoubt ? InDoubt : Unsent,
        { Reason: { Kind: OutcomeReasonKind.Validation } reason } => new(Verdict.Rejected, nameof(OutcomeReasonKind.Validation), [], reason.Problems),
        { Verdict: { } verdict } => new(verdict, entry.Reason?.Kind.ToString(), [], Messages.Reasons(verdict, entry.Reason)),
    };

    /// <param name="problems">What the check found.</param>
    /// <param name="words">Speaks of the file's columns and places.</param>
    public static RowFate OfInvalid(IReadOnlyList<AttendeeProblem> problems, FileWords words) => new(
        Verdict.Rejected, nameof(OutcomeReasonKind.Validation),
        [.. problems.Select(problem => problem.Rule.ToString()).Distinct().Order(StringComparer.Ordinal)],
        [.. problems.Select(words.Sentence)]);
}
