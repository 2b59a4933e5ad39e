namespace HubSpot.MarketingEvents;

/// <summary>The one place that turns the facts of an entry into its verdict. The first line that applies counts.</summary>
internal static class VerdictTable
{
    private static readonly (Func<EntryFacts, bool, bool> Applies, Verdict Verdict, OutcomeReasonKind? Reason)[] Lines =
    [
        ((facts, _) => facts.Proof is not null, Verdict.Confirmed, null),
        ((facts, _) => facts.Delivery is Delivery.Waiting or Delivery.NotSent, Verdict.Unconfirmed, OutcomeReasonKind.NotSent),
        ((facts, _) => facts.Delivery is Delivery.Refused, Verdict.Rejected, OutcomeReasonKind.Service),
        ((facts, _) => facts.IsSuperseded, Verdict.Unconfirmed, OutcomeReasonKind.Superseded),
        // A row with this very instant can still come.
        ((_, isCancelled) => isCancelled, Verdict.Unconfirmed, OutcomeReasonKind.Unknown),
        ((facts, _) => facts.HasAcceptedRow, Verdict.AlreadyInState, null),
        ((facts, _) => facts.Delivery is Delivery.InDoubt || facts.ReadFailure is not null, Verdict.Unconfirmed, OutcomeReasonKind.Unknown),
        ((_, _) => true, Verdict.Unconfirmed, OutcomeReasonKind.NotVisible),
    ];

    /// <param name="facts">What is known.</param>
    /// <param name="isCancelled">Whether the caller gave up before the deadline.</param>
    public static (Verdict Verdict, OutcomeReasonKind? Reason) Judge(EntryFacts facts, bool isCancelled)
    {
        var (_, verdict, reason) = Lines.First(line => line.Applies(facts, isCancelled));
        return (verdict, reason);
    }
}
