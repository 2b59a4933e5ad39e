using HubSpot.OpenApiCompiler.Diff;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Diff;

public sealed class PathTests
{
    private const string Id = """{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }""";

    private const string Event = """
        {
          "operationId": "getEvent",
          "parameters": [ { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } } ],
          "responses": { "200": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Event" } } } } }
        }
        """;

    private const string Schemas = """{ "Event": { "type": "object", "properties": { "name": { "type": "string" } } } }""";

    [Fact]
    public void A_new_operation_is_additive_and_one_that_is_gone_breaks()
    {
        var one = Some.Api("""{ "/a": { "get": { "responses": { "204": {} } } } }""");
        var two = Some.Api("""{ "/a": { "get": { "responses": { "204": {} } }, "delete": { "responses": { "204": {} } } } }""");

        var added = Changes.Full(one, two);
        var removed = Changes.Full(two, one);

        Assert.Equal(["additive operation-added | delete /a |  -> delete /a"], added);
        Assert.Equal(["wire-breaking operation-removed | delete /a | delete /a -> "], removed);
    }

    [Fact]
    public void Path_parameters_that_change_places_break_the_wire()
    {
        var found = Changes.Full(Path("/{account}/{event}", "account", "event"), Path("/{event}/{account}", "account", "event"));

        Assert.Equal(["wire-breaking path-parameters-reordered | get /{event}/{account} | /{account}/{event} -> /{event}/{account}"], found);

        static OpenApiDocument Path(string path, string one, string other)
            => Some.Api($$"""
                { "{{path}}": { "get": { "parameters": [
                  { "name": "{{one}}", "in": "path", "required": true, "schema": { "type": "string" } },
                  { "name": "{{other}}", "in": "path", "required": true, "schema": { "type": "integer" } } ], "responses": { "204": {} } } } }
                """);
    }

    [Theory]
    [InlineData("""{ "/a": { "get": { "responses": { "204": {} } } } }""", """{ "/a/": { "get": { "responses": { "204": {} } } } }""",
        "additive trailing-slash-changed | /a | /a -> /a/")]
    [InlineData("""{ "/a": { "get": { "responses": { "204": {} } } } }""", """{ "/a": { "servers": [ { "url": "https://other.example" } ], "get": { "responses": { "204": {} } } } }""",
        "additive server-added | /a, servers, 0 |  -> https://other.example")]
    public void What_is_said_of_a_path_itself_is_no_noise(string old, string @new, string expected)
    {
        var found = Changes.Full(Some.Api(old), Some.Api(@new));

        Assert.Equal([expected], found);
    }

    [Fact]
    public void Webhooks_come_and_go()
    {
        var none = Some.Document("""{ "openapi": "3.1.0", "paths": {} }""");
        var one = Some.Document("""{ "openapi": "3.1.0", "paths": {}, "webhooks": { "done": { "post": { "responses": { "200": {} } } } } }""");

        Assert.Equal("additive webhook-added", Changes.Short(none, one));
        Assert.Equal("wire-breaking webhook-removed", Changes.Short(one, none));
    }

    [Fact]
    public void An_operation_that_does_the_same_under_another_path_has_moved()
    {
        var found = Changes.Full(Api("/events/{id}"), Api("/marketing/events/{id}"));

        Assert.Equal(["wire-breaking operation-moved | get /marketing/events/{id} | get /events/{id} -> get /marketing/events/{id}"], found);
    }

    [Fact]
    public void An_operation_that_takes_another_verb_has_moved()
    {
        var put = Some.Api($$"""{ "/events/{id}": { "put": {{Event}} } }""", Schemas);
        var patch = Some.Api($$"""{ "/events/{id}": { "patch": {{Event}} } }""", Schemas);

        var found = Changes.Full(put, patch);

        Assert.Equal(["wire-breaking operation-moved | patch /events/{id} | put /events/{id} -> patch /events/{id}"], found);
    }

    [Fact]
    public void What_moved_and_changed_tells_both()
    {
        var found = Changes.Full(
            Api("/events/{id}"),
            Some.Api($$"""{ "/marketing/events/{id}": { "get": {{Event}} } }""", Schemas.Replace("string", "integer")));

        Assert.Equal(
            [
                "wire-breaking operation-moved | get /marketing/events/{id} | get /events/{id} -> get /marketing/events/{id}",
                "wire-breaking type-changed | schema Event, member name | string -> integer",
            ],
            found);
    }

    [Theory]
    [InlineData("/marketing/v3/marketing-events/events/{id}", "/marketing/marketing-events/2026-03/events/{id}")]
    [InlineData("/marketing-events/v3/marketing-events/events/{id}", "/marketing/marketing-events/v3/events/{id}")]
    public void Another_prefix_of_the_edition_is_noise(string old, string @new)
    {
        var found = Changes.Short(Api(old), Api(@new));

        Assert.Equal("noise path-prefix-changed", found);
    }

    [Fact]
    public void A_document_of_which_every_path_names_another_edition_has_not_moved()
    {
        var found = Changes.Short(Api("/crm/v3/objects/{id}"), Api("/crm/objects/2026-03/{id}"));

        Assert.Equal("additive edition-changed", found);
    }

    [Fact]
    public void One_path_of_several_that_names_another_edition_has_moved()
    {
        var old = Some.Api($$"""{ "/crm/v3/a/{id}": { "get": {{Event}} }, "/crm/v3/b": { "get": { "responses": { "204": {} } } } }""", Schemas);
        var @new = Some.Api($$"""{ "/crm/v4/a/{id}": { "get": {{Event}} }, "/crm/v3/b": { "get": { "responses": { "204": {} } } } }""", Schemas);

        var found = Changes.Full(old, @new);

        Assert.Equal(["wire-breaking operation-moved | get /crm/v4/a/{id} | get /crm/v3/a/{id} -> get /crm/v4/a/{id}"], found);
    }

    [Fact]
    public void A_renamed_path_parameter_renames_the_argument_unless_the_names_file_names_it()
    {
        using var folder = new TemporaryFolder();
        var names = Some.Names(folder, """{ "get /events/{id}": { "client": "Events", "method": "Get" } }""");
        var (old, @new) = (Api("/events/{id}"), Some.Api($$"""{ "/events/{eventId}": { "get": {{Event.Replace("\"id\"", "\"eventId\"")}} } }""", Schemas));

        Assert.Equal(["source-breaking path-parameter-renamed | get /events/{eventId}, parameter eventId | id -> eventId"], Changes.Full(old, @new));
        Assert.Equal(Severity.Noise, Assert.Single(DocumentDiff.Compare(old, @new, names).Changes).Severity);
    }

    [Fact]
    public void Parameters_of_a_path_count_for_each_of_its_operations()
    {
        var inPath = Some.Api($$"""{ "/events/{id}": { "parameters": [ {{Id}} ], "get": { "responses": { "204": {} } } } }""");
        var inOperation = Some.Api($$"""{ "/events/{id}": { "get": { "parameters": [ {{Id}} ], "responses": { "204": {} } } } }""");

        var found = Changes.Short(inPath, inOperation);

        Assert.Equal("noise form-changed", found);
    }

    [Fact]
    public void A_place_reads_as_a_reviewer_would_say_it()
    {
        static string Page(string type)
            => $$"""{ "type": "object", "properties": { "results": { "type": "array", "items": { "type": "object", "properties": { "total": { "type": "{{type}}" } } } } } }""";

        var found = Changes.Full(Changes.Read(Page("integer")), Changes.Read(Page("string")));

        Assert.Equal(["wire-breaking type-changed | get /events, answer 200, member results[].total | integer -> string"], found);
    }

    private static OpenApiDocument Api(string path) => Some.Api($$"""{ "{{path}}": { "get": {{Event}} } }""", Schemas);
}
