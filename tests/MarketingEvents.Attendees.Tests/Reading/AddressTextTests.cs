namespace HubSpot.MarketingEvents.Attendees.Tests;

public class AddressTextTests
{
    [Theory]
    [InlineData("mailto:a@example.com")]
    [InlineData("MAILTO:a@example.com?subject=Hi")]
    [InlineData("<a@example.com>")]
    [InlineData("Ada <a@example.com>")]
    [InlineData("\"Adams, Ada\" <a@example.com>;")]
    [InlineData("<mailto:a@example.com>")]
    [InlineData("\"a@example.com\"")]
    [InlineData("'a@example.com'")]
    [InlineData("a@example.com;")]
    [InlineData("a@example.com,")]
    [InlineData("\u200Ba@example\u200B.com\uFEFF")]
    [InlineData("\u00A0a@example.com\u00A0")]
    public void Debris_is_removed(string text) => Assert.Equal(("a@example.com", true), AddressText.Read(text));

    [Theory]
    [InlineData("a@example.com")]
    [InlineData("  Ada.B+tag@sub.example.com ")]
    [InlineData("o'hara@example.com")]
    [InlineData("\"a b\"@example.com")]
    [InlineData("jörg@müller.example")]
    [InlineData("a@xn--bcher-kva.example")]
    public void Addresses_stay_as_they_are(string text) => Assert.Equal((text.Trim(), false), AddressText.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("ada")]
    [InlineData(".@.")]
    [InlineData("@example.com")]
    [InlineData("a@")]
    [InlineData("a@b@example.com")]
    [InlineData("a..b@example.com")]
    [InlineData(".a@example.com")]
    [InlineData("a.@example.com")]
    [InlineData("a b@example.com")]
    [InlineData("a@exa mple.com")]
    [InlineData("a@-example.com")]
    [InlineData("a@example")]
    [InlineData("a@example..com")]
    [InlineData("a@127.0.0.1")]
    [InlineData("a@example.com; b@example.com")]
    [InlineData("Ada <a@example.com> <b@example.com>")]
    [InlineData("a\uFF20example.com")]
    [InlineData("a\n@example.com")]
    [InlineData("a\u00A0b@example.com")]
    [InlineData("\"a\\\"@example.com")]
    public void Everything_else_is_no_address(string text) => Assert.Null(AddressText.Read(text).Address);

    [Fact]
    public void Lengths_are_limited()
    {
        Assert.Null(AddressText.Read($"{new string('a', 65)}@example.com").Address);
        Assert.Null(AddressText.Read($"a@{string.Join('.', Enumerable.Repeat(new string('b', 60), 5))}.com").Address);
        Assert.Null(AddressText.Read(new string('"', 1_000_000) + "a@example.com").Address);
    }

    [Fact]
    public async Task Cleaned_addresses_are_counted_and_the_person_is_the_same_in_any_case()
    {
        var file = await Some.ReadAsync("E-mail,Joined,Left\nmailto:Ada@example.com,2026-10-05 13:53,2026-10-05 14:41\n\"ada@example.com;\",2026-10-05 14:39,2026-10-05 17:05\nada,2026-10-05 14:39,2026-10-05 17:05\n,2026-10-05 14:39,2026-10-05 17:05\n");

        Assert.Equal("1 attended, 1 re-join merged, 2 addresses cleaned, 1 row without an address, 1 other row rejected", file.Summary.ToString());
        Assert.Equal(["Column 'E-mail' does not hold an e-mail address.", "Column 'E-mail' is empty, so HubSpot cannot know the person."], file.Reasons);
    }
}
