using System.Text;
using HubSpot.JsonConverters.Tests.Support;
using HubSpot.MarketingEvents;
using Newtonsoft.Json;

namespace HubSpot.JsonConverters.Tests;

/// <summary>Any input is read or refused with a JsonReaderException that has a path, by clients and by JsonConvert.</summary>
public class MalformedTests
{
    private static readonly SdkJson Sdk = new();
    private static readonly Type[] AllModels = [.. typeof(MarketingEventsClient).Assembly.GetExportedTypes().Where(ByReflection.HasGeneratedConverter)];

    public static TheoryData<Type> Models => [.. AllModels];

    [Theory]
    [MemberData(nameof(Models))]
    public void A_text_that_ends_too_early_is_refused(Type model)
    {
        var json = Sample(model, 1);

        for (var length = 1; length < json.Length; length++)
        {
            AssertRefused(model, json[..length]);
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Damage_anywhere_is_survived_or_refused(Type model)
    {
        foreach (var seed in Effort.Seeds(50))
        {
            var random = new Random(seed);
            var json = Sample(model, seed % 3);
            for (var hits = random.Next(1, 4); hits > 0; hits--)
            {
                json[random.Next(json.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : (byte)"{}[]\",:0123456789.eE+-ntf\\ u"[random.Next(28)];
            }

            AssertReadOrRefused(model, json);
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Values_of_every_other_kind_are_survived_or_refused(Type model)
    {
        string[] values =
        [
            "null", "true", "false", "0", "-1", "1.5", "1e5", "1e999", "-1e-999", "9223372036854775808", new string('9', 400), "\"\"", "\" \"", "\"x\"", "\"1\"", "\"1e5\"", "\"true\"",
            "\"2026-05-20\"", "\"2026-05-20T24:00:00Z\"", "\"2026-99-99T00:00:00Z\"", "\"0001-01-01T00:00:00+14:00\"", "\"/Date(1770000000000)/\"",
            "[]", "[[]]", "[null]", "[1,\"a\",{}]", "{}", "{\"a\":1}", "{\"a\":null}", "[{\"id\":{}}]", "\"\\ud800\"", "\"\\u0000\"",
        ];
        foreach (var name in model.GetProperties().Select(p => ((JsonPropertyAttribute?)Attribute.GetCustomAttribute(p, typeof(JsonPropertyAttribute)))?.PropertyName).OfType<string>())
        {
            foreach (var value in values)
            {
                AssertReadOrRefused(model, Encoding.UTF8.GetBytes($"{{\"{name}\":{value}}}"));
            }
        }
    }

    [Theory]
    [InlineData("{\"unknown\":")]
    [InlineData("{\"context\":")]
    [InlineData("{\"errors\":")]
    public void Nesting_without_end_is_refused(string start)
    {
        foreach (var open in new[] { "[", "{\"a\":" })
        {
            AssertRefused(typeof(ServiceError), Encoding.UTF8.GetBytes(start + string.Concat(Enumerable.Repeat(open, 100_000))));
        }
    }

    [Theory]
    [InlineData("\"message\":\"\u00ff\"")]
    [InlineData("\"message\u00ff\":\"\"")]
    [InlineData("\"unknown\":\"\u00c3\u0028\"")]
    [InlineData("\"unknown\":[\"\u00e2\u0082\"]")]
    [InlineData("\"links\":{\"\u00ff\":\"\"}")]
    [InlineData("\"errors\":[\"\u00ff\"]")]
    [InlineData("\"errors\":[{\"message\":\"a\u00c3(\"}]")]
    [InlineData("\"category\":\"9999-12-31T24:00:00Z\",\"message\":\"\u00ff\"")]
    public void Bytes_that_are_not_utf8_are_refused(string member)
    {
        var json = Encoding.Latin1.GetBytes("{" + member + "}");

        var refusal = Assert.Throws<JsonReaderException>(() => Sdk.Read(json, typeof(ServiceError)));

        Assert.Equal(1, refusal.LineNumber);
    }

    [Theory]
    [InlineData("{\"vid\":new 7()}")]
    [InlineData("{\"errors\":new Foo()}")]
    [InlineData("{\"unknown\":new Foo(1)}")]
    [InlineData("{\"results\":[new Date(1)]}")]
    public void A_constructor_is_no_value(string json)
        => Assert.Throws<JsonReaderException>(() => JsonConvert.DeserializeObject<EmailSubscriberBatchResult>(json));

    [Fact]
    public void Many_members_that_come_twice_take_no_longer_each()
    {
        var names = Enumerable.Range(0, 100_000).Select(i => $"\"k{i}\":{i}").ToList();
        var json = $"{{\"errors\":[{{\"u\":{{{string.Join(',', names)},{string.Join(',', Enumerable.Reverse(names))}}}}}]}}";

        var read = (EventUpsertBatchResult)Sdk.Read(Encoding.UTF8.GetBytes(json), typeof(EventUpsertBatchResult));

        Assert.Equal(100_000, read.Errors![0].AdditionalProperties["u"].Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    [InlineData("null")]
    [InlineData("\ufeff")]
    [InlineData("\ufeff{}")]
    public void Nothing_is_an_empty_model(string json)
        => Assert.Null(((ServiceError)Sdk.Read(Encoding.UTF8.GetBytes(json), typeof(ServiceError))).Message);

    [Fact]
    public void Of_members_that_come_twice_the_last_one_counts_and_lists_grow()
    {
        const string Json = """{"total":1,"total":2,"results":[{"id":"a"}],"results":[{"id":"b"}],"paging":{"next":{"after":"1"}},"paging":{"next":{"link":"l"}},"new":1,"new":2}""";

        new Equivalence(Sdk, AllModels).CheckReading(Json, typeof(ParticipationPage));

        var page = (ParticipationPage)Sdk.Read(Encoding.UTF8.GetBytes(Json), typeof(ParticipationPage));
        Assert.Equal((2, 2, "1", "l"), (page.Total, page.Results!.Count, page.Paging!.Next!.After, page.Paging.Next.Link));
    }

    private static byte[] Sample(Type model, int seed) => Sdk.Write(new Filler(seed).Model(model));

    private static void AssertRefused(Type model, byte[] json)
    {
        Assert.NotNull(Assert.Throws<JsonReaderException>(() => Sdk.Read(json, model)).Path);
        Assert.Throws<JsonReaderException>(() => JsonConvert.DeserializeObject(Encoding.UTF8.GetString(json), model));
    }

    private static void AssertReadOrRefused(Type model, byte[] json)
    {
        foreach (var refusal in new[] { Record.Exception(() => Sdk.Read(json, model)), Record.Exception(() => JsonConvert.DeserializeObject(Encoding.UTF8.GetString(json), model)) })
        {
            Assert.True(refusal is null or JsonReaderException { Path: not null }, $"{refusal}\n{Encoding.UTF8.GetString(json)}");
        }
    }
}
