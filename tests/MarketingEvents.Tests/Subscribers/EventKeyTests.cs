namespace HubSpot.MarketingEvents.Tests;

public class EventKeyTests
{
    [Fact]
    public void An_object_id_addresses_an_event()
    {
        var key = EventKey.FromObjectId(863952588483);

        Assert.Equal(863952588483, key.ObjectId);
        Assert.False(key.IsExternal);
        Assert.Null(key.ExternalAccountId);
        Assert.Null(key.ExternalEventId);
        Assert.Equal("863952588483", key.ToString());
    }

    [Fact]
    public void A_pair_of_external_ids_addresses_an_event()
    {
        var key = EventKey.FromExternal("acct-1", "webinar-7");

        Assert.True(key.IsExternal);
        Assert.Null(key.ObjectId);
        Assert.Equal("acct-1", key.ExternalAccountId);
        Assert.Equal("webinar-7", key.ExternalEventId);
        Assert.Equal("acct-1/webinar-7", key.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void An_object_id_is_positive(long id)
    {
        var failure = Assert.Throws<ArgumentOutOfRangeException>("objectId", () => EventKey.FromObjectId(id));

        Assert.StartsWith($"An object id must be greater than 0, but is '{id}'.", failure.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData(null)]
    public void An_external_id_that_would_vanish_from_an_address_is_refused(string? id)
    {
        Assert.Throws<ArgumentException>("externalAccountId", () => EventKey.FromExternal(id!, "webinar-7"));
        Assert.Throws<ArgumentException>("externalEventId", () => EventKey.FromExternal("acct-1", id!));
    }

    [Theory]
    [InlineData("...")]
    [InlineData("a/b?c=d")]
    [InlineData("été 7")]
    public void Any_other_external_id_is_accepted(string id)
        => Assert.Equal(id, EventKey.FromExternal("acct-1", id).ExternalEventId);

    [Fact]
    public void Keys_are_equal_when_they_address_the_same_event()
    {
        Assert.Equal(EventKey.FromObjectId(7), EventKey.FromObjectId(7));
        Assert.Equal(EventKey.FromExternal("a", "b"), EventKey.FromExternal("a", "b"));
        Assert.NotEqual(EventKey.FromExternal("a", "b"), EventKey.FromExternal("A", "b"));
        Assert.NotEqual(EventKey.FromExternal("a", "b"), EventKey.FromExternal("b", "a"));
        Assert.NotEqual(EventKey.FromObjectId(7), EventKey.FromObjectId(8));
    }
}
