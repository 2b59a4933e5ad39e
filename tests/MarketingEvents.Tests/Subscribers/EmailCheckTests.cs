namespace HubSpot.MarketingEvents.Tests;

public class EmailCheckTests
{
    public static TheoryData<string, string> Refused => new()
    {
        { "", "contains no at sign" },
        { "ada", "contains no at sign" },
        { "@", "has nothing before the at sign" },
        { "@example.com", "has nothing before the at sign" },
        { "ada@", "has nothing after the at sign" },
        { "ada@home@example.com", "contains more than one at sign" },
        { " ada@example.com", "contains white space" },
        { "ada lovelace@example.com", "contains white space" },
        { "ada@example .com", "contains white space" },
        { "ada@exam\u00A0ple.com", "contains white space" },
        { "ada@exam\u3000ple.com", "contains white space" },
        { "ada\u0001@example.com", "contains control characters" },
        { "ada\t@example.com", "contains control characters" },
        { "ada@example.com\n", "contains control characters" },
        { "ada\u200B@example.com", "contains zero-width or invisible characters" },
        { "\uFEFFada@example.com", "contains zero-width or invisible characters" },
        { "ada@exam\u00ADple.com", "contains zero-width or invisible characters" },
        { "ada@example.com\u200E", "contains zero-width or invisible characters" },
        { "\u201Cada@example.com\u201D", "contains typographic quotation marks" },
        { "mailto:ada@example.com", "begins with 'mailto:'" },
        { "MAILTO:ada@example.com", "begins with 'mailto:'" },
        { "<ada@example.com>", "contains angle brackets" },
        { "Ada<ada@example.com>", "contains angle brackets" },
        { "\"ada@example.com\"", "has quotation marks around it" },
        { "'ada@example.com'", "has a character in its domain that no domain has" },
        { "ada@example.com;", "has a character in its domain that no domain has" },
        { "ada@example.com,", "has a character in its domain that no domain has" },
        { "ada@exam_ple.com", "has a character in its domain that no domain has" },
        { "ada@example\u3002com", "has a character in its domain that no domain has" },
        { "ada@[192.0.2.1]", "has a character in its domain that no domain has" },
        { ";ada@example.com", "has a character before the at sign that is accepted only between quotation marks" },
        { "ada,bob@example.com", "has a character before the at sign that is accepted only between quotation marks" },
        { "ada(work)@example.com", "has a character before the at sign that is accepted only between quotation marks" },
        { ".@.", "has a dot at an end of the part before the at sign, or two dots in a row" },
        { ".ada@example.com", "has a dot at an end of the part before the at sign, or two dots in a row" },
        { "ada.@example.com", "has a dot at an end of the part before the at sign, or two dots in a row" },
        { "ada..lovelace@example.com", "has a dot at an end of the part before the at sign, or two dots in a row" },
        { "ada@.", "has a domain with an empty or too long label" },
        { "ada@example..com", "has a domain with an empty or too long label" },
        { "ada@example.com.", "has a domain with an empty or too long label" },
        { "ada@" + new string('a', 64) + ".com", "has a domain with an empty or too long label" },
        { "ada@-example.com", "has a domain label that begins or ends with a hyphen" },
        { "ada@example-.com", "has a domain label that begins or ends with a hyphen" },
        { "\"ada@example.com", "has a quotation mark that is not closed before the at sign" },
        { "\"ada\"lovelace@example.com", "has a quotation mark that is not closed before the at sign" },
        { "\"ada\\\"@example.com", "has a quotation mark that is not closed before the at sign" },
        { new string('a', 243) + "@example.com", "has 255 characters, and at most 254 are accepted" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_no_mail_system_takes_is_refused_and_the_fault_is_named(string email, string fault)
        => Assert.Equal($"'email' is not an address that a mail system takes: it {fault}.", EmailCheck.FindFault(email));

    [Theory]
    [InlineData("a@b")]
    [InlineData("ada@example.com")]
    [InlineData("ada.lovelace+news@mail-1.example.com")]
    [InlineData("!#$%&'*+-/=?^_`{|}~@example.com")]
    [InlineData("o'neil@example.com")]
    [InlineData("ünal@bücher.example")]
    [InlineData("用户@例子.example")]
    [InlineData("😀@example.com")]
    [InlineData("ada@xn--bcher-kva.example")]
    [InlineData("ada@1.example")]
    [InlineData("\"quoted\"@example.com")]
    [InlineData("\"ada lovelace\"@example.com")]
    [InlineData("\"ada@home\"@example.com")]
    [InlineData("\"a\\\"b\"@example.com")]
    [InlineData("\"<ada>\"@example.com")]
    public void What_a_mail_system_takes_is_accepted(string email)
        => Assert.Null(EmailCheck.FindFault(email));

    [Fact]
    public void An_address_of_254_characters_and_a_label_of_63_are_accepted()
    {
        Assert.Null(EmailCheck.FindFault(new string('a', 242) + "@example.com"));
        Assert.Null(EmailCheck.FindFault($"ada@{new string('a', 63)}.example"));
    }

    [Theory]
    [InlineData('\uD800')]
    [InlineData('\uDC00')]
    public void Half_of_a_surrogate_pair_is_refused(char half)
        => Assert.Contains("half of a surrogate pair", EmailCheck.FindFault($"ada{half}@example.com"));

    [Fact]
    public void Null_is_a_mistake_of_the_caller()
        => Assert.Throws<ArgumentNullException>("email", () => EmailCheck.FindFault(null!));
}
