namespace HubSpot.MarketingEvents.Tests;

public class VerdictTableTests
{
    private const long Sent = 1_770_000_000_000;

    [Theory]
    [InlineData("Accepted", "proof", false, Verdict.Confirmed, null)]
    [InlineData("InDoubt", "proof", false, Verdict.Confirmed, null)]
    [InlineData("InDoubt", "proof", true, Verdict.Confirmed, null)]
    [InlineData("Waiting", "", false, Verdict.Unconfirmed, OutcomeReasonKind.NotSent)]
    [InlineData("Waiting", "", true, Verdict.Unconfirmed, OutcomeReasonKind.NotSent)]
    [InlineData("NotSent", "", false, Verdict.Unconfirmed, OutcomeReasonKind.NotSent)]
    [InlineData("Refused", "", false, Verdict.Rejected, OutcomeReasonKind.Service)]
    [InlineData("Refused", "", true, Verdict.Rejected, OutcomeReasonKind.Service)]
    [InlineData("Accepted", "later", false, Verdict.Unconfirmed, OutcomeReasonKind.Superseded)]
    [InlineData("InDoubt", "later", true, Verdict.Unconfirmed, OutcomeReasonKind.Superseded)]
    [InlineData("Accepted", "other", false, Verdict.AlreadyInState, null)]
    [InlineData("InDoubt", "other", false, Verdict.AlreadyInState, null)]
    [InlineData("Accepted", "other", true, Verdict.Unconfirmed, OutcomeReasonKind.Unknown)]
    [InlineData("Accepted", "", true, Verdict.Unconfirmed, OutcomeReasonKind.Unknown)]
    [InlineData("InDoubt", "", false, Verdict.Unconfirmed, OutcomeReasonKind.Unknown)]
    [InlineData("Accepted", "failure", false, Verdict.Unconfirmed, OutcomeReasonKind.Unknown)]
    [InlineData("Accepted", "", false, Verdict.Unconfirmed, OutcomeReasonKind.NotVisible)]
    public void Facts_give_the_verdict(string delivery, string seen, bool isCancelled, Verdict verdict, OutcomeReasonKind? reason)
    {
        var facts = default(EntryFacts).After(new EntryResult(Enum.Parse<Delivery>(delivery)));
        facts = seen switch
        {
            "proof" => See(See(facts, AttendanceState.Cancelled, Sent + 1), AttendanceState.Attended, Sent),
            "later" => See(See(facts, AttendanceState.Attended, Sent - 1), AttendanceState.Cancelled, Sent + 1),
            "other" => See(facts, AttendanceState.Attended, Sent - 1),
            "failure" => facts.AfterReading(new IOException()),
            _ => facts,
        };

        Assert.Equal((verdict, reason), VerdictTable.Judge(facts, isCancelled));
    }

    private static EntryFacts See(EntryFacts facts, AttendanceState state, long occurredAt)
        => facts.After(new SeenRow(7, null, state, occurredAt, null), StateRules.Attend, Sent);
}
