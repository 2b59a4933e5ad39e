namespace HubSpot.MarketingEvents.Tests;

public class EntryFactsTests
{
    private const long Sent = 1_770_000_000_000;

    [Theory]
    [InlineData("Waiting", "NotSent", "NotSent")]
    [InlineData("Waiting", "Refused", "Refused")]
    [InlineData("Waiting", "Accepted", "Accepted")]
    [InlineData("Waiting", "InDoubt", "InDoubt")]
    [InlineData("InDoubt", "NotSent", "InDoubt")]
    [InlineData("InDoubt", "Refused", "InDoubt")]
    [InlineData("InDoubt", "Accepted", "InDoubt")]
    [InlineData("Accepted", "Refused", "Accepted")]
    [InlineData("Accepted", "NotSent", "Accepted")]
    [InlineData("Refused", "NotSent", "Refused")]
    [InlineData("Refused", "Accepted", "Accepted")]
    [InlineData("NotSent", "InDoubt", "InDoubt")]
    public void A_later_result_never_takes_back_what_an_earlier_one_proved(string before, string result, string after)
    {
        var facts = default(EntryFacts).After(Of(before)).After(Of(result));

        Assert.Equal(Enum.Parse<Delivery>(after), facts.Delivery);
    }

    [Fact]
    public void The_result_that_counts_brings_its_cause()
    {
        var (first, second, third) = (new IOException("1"), new IOException("2"), new IOException("3"));

        var facts = default(EntryFacts)
            .After(new EntryResult(Delivery.InDoubt) { Cause = first })
            .After(new EntryResult(Delivery.InDoubt) { Cause = second })
            .After(new EntryResult(Delivery.Refused) { Cause = third });

        Assert.Same(second, facts.Result?.Cause);
    }

    [Fact]
    public void Errors_that_name_nobody_stay_with_the_entry_through_later_results()
    {
        var error = new BatchError { Message = "one of them" };

        var facts = default(EntryFacts).After(Of("InDoubt")).After(new EntryResult(Delivery.Accepted) { ChunkErrors = [error] }).After(Of("InDoubt"));

        Assert.Same(error, Assert.Single(facts.ChunkErrors!));
    }

    [Theory]
    [InlineData("Waiting", false)]
    [InlineData("NotSent", false)]
    [InlineData("Refused", false)]
    [InlineData("Accepted", true)]
    [InlineData("InDoubt", true)]
    public void What_may_be_stored_is_open_until_a_row_proves_it(string delivery, bool isOpen)
    {
        var facts = default(EntryFacts).After(Of(delivery));

        Assert.Equal(isOpen, facts.IsOpen);
        Assert.False(See(facts, Row("ATTENDED", Sent)).IsOpen);
    }

    [Fact]
    public void A_row_with_another_instant_shows_the_state_and_proves_nothing()
    {
        var facts = See(default, Row("ATTENDED", Sent - 1));

        Assert.True(facts is { Proof: null, HasAcceptedRow: true, IsSuperseded: false });
    }

    [Theory]
    [InlineData("CANCELLED", Sent + 1, true)]
    [InlineData("CANCELLED", Sent, false)]
    [InlineData("CANCELLED", Sent - 1, false)]
    [InlineData("ATTENDED", Sent + 1, false)]
    public void Only_a_later_row_in_another_state_supersedes(string state, long occurredAt, bool isSuperseded)
        => Assert.Equal(isSuperseded, See(default, Row(state, occurredAt)).IsSuperseded);

    [Fact]
    public void The_newest_row_is_the_one_created_last_and_then_the_one_that_occurred_last()
    {
        var old = Row("ATTENDED", Sent + 9) with { CreatedAt = Some.Noon };
        var young = Row("CANCELLED", Sent + 1) with { CreatedAt = Some.Noon.AddSeconds(1) };
        var later = Row("REGISTERED", Sent + 2) with { CreatedAt = Some.Noon.AddSeconds(1) };

        Assert.Equal("CANCELLED", See(See(default, young), old).Newest?.State.ToString());
        Assert.Equal("CANCELLED", See(See(default, old), young).Newest?.State.ToString());
        Assert.Equal("REGISTERED", See(See(default, young), later).Newest?.State.ToString());
        Assert.Equal("REGISTERED", See(See(default, later), young).Newest?.State.ToString());
    }

    [Fact]
    public void The_id_that_a_row_shows_is_kept_when_the_next_shows_none()
    {
        var facts = See(See(default(EntryFacts).AfterEcho(6), Row("ATTENDED", 1) with { ContactId = 7 }), Row("ATTENDED", 2));

        Assert.Equal(7, facts.ResolvedContactId);
    }

    [Fact]
    public void A_read_that_succeeds_ends_the_failure_of_the_one_before()
    {
        var failed = default(EntryFacts).AfterReading(new IOException());

        Assert.NotNull(failed.ReadFailure);
        Assert.Null(failed.AfterReading(null).ReadFailure);
    }

    private static EntryFacts See(EntryFacts facts, SeenRow row) => facts.After(row, StateRules.Attend, Sent);

    private static SeenRow Row(string state, long occurredAt) => new(null, null, new AttendanceState(state), occurredAt, null);

    private static EntryResult Of(string delivery) => new(Enum.Parse<Delivery>(delivery));
}
