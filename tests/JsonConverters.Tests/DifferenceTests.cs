using System.Text;
using HubSpot.JsonConverters.Tests.Support;
using HubSpot.MarketingEvents;
using Newtonsoft.Json;
using Probe = HubSpot.JsonConverters.Tests.Support.Probe;

namespace HubSpot.JsonConverters.Tests;

/// <summary>All known differences between emitted code and reflection.</summary>
public class DifferenceTests
{
    private static readonly Lazy<System.Reflection.Assembly> Shapes = new(() => Compiled.Load(isNullable: true, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Shapes.cs"))));

    [Fact]
    public void An_open_word_that_looks_like_a_date_stays_as_it_is()
    {
        const string Json = """{"status":"2026-05-20T12:00:00+02:00"}""";

        Assert.Equal("2026-05-20T12:00:00+02:00", JsonConvert.DeserializeObject<EventUpsertBatchResult>(Json)!.Status.ToString());
        Assert.NotEqual("2026-05-20T12:00:00+02:00", JsonConvert.DeserializeObject<EventUpsertBatchResult>(Json, ByReflection.Settings())!.Status.ToString());
    }

    [Fact]
    public void A_moment_keeps_its_offset_where_a_reader_that_looks_for_dates_takes_that_of_the_machine()
    {
        const string Json = """{"createdAt":"2026-05-20T12:00:00+02:00"}""";
        var moment = new DateTimeOffset(2026, 5, 20, 12, 0, 0, TimeSpan.FromHours(2));

        var kept = JsonConvert.DeserializeObject<Participation>(Json)!.CreatedAt!.Value;
        var settings = ByReflection.Settings();
        settings.DateParseHandling = DateParseHandling.DateTime;
        var moved = JsonConvert.DeserializeObject<Participation>(Json, settings)!.CreatedAt!.Value;

        Assert.Equal((moment, moment.Offset), (kept, kept.Offset));
        Assert.Equal((moment, TimeZoneInfo.Local.GetUtcOffset(moment)), (moved, moved.Offset));
    }

    [Fact]
    public void An_empty_text_in_place_of_an_object_or_a_list_is_null_and_not_also_kept_as_unknown()
    {
        const string Json = """{"paging":"","results":""}""";

        Assert.Empty(JsonConvert.DeserializeObject<ParticipationPage>(Json)!.AdditionalProperties);
        Assert.Equal(["paging", "results"], JsonConvert.DeserializeObject<ParticipationPage>(Json, ByReflection.Settings())!.AdditionalProperties.Keys);
    }

    [Fact]
    public void Reading_fails_with_one_kind_of_exception()
    {
        foreach (var json in new[] { """{"vid":{}}""", """{"vid":"seven"}""", """{"vid":1""" })
        {
            Assert.Throws<JsonReaderException>(() => JsonConvert.DeserializeObject<ContactIdSubscriberResult>(json));
            Assert.ThrowsAny<JsonException>(() => JsonConvert.DeserializeObject<ContactIdSubscriberResult>(json, ByReflection.Settings()));
        }
    }

    [Fact]
    public void Members_that_newtonsoft_takes_for_its_own_are_data()
    {
        const string Json = """{"$id":"1","$ref":"2","name":"n"}""";

        Assert.Equal(["$id", "$ref"], JsonConvert.DeserializeObject<CustomPropertyValue>(Json.Replace("}", ",\"value\":\"v\"}"))!.AdditionalProperties.Keys);
    }

    [Fact]
    public void A_client_reads_json_only_and_not_what_newtonsoft_forgives()
    {
        foreach (var json in new[] { "{'vid':7}", "{vid:7}", """{"vid":7,}""", """{"vid":/* seven */7}""", """{"vid":0x7}""", """{"vid":7}{}""" })
        {
            Assert.Throws<JsonReaderException>(() => new SdkJson().Read(Encoding.UTF8.GetBytes(json), typeof(ContactIdSubscriberResult)));
        }
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused_where_newtonsoft_takes_it()
    {
        const string Json = """{"message":"\ud83d"}""";

        Assert.Throws<JsonReaderException>(() => new SdkJson().Read(Encoding.UTF8.GetBytes(Json), typeof(ServiceError)));
        Assert.NotNull(JsonConvert.DeserializeObject<ServiceError>(Json));
    }

    [Theory]
    [InlineData("ReadOnly", """{"readOnly":[2]}""")]
    [InlineData("Items", """{"items":[2]}""")]
    public void A_collection_that_cannot_grow_makes_room_for_a_list(string member, string json)
    {
        var type = Shapes.Value.GetType("Shapes.Existing")!;

        var property = type.GetProperty(member)!;
        Assert.Equal([2], Assert.IsType<List<int>>(property.GetValue(JsonConvert.DeserializeObject(json, type))));
        Assert.IsNotType<List<int>>(property.GetValue(JsonConvert.DeserializeObject(json, type, ByReflection.Settings())));
    }

    [Fact]
    public void A_required_member_that_comes_twice_must_not_be_null_once()
    {
        const string Json = """{"always":null,"always":"a","alwaysNumber":1,"allowNull":null,"model":{},"list":[]}""";
        var type = Shapes.Value.GetType("Shapes.Presences")!;

        Assert.Throws<JsonReaderException>(() => JsonConvert.DeserializeObject(Json, type));
        Assert.Equal("a", type.GetProperty("Always")!.GetValue(JsonConvert.DeserializeObject(Json, type, ByReflection.Settings())));
    }

    [Fact]
    public void A_model_deeper_than_64_levels_is_refused_also_without_a_limit_of_the_reader()
    {
        var json = string.Concat(Enumerable.Repeat("[", 70)) + """{"links":{"a":"b"}}""" + new string(']', 70);
        using var reader = new JsonTextReader(new StringReader(json)) { MaxDepth = null };
        while (reader.Read() && reader.TokenType != JsonToken.StartObject)
        {
        }

        Assert.Throws<JsonReaderException>(() => JsonSerializer.CreateDefault().Deserialize<ContactIdSubscriberBatchResult>(reader));
    }

    [Fact]
    public void A_handler_of_errors_sees_the_whole_model_fail()
    {
        var settings = new JsonSerializerSettings { Error = (_, failure) => failure.ErrorContext.Handled = true };

        Assert.Null(JsonConvert.DeserializeObject<ParticipationPage>("""{"total":"many","paging":{}}""", settings));
    }

    [Fact]
    public void Models_that_contain_themselves_without_end_are_refused_at_a_depth()
    {
        var assembly = Shapes.Value;
        var type = assembly.GetType("Shapes.Tree")!;
        dynamic tree = Activator.CreateInstance(type)!;
        tree.First = tree;

        Assert.Throws<JsonSerializationException>(() => JsonConvert.SerializeObject((object)tree));
        Assert.Throws<JsonSerializationException>(() => new Probe(assembly).Write((object)tree));
        var deep = string.Concat(Enumerable.Repeat("{\"first\":", 70)) + "null" + new string('}', 70);
        Assert.Throws<JsonReaderException>(() => JsonConvert.DeserializeObject(deep, type));
        Assert.Throws<JsonReaderException>(() => JsonConvert.DeserializeObject(deep, type, new JsonSerializerSettings { MaxDepth = null }));
        Assert.Throws<JsonReaderException>(() => new Probe(assembly).Read(Encoding.UTF8.GetBytes(deep), type));
    }
}
