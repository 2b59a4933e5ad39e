using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate;
using HubSpot.OpenApiCompiler.Generate.Shapes;
using HubSpot.OpenApiCompiler.Tests.Support;
using Newtonsoft.Json;

namespace HubSpot.OpenApiCompiler.Tests.Documents;

public class ModernFormTests
{
    [Theory]
    [InlineData("""{"type":["string","null"]}""", """{"type":"string","nullable":true}""")]
    [InlineData("""{"type":["integer","array"],"items":{},"minimum":1}""", """{"anyOf":[{"type":"array","items":{}},{"type":"integer","minimum":1}]}""")]
    [InlineData("""{"const":"a"}""", """{"type":"string","enum":["a"]}""")]
    [InlineData("""{"const":true}""", """{"type":"boolean","enum":[true]}""")]
    [InlineData("""{"oneOf":[{"type":"string"},{"type":"null"}]}""", """{"nullable":true,"allOf":[{"type":"string"}]}""")]
    [InlineData("""{"exclusiveMinimum":1,"type":"integer"}""", """{"exclusiveMinimum":true,"type":"integer","minimum":1}""")]
    [InlineData("""{"type":"string","contentEncoding":"base64"}""", """{"type":"string","contentEncoding":"base64","format":"byte"}""")]
    [InlineData("""{"properties":{"a":true,"const":false,"type":{"type":["null","number"]}}}""", """{"properties":{"a":{},"const":{"not":{}},"type":{"nullable":true,"type":"number"}}}""")]
    [InlineData("""{"default":{"type":["a","null"],"const":1}}""", """{"default":{"type":["a","null"],"const":1}}""")]
    [InlineData("""{"items":true}""", """{"items":{}}""")]
    [InlineData("""{"prefixItems":[{"type":"string"},{"type":"integer"}],"items":false}""",
        """{"prefixItems":[{"type":"string"},{"type":"integer"}],"type":"array","items":{"anyOf":[{"type":"string"},{"type":"integer"}]}}""")]
    [InlineData("""{"prefixItems":[{"type":"string"}],"items":{"type":"string"}}""", """{"prefixItems":[{"type":"string"}],"type":"array","items":{"type":"string"}}""")]
    [InlineData("""{"prefixItems":[{"type":"string"}]}""", """{"prefixItems":[{"type":"string"}],"type":"array","items":{}}""")]
    public void Words_of_version_3_1_are_said_in_those_of_3_0(string modern, string classic)
    {
        var document = Modern(modern);

        ModernForm.Apply(document);

        Assert.True(
            Newtonsoft.Json.Linq.JToken.DeepEquals(Newtonsoft.Json.Linq.JToken.Parse(classic), document.Schemas["A"]!),
            document.Schemas["A"]!.ToString(Formatting.None));
    }

    [Theory]
    [InlineData("""{ "const": "a" }""", "Words")]
    [InlineData("""{ "const": true }""", "Flag")]
    [InlineData("""{ "const": 1.5 }""", "Number")]
    [InlineData("""{ "type": [ "integer", "null" ] }""", "Integer")]
    [InlineData("""{ "type": [ "integer", "string" ] }""", "Union")]
    [InlineData("true", "Any")]
    public void Members_get_the_type_that_version_3_1_says(string schema, string type)
    {
        var api = ApiReader.Read(Modern($$"""{ "type": "object", "properties": { "m": {{schema}} } }"""));

        var shape = api.Models.OfType<ObjectModel>().Single(m => m.Name == "A").Members[0].Shape;

        Assert.Equal(type, shape switch
        {
            ScalarShape scalar => scalar.Kind.ToString(),
            ModelShape { Model: WordsModel } => "Words",
            ModelShape { Model: UnionModel } => "Union",
            _ => shape.ToString(),
        });
    }

    [Fact]
    public void Answers_and_paths_may_be_missing()
    {
        var document = Some.Document("""{ "openapi": "3.1.0", "paths": { "/a": { "get": {} } } }""");

        StructureCheck.Apply(document);

        Assert.Equal("{}", document.Paths["/a"]!["get"]!["responses"]!.ToString());
        Assert.Single(ApiReader.Read(document).Operations);
        Assert.Empty(ApiReader.Read(Some.Document("""{ "openapi": "3.1.0" }""")).Operations);
    }

    private static OpenApiDocument Modern(string schema)
        => Some.Document($$"""{ "openapi": "3.1.0", "paths": {}, "components": { "schemas": { "A": {{schema}} } } }""");
}
