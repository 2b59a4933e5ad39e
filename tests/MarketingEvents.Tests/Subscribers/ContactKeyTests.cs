namespace HubSpot.MarketingEvents.Tests;

public class ContactKeyTests
{
    [Theory]
    [InlineData("ada@example.com", "ADA@Example.COM")]
    [InlineData("ada@example.com", "  ada@example.com\t")]
    [InlineData("ünal@example.com", "ÜNAL@example.com")]
    public void Case_and_surrounding_white_space_make_no_difference(string one, string other)
    {
        Assert.Equal(ContactKey.OfEmail(one), ContactKey.OfEmail(other));
        Assert.Equal(ContactKey.OfEmail(one).GetHashCode(), ContactKey.OfEmail(other).GetHashCode());
    }

    [Theory]
    [InlineData("ada@example.com", "ada+news@example.com")]
    [InlineData("ada.l@example.com", "adal@example.com")]
    [InlineData("ada@example.com", "ada@example.net")]
    [InlineData("kim@example.com", "\u212Aim@example.com")]
    public void Anything_else_makes_another_contact(string one, string other)
        => Assert.NotEqual(ContactKey.OfEmail(one), ContactKey.OfEmail(other));

    [Fact]
    public void Ids_are_compared_as_numbers()
    {
        Assert.Equal(ContactKey.OfContact(269269281527), ContactKey.Of(Attendee.OfContact(269269281527)));
        Assert.NotEqual(ContactKey.OfContact(1), ContactKey.OfContact(2));
        Assert.NotEqual(ContactKey.OfContact(0), ContactKey.OfEmail(""));
    }

    [Fact]
    public void A_key_does_not_show_the_address()
        => Assert.DoesNotContain("ada", ContactKey.OfEmail("ada@example.com").ToString());
}
