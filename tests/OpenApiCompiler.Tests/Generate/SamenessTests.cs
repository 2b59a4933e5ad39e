using System.Globalization;
using HubSpot.OpenApiCompiler.Tests.Support;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Tests.Generate;

public class SamenessTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("sv-SE")]
    public void The_culture_does_not_show(string culture)
    {
        var expected = Code.Of(Document());
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);

            Assert.Equal(expected, Code.Of(Document()));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void The_order_in_the_document_does_not_show() => Assert.Equal(Code.Of(Document()), Code.Of(Backwards(JToken.Parse(Document())).ToString()));

    // All but the order in which schemas are put together, which means something.
    private static JToken Backwards(JToken token)
        => token switch
        {
            JObject map => new JObject(map.Properties().Reverse().Select(p => new JProperty(p.Name, p.Name == "allOf" ? p.Value : Backwards(p.Value)))),
            JArray list => new JArray(list.Reverse().Select(Backwards)),
            _ => token,
        };

    private static string Document() => File.ReadAllText(Checkout.Document);
}
