using System.Text;
using HubSpot.JsonConverters.Tests.Support;
using HubSpot.MarketingEvents;
using Newtonsoft.Json;

namespace HubSpot.JsonConverters.Tests;

/// <summary>Errors are reported where the wrong value starts; Newtonsoft's reader, which older frameworks use, reports where it ends.</summary>
public class PlaceTests
{
    [Theory]
    [InlineData("""{"vid":7,"results":{}}""", "results", 1, 19)]
    [InlineData("""{"results":[{"vid":7},{"vid":"seven"}]}""", "results[1].vid", 1, 29)]
    [InlineData("{\n  \"results\": [\n    {\"vid\": true, \"email\": []}", "results[0].email", 3, 27)]
    [InlineData("""{"status":"COMPLETE",}""", "status", 1, 21)]
    [InlineData("""{"links":{"a b":{}}}""", "links['a b']", 1, 16)]
    [InlineData("""{"status":"COMPLETE"} and more""", "", 1, 22)]
    public void The_place_is_where_the_trouble_is(string json, string path, int line, int position)
    {
        var refusal = Assert.Throws<JsonReaderException>(() => new SdkJson().Read(Encoding.UTF8.GetBytes(json), typeof(EmailSubscriberBatchResult)));

        Assert.Equal((path, line, position), (refusal.Path, refusal.LineNumber, refusal.LinePosition));
    }
}
