using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate;
using HubSpot.OpenApiCompiler.Tests.Diff;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Documents;

public sealed class PathReferencesTests
{
    private const string Verbs = """ "get": { "responses": { "204": {} } }, "put": { "responses": { "204": {} } } """;

    [Theory]
    [InlineData("3.0.1")]
    [InlineData("3.1.0")]
    public void A_path_item_that_is_a_reference_has_the_operations_of_its_target(string version)
    {
        var document = Document($$"""{ "/a": { {{Verbs}} }, "/b": { "$ref": "#/paths/~1a", "put": { "deprecated": true, "responses": { "204": {} } } } }""", version);

        var api = ApiReader.Read(document);

        Assert.Equal(["get /a", "get /b", "put /a", "put /b"], document.Operations().Select(o => $"{o.Verb} {o.Path}").Order(StringComparer.Ordinal));
        Assert.Equal(4, api.Operations.Count);
        Assert.True((bool)document.Paths["/b"]!["put"]!["deprecated"]!);
    }

    [Fact]
    public void A_path_item_in_its_place_and_one_by_reference_are_the_same()
    {
        var direct = Document($$"""{ "/a": { {{Verbs}} }, "/b": { {{Verbs}} } }""");

        var found = Changes.Short(direct, Document($$"""{ "/a": { {{Verbs}} }, "/b": { "$ref": "#/paths/~1a" } }"""));

        Assert.Equal("noise form-changed", found);
    }

    [Theory]
    [InlineData("""{ "/a": { "$ref": "#/paths/~1b" }, "/b": { "$ref": "#/paths/~1a" } }""", "The reference leads back to itself.")]
    [InlineData("""{ "/a": { "$ref": "other.json#/a" } }""", "leaves the document")]
    [InlineData("""{ "/a": { "$ref": "#/paths/~1b" } }""", "points to nothing")]
    public void References_that_lead_nowhere_are_refused_with_their_place(string paths, string message)
    {
        var fault = Assert.Throws<DocumentException>(() => StructureCheck.Apply(Document(paths)));

        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.StartsWith("/paths/~1a", fault.Pointer, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_references_to_a_large_path_item_do_not_fill_the_memory()
    {
        var large = string.Join(", ", Enumerable.Range(0, 2000).Select(i => $"\"x-{i}\": 1"));
        var paths = string.Join(", ", Enumerable.Range(0, 1000).Select(i => $$"""  "/{{i}}": { "$ref": "#/paths/~1a" } """));

        var fault = Assert.Throws<DocumentException>(() => StructureCheck.Apply(Document($$"""{ "/a": { {{large}} }, {{paths}} }""")));

        Assert.Contains("too large", fault.Message, StringComparison.Ordinal);
    }

    private static OpenApiDocument Document(string paths, string version = "3.1.0") => Some.Document($$"""{ "openapi": "{{version}}", "paths": {{paths}} }""");
}
