using HubSpot.OpenApiCompiler.Diff;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate;
using HubSpot.OpenApiCompiler.Generate.Shapes;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Documents;

public class DanglingReferencesTests
{
    private const string Schemas = """{ "A": { "type": "object", "properties": { "a": { "$ref": "#/components/schemas/Gone" }, "b": { "type": "string" } } } }""";

    private const string Remark
        = "api.json(1,147): warning OPENAPI003: The reference '#/components/schemas/Gone' points to nothing; any JSON is accepted there. At '/components/schemas/A/properties/a/$ref'.";

    [Fact]
    public void The_member_accepts_any_json_and_a_remark_names_the_place()
    {
        var document = Some.Api(schemas: Schemas);

        var remarks = DanglingReferences.Remove(document);

        Assert.Equal([Remark], remarks);
        Assert.Equal("""{"a":{},"b":{"type":"string"}}""", document.Schemas["A"]!["properties"]!.ToString(Newtonsoft.Json.Formatting.None));
    }

    [Fact]
    public void Generate_and_diff_say_the_same()
    {
        var api = ApiReader.Read(Some.Api(schemas: Schemas));
        var diff = DocumentDiff.Compare(Some.Api(schemas: Schemas), Some.Api(), null);

        Assert.Equal([Remark], api.Remarks);
        Assert.Equal([Remark], diff.Remarks);
        Assert.Equal(new ScalarShape(Scalar.Any), ((ObjectModel)api.Models.Single()).Members[0].Shape);
    }

    [Fact]
    public void A_reference_into_what_is_removed_is_removed_too()
    {
        var document = Some.Api(schemas: """{ "A": { "items": { "$ref": "#/components/schemas/B/properties/b/not" } }, "B": { "properties": { "b": { "not": {}, "$ref": "#/x" } } } }""");

        var remarks = DanglingReferences.Remove(document);

        Assert.Equal(2, remarks.Count);
        Assert.Equal("""{"A":{"items":{}},"B":{"properties":{"b":{}}}}""", document.Schemas.ToString(Newtonsoft.Json.Formatting.None));
    }

    [Fact]
    public void A_parameter_and_a_mapping_are_left_out()
    {
        var document = Some.Operation(
            """{ "parameters": [{ "$ref": "#/components/parameters/Gone" }], "responses": {} }""",
            """{ "A": { "discriminator": { "propertyName": "p", "mapping": { "b": "#/components/schemas/Gone" } } } }""");

        DanglingReferences.Remove(document);
        StructureCheck.Apply(document);

        Assert.Empty(document.Paths["/events"]!["get"]!["parameters"]!);
        Assert.Empty(document.Schemas["A"]!["discriminator"]!["mapping"]!);
    }
}
