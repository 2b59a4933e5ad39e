using HubSpot.MarketingEvents;
using Newtonsoft.Json;

namespace HubSpot.JsonConverters.Tests;

/// <summary>A converter handles exactly its model; a derived class is read and written by reflection, with all its members.</summary>
public class DerivedModelTests
{
    private static readonly Tagged Sample = new() { Vid = 7, Tag = "t", AdditionalProperties = { ["new"] = 1 } };

    [Fact]
    public void A_derived_class_is_written_with_its_own_members()
    {
        const string Expected = """{"tag":"t","vid":7,"new":1}""";

        Assert.Equal(Expected, JsonConvert.SerializeObject(Sample));
        Assert.Equal(Expected, JsonText.Write(Sample));
    }

    [Fact]
    public void A_derived_class_is_read_with_its_own_members()
    {
        const string Json = """{"tag":"t","vid":7,"new":1}""";

        foreach (var read in new[] { JsonConvert.DeserializeObject<Tagged>(Json)!, (Tagged)new Support.SdkJson().Read(System.Text.Encoding.UTF8.GetBytes(Json), typeof(Tagged)) })
        {
            Assert.Equal((7, "t", 1), (read.Vid, read.Tag, (int)read.AdditionalProperties["new"]));
        }
    }

    [Fact]
    public void An_instance_of_a_derived_class_inside_a_model_keeps_its_members()
    {
        var batch = new ContactIdSubscriberBatchResult { Results = [Sample, new ContactIdSubscriberResult { Vid = 8 }] };

        const string Expected = """{"results":[{"tag":"t","vid":7,"new":1},{"vid":8}]}""";
        Assert.Equal(Expected, JsonConvert.SerializeObject(batch));
        Assert.Equal(Expected, JsonText.Write(batch));
    }

    [Fact]
    public void A_derived_class_that_contains_itself_through_a_model_is_refused_like_any_other()
    {
        var batch = new ContactIdSubscriberBatchResult();
        batch.Results = [new Owned { Owner = batch }];

        Assert.Throws<JsonSerializationException>(() => JsonConvert.SerializeObject(batch));
        Assert.Throws<JsonSerializationException>(() => JsonText.Write(batch));
        Assert.Throws<JsonSerializationException>(() => JsonText.Write(batch.Results[0]));
    }

    [Fact]
    public void What_is_there_already_is_added_to()
    {
        var holder = new Holder();

        JsonConvert.PopulateObject("""{"Tagged":{"vid":7}}""", holder);

        Assert.Equal((7, "old"), (holder.Tagged.Vid, holder.Tagged.Tag));
    }

    private sealed class Owned : ContactIdSubscriberResult
    {
        public ContactIdSubscriberBatchResult? Owner { get; set; }
    }

    private sealed class Holder
    {
        public Tagged Tagged { get; set; } = new() { Tag = "old" };
    }

    private sealed class Tagged : ContactIdSubscriberResult
    {
        [JsonProperty("tag")]
        public string? Tag { get; set; }
    }
}
