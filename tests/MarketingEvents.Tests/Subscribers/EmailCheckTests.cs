namespace HubSpot.MarketingEvents.Tests;

public class EmailShapeTests
{
    private const string Rule = "'email' needs one '@' with text on both sides, no white space or control characters, and at most 254 characters, but ";

    public static TheoryData<string, string> Refused => new()
    {
        { "ada", "has '0' times '@'." },
        { "ada@home@example.com", "has '2' times '@'." },
        { "@example.com", "lacks text on one side of the '@'." },
        { "ada@", "lacks text on one side of the '@'." },
        { "@", "lacks text on one side of the '@'." },
        { " ada@example.com", "contains white space." },
        { "ada@exam\u00A0ple.com", "contains white space." },
        { "ada\u0001@example.com", "contains control characters." },
        { "ada\t@example.com", "contains white space and contains control characters." },
        { new string('a', 243) + "@example.com", "has '255' characters." },
        { " ", "has '0' times '@' and contains white space." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_an_address_is_refused_with_everything_that_is_wrong(string email, string fault)
        => Assert.Equal(Rule + fault, EmailShape.FindFault(email));

    [Theory]
    [InlineData("a@b")]
    [InlineData("ada+news@example.com")]
    [InlineData("ada..lovelace@example.com")]
    [InlineData("ünal@bücher.example")]
    [InlineData("\"quoted\"@example.com")]
    [InlineData("ada@-.")]
    public void Nothing_more_is_asked(string email)
        => Assert.Null(EmailShape.FindFault(email));

    [Fact]
    public void An_address_of_254_characters_is_accepted()
        => Assert.Null(EmailShape.FindFault(new string('a', 242) + "@example.com"));
}
