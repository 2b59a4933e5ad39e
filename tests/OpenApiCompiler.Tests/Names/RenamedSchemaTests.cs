using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Names;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Names;

public class RenamedSchemaTests
{
    private const string Names = """{ "Event": [ "MarketingEvent" ], "Size": [ "Size" ] }""";

    [Fact]
    public void A_schema_with_a_new_name_is_refused_with_the_line_to_write()
    {
        using var folder = new TemporaryFolder();
        var @new = Of("Happening", "Size");

        var fault = Assert.Throws<DocumentException>(() => RenamedSchemaCheck.Apply(@new, Some.Names(folder, schemas: Names), Of("MarketingEvent", "Size")));

        Assert.Equal("/components/schemas/Happening", fault.Pointer);
        Assert.Equal(
            "The schema 'Happening' stands where 'MarketingEvent' stood, and 'names.json' has no line for it. Add it to the class that it belongs to: under 'schemas', \"Event\": [ \"MarketingEvent\", \"Happening\" ].",
            fault.Message);
    }

    [Fact]
    public void A_schema_that_is_new_and_names_that_are_listed_are_accepted()
    {
        using var folder = new TemporaryFolder();
        var listed = Some.Names(folder, schemas: """{ "Event": [ "MarketingEvent", "Happening" ], "Size": [ "Size" ] }""");
        var more = Of("MarketingEvent", "Size");
        more.Schemas["Extra"] = new Newtonsoft.Json.Linq.JObject();

        RenamedSchemaCheck.Apply(Of("Happening", "Size"), listed, Of("MarketingEvent", "Size"));
        RenamedSchemaCheck.Apply(more, listed, Of("MarketingEvent", "Size"));
    }

    private static OpenApiDocument Of(string item, string size)
        => Some.Operation(
            $$"""{ "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/{{item}}" } } } } } }""",
            $$"""{ "{{item}}": { "type": "object", "properties": { "size": { "$ref": "#/components/schemas/{{size}}" } } }, "{{size}}": { "type": "string", "enum": [ "S" ] } }""");
}
