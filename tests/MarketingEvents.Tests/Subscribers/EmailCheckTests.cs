using System.Text;

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
        { "ada\u202E@example.com", "contains zero-width or invisible characters" },
        { "ada@\u2066example.com", "contains zero-width or invisible characters" },
        { "ada\u200D@example.com", "contains zero-width or invisible characters" },
        { "ada\u2060@example.com", "contains zero-width or invisible characters" },
        { "ada\uFE0F@example.com", "contains zero-width or invisible characters" },
        { "ada\u3164@example.com", "contains zero-width or invisible characters" },
        { "ada\u2800@example.com", "contains zero-width or invisible characters" },
        { "ada\U000E0061@example.com", "contains zero-width or invisible characters" },
        { "ada@example.com\U000E0101", "contains zero-width or invisible characters" },
        { "J\uFFFDrg@example.com", "contains the replacement character of a text that was read in a wrong encoding" },
        { "ada\uFFFE@example.com", "contains codes that are no characters" },
        { "ada@exam\uFDD0ple.com", "contains codes that are no characters" },
        { "\u201Cada@example.com\u201D", "contains typographic quotation marks" },
        { "mailto:ada@example.com", "begins with 'mailto:'" },
        { "MAILTO:ada@example.com", "begins with 'mailto:'" },
        { "<ada@example.com>", "contains angle brackets" },
        { "Ada<ada@example.com>", "contains angle brackets" },
        { "Ada Lovelace <ada@example.com>", "contains angle brackets" },
        { "\"Ada\" <ada@example.com>", "contains angle brackets" },
        { "<ada@example.com", "contains angle brackets" },
        { "\"ada@example.com\"", "has quotation marks around it" },
        { "'ada@example.com'", "has quotation marks around it" },
        { "ada@example.com;", "ends with a comma or semicolon" },
        { "ada@example.com,", "ends with a comma or semicolon" },
        { "ada@example.com\uFF1B", "has a character in its domain that no domain has" },
        { "ada@example.com\u3001", "has a character in its domain that no domain has" },
        { "ada@example.com)", "has a character in its domain that no domain has" },
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
        { "ada@.", "has a dot at an end of its domain, or two dots in a row" },
        { "ada@example..com", "has a dot at an end of its domain, or two dots in a row" },
        { "ada@example.com.", "has a dot at an end of its domain, or two dots in a row" },
        { $"ada@{new string('a', 64)}.com", "has a domain label that is longer than 63 octets" },
        { $"ada@{new string('ü', 58)}.com", "has a domain label that is longer than 63 octets" },
        { $"ada@{new string('a', 56)}ü.com", "has a domain label that is longer than 63 octets" },
        { $"a@{string.Join('.', Enumerable.Repeat("ü", 32))}", "has a domain that is longer than 253 octets" },
        { "ada@-example.com", "has a domain label that begins or ends with a hyphen" },
        { "ada@example-.com", "has a domain label that begins or ends with a hyphen" },
        { "\"ada@example.com", "has a quotation mark that is not closed before the at sign" },
        { "\"ada\"lovelace@example.com", "has a quotation mark that is not closed before the at sign" },
        { "\"ada\\\"@example.com", "has a quotation mark that is not closed before the at sign" },
        { "\"\"\"@example.com", "has a quotation mark that is not closed before the at sign" },
        { "\"ada\\@example.com", "has a quotation mark that is not closed before the at sign" },
        { $"{new string('a', 65)}@example.com", "has more than 64 octets before the at sign" },
        { $"{new string('ü', 33)}@example.com", "has more than 64 octets before the at sign" },
        { $"\"{new string('a', 63)}\"@example.com", "has more than 64 octets before the at sign" },
        { AddressOf(255), "is longer than 254 octets" },
        { AddressOf(100_000), "is longer than 254 octets" },
        { $"ada@{string.Join('.', Enumerable.Repeat(new string('ü', 24), 6))}", "is longer than 254 octets" },
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
    [InlineData("u\u0308nal@bu\u0308cher.example")]
    [InlineData("जॉन@उदाहरण.परीक्षा")]
    [InlineData("ada@l\u00B7l.example")]
    [InlineData("ada@ショッピング・センター.example")]
    [InlineData("ada@😀.example")]
    [InlineData("用户@例子.example")]
    [InlineData("😀@example.com")]
    [InlineData("ada@xn--bcher-kva.example")]
    [InlineData("ada@1.example")]
    [InlineData("\"\"@example.com")]
    [InlineData("\"quoted\"@example.com")]
    [InlineData("\"ada lovelace\"@example.com")]
    [InlineData("\"ada@home\"@example.com")]
    [InlineData("\"a\\\"b\"@example.com")]
    [InlineData("\"<ada>\"@example.com")]
    public void What_a_mail_system_takes_is_accepted(string email)
        => Assert.Null(EmailCheck.FindFault(email));

    [Fact]
    public void The_longest_address_local_part_label_and_domain_are_accepted()
    {
        Assert.Null(EmailCheck.FindFault(AddressOf(254)));
        Assert.Null(EmailCheck.FindFault($"{new string('a', 64)}@example.com"));
        Assert.Null(EmailCheck.FindFault($"{new string('ü', 32)}@example.com"));
        Assert.Null(EmailCheck.FindFault($"ada@{new string('a', 63)}.example"));
        // 'xn--' and 59 octets, as a codec of another language counts them.
        Assert.Null(EmailCheck.FindFault($"ada@{new string('ü', 57)}.example"));
        Assert.Null(EmailCheck.FindFault($"ada@{new string('a', 55)}ü.example"));
        Assert.Null(EmailCheck.FindFault($"a@{string.Join('.', Enumerable.Repeat("ü", 31))}"));
    }

    // Labels of 63 octets and less behind a local part of one.
    private static string AddressOf(int octets)
    {
        var domain = new StringBuilder();
        while (domain.Length < octets - 2)
        {
            domain.Append(domain.Length % 60 == 59 && domain.Length < octets - 3 ? '.' : 'a');
        }

        return "a@" + domain;
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
