using HubSpot.JsonConverters.Tests.Support;

namespace HubSpot.JsonConverters.Tests;

/// <summary>Models that NSwag can generate and that HubSpot's documents do not contain.</summary>
public class ShapeTests
{
    private static readonly System.Reflection.Assembly Assembly = Compiled.Load(isNullable: true, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Shapes.cs")));
    private static readonly Equivalence Shapes = new(new Probe(Assembly), Assembly.GetExportedTypes());

    // 'Existing' and 'Nulls' have their own tests; random values do not suit them.
    public static TheoryData<string> Models => [.. Shapes.Models.Select(m => m.Name).Except(["Existing", "Nulls"])];

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_is_written_and_read_as_by_reflection(string model)
    {
        foreach (var seed in Effort.Seeds(100))
        {
            Shapes.Check(Named(model), seed);
        }
    }

    [Theory]
    [InlineData("Existing", """{"set":[2],"plain":{"x":2},"any":{"x":2},"nothing":{"x":2},"array":[2],"list":[2],"map":{"b":2},"leaf":{"new":2},"token":{"x":2},"filled":[2],"copied":[2]}""")]
    [InlineData("Existing", """{"base":{"new":2,"Length":4}}""")]
    [InlineData("Existing", """{"base":null,"set":null,"plain":null,"any":null,"list":null}""")]
    [InlineData("Existing", """{"any":[2]}""")]
    [InlineData("Existing", """{"any":"text","nothing":7}""")]
    [InlineData("Existing", """{"nothing":[2]}""")]
    [InlineData("Nulls", """{"skipped":null,"date":null,"made":null,"kept":null}""")]
    [InlineData("Nulls", """{"refused":null}""")]
    [InlineData("Nulls", """{"hidden":null,"hiddens":[null,"a"],"hiddensByName":{"a":null}}""")]
    [InlineData("Nulls", """{"wide":null}""")]
    [InlineData("Nulls", """{"wide":""}""")]
    [InlineData("Nulls", """{"text":null}""")]
    [InlineData("Twice", """{"a":1}""")]
    [InlineData("Twice", """{"b":1}""")]
    [InlineData("Twice", """{"Foo":1,"foo":2}""")]
    [InlineData("Scalars", """{"byte":true}""")]
    [InlineData("Scalars", """{"short":17.5}""")]
    [InlineData("Scalars", """{"byte":256}""")]
    [InlineData("Scalars", """{"float":true}""")]
    [InlineData("Scalars", """{"float":-0,"short":"7"}""")]
    [InlineData("Scalars", """{"bytes":[1,2,3]}""")]
    [InlineData("Scalars", """{"bytes":[]}""")]
    [InlineData("Scalars", """{"bytes":{"$type":"System.Byte[]","$value":"AQID"}}""")]
    [InlineData("Scalars", """{"bytes":{"a":1}}""")]
    [InlineData("Scalars", """{"instant":"2026-05-20T12:00:00.Z"}""")]
    [InlineData("Scalars", """{"instant":"2026-05-20T12:00:00.+02:00"}""")]
    public void What_is_there_already_and_what_is_null_are_treated_as_by_reflection(string model, string json) => Shapes.CheckReading(json, Named(model));

    [Theory]
    [InlineData("Existing", """{"plain":{"x":"many"}}""")]
    [InlineData("Existing", """{"base":{"Length":"many"}}""")]
    [InlineData("Existing", """{"set":[1,"many"]}""")]
    [InlineData("Existing", """{"set":[1""")]
    [InlineData("Nulls", """{"made":"many"}""")]
    [InlineData("Scalars", """{"any":[1,""")]
    [InlineData("Scalars", """{"guid":"many"}""")]
    [InlineData("Stock", """{"new":[1,""")]
    public void What_the_serializer_refuses_is_refused_like_everything_else(string model, string json)
    {
        Shapes.CheckReading(json, Named(model));

        Assert.NotEmpty(Assert.Throws<Newtonsoft.Json.JsonReaderException>(() => Newtonsoft.Json.JsonConvert.DeserializeObject(json, Named(model))).Path!);
    }

    private static Type Named(string model) => Shapes.Models.Single(m => m.Name == model);
}
