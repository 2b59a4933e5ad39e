using System.Text;
using HubSpot.JsonConverters.Tests.Support;
using HubSpot.MarketingEvents;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.JsonConverters.Tests;

/// <summary>Converters of a text or a number give the same result for a client, for JsonConvert and for a parsed JToken.</summary>
public class ScalarTests
{
    [Theory]
    [InlineData("1770000000000", 1770000000000)]
    [InlineData("1770000000000.9", 1770000000000)]
    [InlineData("1.77e12", 1770000000000)]
    [InlineData("\"1770000000000\"", 1770000000000)]
    [InlineData("\"2026-02-02T02:40:00Z\"", 1770000000000)]
    [InlineData("\"2026-02-02T03:40:00+01:00\"", 1770000000000)]
    [InlineData("\"2026-02-02T02:40:00\"", 1770000000000)]
    [InlineData("-1", -1L)]
    [InlineData("\" \"", null)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public void An_instant_is_read_from_every_form_of_it(string json, long? milliseconds)
    {
        foreach (var read in Ways("occurredAt", json))
        {
            Assert.Equal(milliseconds, read().OccurredAt);
        }
    }

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("12345678901234567890123")]
    [InlineData("1e300")]
    [InlineData("\"soon\"")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("[]")]
    public void What_is_no_instant_is_refused(string json) => AssertRefused("occurredAt", json);

    [Theory]
    [InlineData("\"ATTENDED\"", "ATTENDED")]
    [InlineData("\"SOMETHING_NEW\"", "SOMETHING_NEW")]
    [InlineData("\"2026-05-20T12:00:00+02:00\"", "2026-05-20T12:00:00+02:00")]
    [InlineData("\"\"", "")]
    public void A_word_stays_as_it_is(string json, string word)
    {
        foreach (var read in Ways("attendanceState", json))
        {
            Assert.Equal(word, read().AttendanceState.ToString());
            Assert.Equal($"{{\"attendanceState\":\"{word}\"}}", JsonConvert.SerializeObject(read()));
        }
    }

    [Theory]
    [InlineData("7")]
    [InlineData("7.5")]
    [InlineData("true")]
    [InlineData("{}")]
    public void What_is_no_word_is_refused(string json) => AssertRefused("attendanceState", json);

    private static void AssertRefused(string member, string json)
    {
        foreach (var read in Ways(member, json))
        {
            Assert.Equal(member, Assert.Throws<JsonReaderException>(read).Path);
        }
    }

    private static Func<ParticipationProperties>[] Ways(string member, string value)
    {
        var json = $"{{\"{member}\":{value}}}";
        return
        [
            () => (ParticipationProperties)new SdkJson().Read(Encoding.UTF8.GetBytes(json), typeof(ParticipationProperties)),
            () => JsonConvert.DeserializeObject<ParticipationProperties>(json)!, // An object is never null.
            () => JsonConvert.DeserializeObject<JToken>(json, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None })!.ToObject<ParticipationProperties>()!,
        ];
    }
}
