using HubSpot.OpenApiCompiler.Names;
using HubSpot.OpenApiCompiler.Tests.Support;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Tests.Names;

public sealed class OperationNamingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("\"get-/whatever_getById\"")]
    [InlineData("\"other\"")]
    public void The_name_of_an_operation_does_not_come_from_its_id(string id)
    {
        var names = Some.Names(_folder, """{ "get /events": { "client": "Events", "method": "List" } }""");
        var document = Some.Operation($$"""{ "operationId": {{id}}, "responses": {} }""");

        var remarks = StableNames.Apply(document, names);

        Assert.Equal("Events_List", (string?)document.Paths["/events"]!["get"]!["operationId"]);
        Assert.Empty(remarks);
    }

    [Fact]
    public void A_path_parameter_keeps_its_public_name_when_the_document_renames_it()
    {
        var names = Some.Names(_folder, """{ "get /a/{account}/{event}": { "client": "Events", "method": "Get" }, "delete /a/{account}/{event}": { "client": "Events", "method": "Delete" } }""");
        var document = Some.Api(
            """
            { "/a/{x}/{y}": {
              "get": { "parameters": [{ "name": "y", "in": "path" }, { "name": "x", "in": "query" }, { "name": "x", "in": "path" }] },
              "delete": { "parameters": [{ "name": "x", "in": "path" }, { "name": "y", "in": "path" }] } } }
            """);

        StableNames.Apply(document, names);

        Assert.Equal(
            Some.Text(
                """
                { "/a/{account}/{event}": {
                  "get": { "parameters": [{ "name": "event", "in": "path" }, { "name": "x", "in": "query" }, { "name": "account", "in": "path" }], "operationId": "Events_Get" },
                  "delete": { "parameters": [{ "name": "account", "in": "path" }, { "name": "event", "in": "path" }], "operationId": "Events_Delete" } } }
                """),
            Some.Text(document.Paths));
    }

    [Fact]
    public void Path_parameters_that_swap_their_names_keep_their_places()
    {
        var names = Some.Names(_folder, """{ "get /{b}/{a}": { "client": "Events", "method": "Get" } }""");
        var document = Some.Api(
            """{ "/{a}/{b}": { "get": { "parameters": [{ "name": "a", "in": "path", "description": "first" }, { "name": "b", "in": "path", "description": "second" }] } } }""");

        StableNames.Apply(document, names);

        Assert.Equal(["b first", "a second"], Parameters(document.Paths["/{b}/{a}"]!).Select(p => $"{p["name"]} {p["description"]}"));
    }

    [Fact]
    public void Renamed_paths_stand_in_the_order_of_their_public_names()
    {
        var names = Some.Names(_folder, """{ "get /{b}": { "client": "Events", "method": "Get" } }""");
        var document = Some.Api("""{ "/{a}": { "get": {} }, "/{a}/lists": { "get": {} } }""");

        StableNames.Apply(document, names);

        Assert.Equal(["/{a}/lists", "/{b}"], document.Paths.Properties().Select(p => p.Name));
    }

    [Fact]
    public void An_operation_without_entry_gets_a_name_from_verb_and_path_and_a_remark()
    {
        var document = Some.Api("""{ "/events/{eventId}/share-links": { "post": { "operationId": "x" } } }""");

        var remarks = StableNames.Apply(document, Some.Names(_folder));

        Assert.Equal("Events_CreateShareLinksByEventId", (string?)document.Paths["/events/{eventId}/share-links"]!["post"]!["operationId"]);
        Assert.Equal(["'post /events/{eventId}/share-links' has no entry in 'names.json'; it is called 'Events.CreateShareLinksByEventId' until it gets one."], remarks);
    }

    [Fact]
    public void A_proposed_name_never_takes_one_that_exists()
    {
        var names = Some.Names(_folder, """{ "get /other": { "client": "Events", "method": "Get" } }""");
        var document = Some.Api("""{ "/events": { "get": {} }, "/Events": { "get": {} }, "/other": { "get": {} } }""");

        StableNames.Apply(document, names);

        Assert.Equal(["Events_Get", "Events_Get2", "Events_Get3"], document.Operations().Select(o => (string?)o.Operation["operationId"]).Order());
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<JToken> Parameters(JToken path) => path["get"]!["parameters"]!;
}
