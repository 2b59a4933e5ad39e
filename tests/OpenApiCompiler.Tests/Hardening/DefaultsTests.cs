using HubSpot.OpenApiCompiler.Hardening;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Hardening;

public class DefaultsTests
{
    [Fact]
    public void Default_values_are_taken_off_wherever_they_stand()
    {
        var document = Some.Operation(
            """{ "parameters": [{ "name": "limit", "in": "query", "schema": { "type": "integer", "default": 10 } }] }""",
            """{ "A": { "default": {}, "properties": { "a": { "type": "integer", "default": "7; Injected()" } } } }""");

        Defaults.Apply(document);

        Assert.Equal(
            Some.Text("""{ "parameters": [{ "name": "limit", "in": "query", "schema": { "type": "integer" } }] }"""),
            Some.Text(document.Paths["/events"]!["get"]!));
        Assert.Equal(Some.Text("""{ "properties": { "a": { "type": "integer" } } }"""), Some.Text(document.Schemas["A"]!));
    }

    [Fact]
    public void A_default_response_and_a_property_called_default_stay()
    {
        const string Operation = """{ "responses": { "default": {} } }""";
        const string Schema = """{ "properties": { "default": { "type": "string" } } }""";
        var document = Some.Operation(Operation, $$"""{ "A": {{Schema}} }""");

        Defaults.Apply(document);

        Assert.Equal(Some.Text(Operation), Some.Text(document.Paths["/events"]!["get"]!));
        Assert.Equal(Some.Text(Schema), Some.Text(document.Schemas["A"]!));
    }
}
