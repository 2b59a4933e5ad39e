namespace HubSpot.MarketingEvents.Tests;

public class ConfirmationRuleTests
{
    private const long Sent = 1_770_000_000_000;

    [Theory]
    [InlineData(SubscriberState.Register, "REGISTERED", true)]
    [InlineData(SubscriberState.Register, "NO_SHOW", true)]
    [InlineData(SubscriberState.Register, "ATTENDED", false)]
    [InlineData(SubscriberState.Attend, "ATTENDED", true)]
    [InlineData(SubscriberState.Attend, "NO_SHOW", false)]
    [InlineData(SubscriberState.Attend, "EMPTY", false)]
    [InlineData(SubscriberState.Attend, "SOMETHING_NEW", false)]
    [InlineData(SubscriberState.Cancel, "CANCELLED", true)]
    [InlineData(SubscriberState.Cancel, "REGISTERED", false)]
    public void A_row_proves_a_state_that_is_accepted_for_it(SubscriberState state, string reported, bool proves)
    {
        var row = Row(reported, Sent);

        Assert.Equal(proves, ConfirmationRule.IsProof(row, state, Sent));
    }

    [Theory]
    [InlineData(Sent - 1)]
    [InlineData(Sent + 1)]
    [InlineData(null)]
    public void A_row_with_another_instant_proves_nothing(long? occurredAt)
    {
        var row = Row("ATTENDED", occurredAt);

        Assert.False(ConfirmationRule.IsProof(row, SubscriberState.Attend, Sent));
    }

    [Fact]
    public void A_row_without_state_proves_nothing()
    {
        Assert.False(ConfirmationRule.IsProof(new Participation(), SubscriberState.Attend, Sent));
        Assert.False(ConfirmationRule.IsProof(new Participation { Properties = new ParticipationProperties { OccurredAt = Sent } }, SubscriberState.Attend, Sent));
    }

    [Fact]
    public void A_later_row_in_another_state_supersedes()
    {
        Assert.True(ConfirmationRule.IsSuperseded(Row("CANCELLED", Sent + 1), SubscriberState.Attend, Sent));
        Assert.False(ConfirmationRule.IsSuperseded(Row("CANCELLED", Sent - 1), SubscriberState.Attend, Sent));
        Assert.False(ConfirmationRule.IsSuperseded(Row("ATTENDED", Sent + 1), SubscriberState.Attend, Sent));
    }

    private static Participation Row(string state, long? occurredAt)
        => new() { Properties = new ParticipationProperties { AttendanceState = new AttendanceState(state), OccurredAt = occurredAt } };
}
