namespace HubSpot.MarketingEvents.Tests;

public class PunycodeTests
{
    // The first five are samples of RFC 3492; all were encoded with the codec of another language, too.
    [Theory]
    [InlineData("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye")]
    [InlineData("почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l")]
    [InlineData("ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn")]
    [InlineData("Pročprostěnemluvíčesky", "Proprostnemluvesky-uyb24dma41a")]
    [InlineData("3年b組金八先生", "3b-ww4c5e180e575a65lsy2b")]
    [InlineData("bücher", "bcher-kva")]
    [InlineData("ü", "tda")]
    [InlineData("😀", "e28h")]
    [InlineData("a😀b", "ab-no82a")]
    [InlineData("παράδειγμα", "hxajbheg2az3al")]
    public void A_label_has_the_ascii_form_of_the_standard(string label, string expected)
        => Assert.Equal(expected, Punycode.Encode(label));

    [Fact]
    public void The_longest_text_that_an_address_can_hold_is_encoded()
        => Assert.NotEmpty(Punycode.Encode(string.Concat(Enumerable.Repeat("\U0010FFFD", 127))));
}
