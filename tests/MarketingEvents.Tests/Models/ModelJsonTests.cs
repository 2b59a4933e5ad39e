using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents.Tests;

[UsesVerify]
public class ModelJsonTests
{
    private const int Seed = 20260520;

    public static TheoryData<string> Models() => [.. GeneratedTypes.Models.Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(ModelAreas.Names), MemberType = typeof(ModelAreas))]
    public Task The_models_of_an_area_are_written_as_was_reviewed(string area)
    {
        var models = ModelAreas.All[area].OrderBy(m => m.Name, StringComparer.Ordinal);

        var json = new JObject(models.Select(m => new JProperty(m.Name, ModelJson.Parse(ModelJson.Write(Filled(m))))));

        return Verifier.Verify(json.ToString(Formatting.Indented), "json").UseDirectory("Json").UseFileName(area);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void What_was_written_is_read_and_written_back_equal(string name)
    {
        var model = Model(name);
        var written = ModelJson.Write(Filled(model));

        var again = ModelJson.Write(ModelJson.Read(model, written));

        Assert.Equal(written, again);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_member_is_on_the_wire(string name)
    {
        var model = Model(name);

        var written = ModelJson.Parse(ModelJson.Write(Filled(model)));

        Assert.Equal(GeneratedTypes.Members(model).Count(), written.Count);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Members_that_the_document_does_not_know_survive_unchanged_at_every_level(string name)
    {
        var model = Model(name);
        var unknown = ModelJson.Parse("""{ "unknownDay": "2024-05-22T13:38:16.500Z", "unknownMap": { "day": "/Date(1716385096500)/", "null": null, "list": ["2024-05-22", 1.5] } }""");
        var written = ModelJson.Write(new FilledModels(Seed) { Unknown = unknown }.Fill(model));

        var again = ModelJson.Write(ModelJson.Read(model, written));

        Assert.Equal(written, again);
        Assert.EndsWith(unknown.ToString(Formatting.None)[1..], again);
    }

    [Fact]
    public void A_model_is_filled_alike_every_time()
        => Assert.Equal(ModelJson.Write(Filled(typeof(EventDetails))), ModelJson.Write(Filled(typeof(EventDetails))));

    private static Type Model(string name) => GeneratedTypes.Models.Single(m => m.Name == name);

    private static object Filled(Type model) => new FilledModels(Seed).Fill(model);
}
