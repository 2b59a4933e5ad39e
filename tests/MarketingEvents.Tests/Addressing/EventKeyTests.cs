namespace HubSpot.MarketingEvents.Tests;

public class EventKeyTests
{
    [Fact]
    public void A_number_becomes_a_key()
    {
        EventKey key = 863952588483;

        Assert.Equal(863952588483, key.ObjectId);
        Assert.Null(key.External);
        Assert.Equal("863952588483", key.ToString());
    }

    [Fact]
    public void A_pair_of_external_ids_becomes_a_key()
    {
        EventKey key = new ExternalEventKey("acct-1", "webinar-7");

        Assert.Null(key.ObjectId);
        Assert.Equal("acct-1", key.External?.AccountId);
        Assert.Equal("webinar-7", key.External?.EventId);
        Assert.Equal("acct-1/webinar-7", key.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void An_object_id_is_positive(long id)
    {
        var failure = Assert.Throws<ArgumentOutOfRangeException>("objectId", () => new EventKey(id));

        Assert.StartsWith($"An object id must be greater than 0, but is '{id}'.", failure.Message);
    }

    [Fact]
    public void No_pair_is_no_key() => Assert.Throws<ArgumentNullException>("external", () => (EventKey)(ExternalEventKey)null!);

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData(null)]
    public void An_external_id_that_would_vanish_from_an_address_is_refused(string? id)
    {
        Assert.Throws<ArgumentException>("accountId", () => new ExternalEventKey(id!, "webinar-7"));
        Assert.Throws<ArgumentException>("eventId", () => new ExternalEventKey("acct-1", id!));
    }

    [Theory]
    [InlineData("...")]
    [InlineData("a/b?c=d")]
    [InlineData("été 7")]
    public void Any_other_external_id_is_accepted(string id)
        => Assert.Equal(id, new ExternalEventKey("acct-1", id).EventId);

    [Fact]
    public void Keys_are_equal_when_they_address_the_same_event()
    {
        Assert.Equal(new EventKey(7), new EventKey(7));
        Assert.NotEqual(new EventKey(7), new EventKey(8));
        Assert.Equal(new EventKey(new ExternalEventKey("a", "b")), new EventKey(new ExternalEventKey("a", "b")));
        Assert.NotEqual(new ExternalEventKey("a", "b"), new ExternalEventKey("A", "b"));
        Assert.NotEqual(new ExternalEventKey("a", "b"), new ExternalEventKey("b", "a"));
    }
}
