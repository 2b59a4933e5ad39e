using System.Text;
using HubSpot.JsonConverters.Tests.Support;
using HubSpot.MarketingEvents;
using Newtonsoft.Json;

namespace HubSpot.JsonConverters.Tests;

/// <summary>Where emitted code reads UTF-8 itself, numbers of any length are judged exactly and cheaply.</summary>
public class ExactNumberTests
{
    private static readonly string Zeros = new('0', 100_000);

    [Theory]
    [InlineData("1e-400")]
    [InlineData("0.00000000000000000000000000000000000001")]
    [InlineData("42.00000000000000000000000000000000000001")]
    public void A_client_takes_no_fraction_however_small(string number)
        => Assert.Throws<JsonReaderException>(() => ByClient<ContactIdSubscriberResult>($"{{\"vid\":{number}}}"));

    [Fact]
    public void A_long_text_of_a_number_costs_no_more_than_reading_it()
    {
        Assert.Equal(0, ByClient<ContactIdSubscriberResult>("""{"vid":0e999999999999999999}""").Vid);
        Assert.Equal(42, ByClient<ContactIdSubscriberResult>($"{{\"vid\":42.{Zeros}}}").Vid);
        Assert.Equal(42, ByClient<ContactIdSubscriberResult>($"{{\"vid\":42{Zeros}e-100000}}").Vid);
        Assert.Throws<JsonReaderException>(() => ByClient<ContactIdSubscriberResult>($"{{\"vid\":42{Zeros}}}"));
    }

    private static T ByClient<T>(string json) => (T)new SdkJson().Read(Encoding.UTF8.GetBytes(json), typeof(T));
}
