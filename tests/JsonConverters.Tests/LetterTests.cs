using System.Text;
using HubSpot.JsonConverters.Tests.Support;
using HubSpot.MarketingEvents;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.JsonConverters.Tests;

/// <summary>What clients read and write back stays as it was on the wire.</summary>
public class LetterTests
{
    private static readonly SdkJson Sdk = new();

    [Theory]
    [InlineData("1.10")]
    [InlineData("1E+2")]
    [InlineData("1e2")]
    [InlineData("1e400")]
    [InlineData("-1e-400")]
    [InlineData("12345678901234567890123")]
    [InlineData("-0")]
    [InlineData("-0.0")]
    [InlineData("0.10000000000000000000000000000000000001")]
    [InlineData("9223372036854775808")]
    [InlineData("\"2026-05-20T12:00:00.10+02:00\"")]
    [InlineData("\"/Date(1770000000000)/\"")]
    [InlineData("{\"a\":[1.10,{\"b\":-0}],\"c\":\"2026-05-20\"}")]
    public void Unknown_members_keep_numbers_and_texts(string value)
    {
        var json = $"{{\"message\":\"\u00e4\ud83d\ude00\r\",\"new\":{value}}}".Replace("\r", "\\r", StringComparison.Ordinal);

        Assert.Equal(json, Encoding.UTF8.GetString(Sdk.Write(Sdk.Read(Encoding.UTF8.GetBytes(json), typeof(ServiceError)))));
    }

    [Theory]
    [InlineData("{\"message\":\"m\",\n \"a\" : \n\t 1.10 ,\r\n\"b\":\r[ 1.20 , 1E+2 ]\r}", "1.10,1.20,1E+2")]
    [InlineData("\ufeff{\"\ud83d\ude00\":\"\u20ac\",\"a\":1.10}", "1.10")]
    public void Numbers_are_found_wherever_they_stand(string json, string numbers)
    {
        var error = (ServiceError)Sdk.Read(Encoding.UTF8.GetBytes(json), typeof(ServiceError));

        var found = error.AdditionalProperties.Values.SelectMany(t => t is JArray list ? list : [t]).Where(t => t.Type != JTokenType.String);
        Assert.Equal(numbers, string.Join(',', found.Select(t => t.ToString(Formatting.None))));
    }

    [Fact]
    public void Unusual_numbers_are_still_numbers()
    {
        var error = (ServiceError)Sdk.Read("""{"a":1E+2,"b":-0,"c":1.10}"""u8.ToArray(), typeof(ServiceError));

        Assert.Equal((100, 0, 1.1), ((int)error.AdditionalProperties["a"], (int)error.AdditionalProperties["b"], (double)error.AdditionalProperties["c"]));
    }

    [Fact]
    public void Escapes_are_equal_to_what_they_stand_for()
    {
        var error = (ServiceError)Sdk.Read("""{"m\u0065ssage":"\u0061","n\u0065w":"\u0062"}"""u8.ToArray(), typeof(ServiceError));

        Assert.Equal(("a", "b"), (error.Message, (string?)error.AdditionalProperties["new"]));
    }

    [Fact]
    public void JsonConvert_keeps_texts_that_look_like_dates_too()
    {
        const string Json = """{"new":"2026-05-20T12:00:00.10+02:00","more":{"at":"2026-05-20"}}""";

        Assert.Equal(Json, JsonConvert.SerializeObject(JsonConvert.DeserializeObject<ServiceError>(Json)));
    }

    [Fact]
    public void A_name_that_differs_in_case_is_another_name_to_a_client()
    {
        var error = (ServiceError)Sdk.Read("""{"message":"m","MESSAGE":"M"}"""u8.ToArray(), typeof(ServiceError));

        Assert.Equal(("m", "M"), (error.Message, (string?)error.AdditionalProperties["MESSAGE"]));
    }

    [Fact]
    public void JsonConvert_ignores_case_as_newtonsoft_does()
        => Assert.Equal("M", JsonConvert.DeserializeObject<ServiceError>("""{"MESSAGE":"M"}""")!.Message);
}
