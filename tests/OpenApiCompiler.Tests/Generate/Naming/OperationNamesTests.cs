namespace HubSpot.OpenApiCompiler.Tests.Generate.Naming;

public class OperationNamesTests
{
    [Fact]
    public void A_resource_becomes_a_client_and_what_is_done_with_it_a_method()
        => Assert.Equal(
            [
                "delete /crm/v3/quotes/{quoteId} = QuotesClient.Delete", "get /crm/v3/quotes = QuotesClient.List", "get /crm/v3/quotes/{quoteId} = QuotesClient.Get",
                "patch /crm/v3/quotes/{quoteId} = QuotesClient.Update", "post /crm/v3/quotes = QuotesClient.Create", "post /crm/v3/quotes/search = QuotesClient.Search",
                "put /crm/v3/quotes/{quoteId} = QuotesClient.Set",
            ],
            Names("list /crm/v3/quotes", "post /crm/v3/quotes", "get /crm/v3/quotes/{quoteId}", "patch /crm/v3/quotes/{quoteId}", "put /crm/v3/quotes/{quoteId}", "delete /crm/v3/quotes/{quoteId}", "post /crm/v3/quotes/search"));

    [Fact]
    public void What_lies_below_a_resource_is_a_client_of_its_own_when_more_lies_below_it()
        => Assert.Equal(
            ["get /quotes/{id} = QuotesClient.Get", "get /quotes/{id}/audit = QuotesClient.GetAudit", "get /quotes/{id}/lines = LinesClient.List", "get /quotes/{id}/lines/{lineId} = LinesClient.Get", "post /quotes/batch/read = BatchClient.Read"],
            Names("get /quotes/{id}", "get /quotes/{id}/audit", "list /quotes/{id}/lines", "get /quotes/{id}/lines/{lineId}", "post /quotes/batch/read"));

    [Fact]
    public void The_edition_does_not_show()
        => Assert.Equal(
            Names("list /crm/objects/2026-03/quotes", "get /crm/objects/2026-03/quotes/{id}").Select(n => n.Split('=')[1]),
            Names("list /crm/v3/objects/quotes", "get /crm/v3/objects/quotes/{id}").Select(n => n.Split('=')[1]));

    [Fact]
    public void Methods_of_one_name_say_what_makes_the_difference()
        => Assert.Equal(
            [
                "get /events/{accountId}/{eventId} = EventsClient.GetByEventId", "get /events/{accountId}/{eventId}/total = EventsClient.GetTotalByEventId",
                "get /events/{objectId} = EventsClient.GetByObjectId", "get /events/{objectId}/total = EventsClient.GetTotalByObjectId",
            ],
            Names("get /events/{accountId}/{eventId}", "get /events/{objectId}", "get /events/{accountId}/{eventId}/total", "get /events/{objectId}/total"));

    [Theory]
    [InlineData("post /quotes/{id}/attach-to-group", "AttachToGroup")]
    [InlineData("post /quotes/{id}/gdpr-delete", "GdprDelete")]
    [InlineData("post /quotes/export/async", "Export")]
    [InlineData("get /quotes/user/{userId}", "Get")]
    [InlineData("get /quotes/audit", "GetAudit")]
    public void Words_that_say_what_is_done_name_the_method(string operation, string method)
        => Assert.Contains($"{operation} = QuotesClient.{method}", Names(operation, "post /quotes"));

    [Fact]
    public void A_number_instead_of_a_word_is_called_like_the_document()
        => Assert.Equal("get /crm/v3/objects/0-162/{id} = CustomThingsClient.Get", Names("get /crm/v3/objects/0-162/{id}").Single());

    [Fact]
    public void Operation_ids_tags_and_order_do_not_matter()
    {
        string[] operations = ["get /a/{x}", "get /a/{y}", "get /a/{x}/b", "get /a/{y}/b", "post /a/b", "post /a/b/c", "post /a"];

        Assert.Equal(Names(operations), Names([.. operations.Reverse()]));
    }

    [Fact]
    public void A_number_instead_of_a_word_names_nothing_in_a_larger_document_either()
        => Assert.Equal(
            ["get /crm/v3/objects/0-410 = CustomThingsClient.List", "get /crm/v3/objects/0-410/{id} = CustomThingsClient.Get", "get /crm/v4/associations/{id} = AssociationsClient.Get", "post /crm/v3/objects/0-410/batch/read = BatchClient.Read"],
            Names("list /crm/v3/objects/0-410", "get /crm/v3/objects/0-410/{id}", "post /crm/v3/objects/0-410/batch/read", "get /crm/v4/associations/{id}"));

    [Fact]
    public void The_digits_of_a_machine_made_plural_are_dropped()
        => Assert.Equal(["get /crm/bucket_test111s = BucketTestsClient.List", "get /crm/bucket_test111s/{id} = BucketTestsClient.Get"], Names("list /crm/bucket_test111s", "get /crm/bucket_test111s/{id}"));

    [Theory]
    [InlineData("get /a/things/{x}/v1", "get /a/things/{x}/v2", "GetV1", "GetV2")]
    [InlineData("post /a/things", "post /a/things/create", "Create", "CreateForCreate")]
    [InlineData("get /a/things/v3.1", "get /a/things/v4-beta", "GetV31", "GetV4Beta")]
    [InlineData("get /a/things/export", "post /a/things/export", "Export", "ExportViaPost")]
    public void What_differs_tells_methods_apart_and_not_a_number(string one, string other, string first, string second)
    {
        var methods = Names(one, other, "put /a/things/{x}/y").Where(n => n.StartsWith(one + " =", StringComparison.Ordinal) || n.StartsWith(other + " =", StringComparison.Ordinal)).Select(n => n.Split('.')[^1]);

        Assert.Equal([first, second], methods);
    }

    [Fact]
    public void A_body_tells_methods_apart()
    {
        const string Both = """
            { "openapi": "3.0.1", "paths": {
              "/things/search": { "get": { "responses": {} }, "post": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/SearchRequest" } } } }, "responses": {} } } },
              "components": { "schemas": { "SearchRequest": { "type": "object" } } } }
            """;

        Assert.Equal(["Search", "SearchWithSearchRequest"], Code.Read(Both).Operations.Select(o => o.Name));
    }

    [Fact]
    public void No_method_takes_the_name_of_one_that_is_made_of_another()
    {
        var names = Names("get /things", "get /things/with-response", "get /things/async", "get /things/{x}/y");

        Assert.Equal(["Get", "GetInBackground", "GetResponse", "GetY"], names.Select(n => n.Split('.')[^1]));
    }

    private static List<string> Names(params string[] operations)
    {
        var paths = operations.Select(o => o.Split(' ')).GroupBy(o => o[1]).Select(path => $$"""
            "{{path.Key}}": { {{string.Join(", ", path.Select(o => o[0] == "list"
                ? """ "get": { "operationId": "x/{y}", "responses": { "200": { "content": { "application/json": { "schema": { "type": "array" } } } } } } """
                : $$""" "{{o[0]}}": { "tags": ["Basic"], "responses": {} } """))}} }
            """);
        var api = Code.Read($$"""{ "openapi": "3.0.1", "info": { "title": "Custom things" }, "paths": { {{string.Join(", ", paths)}} } }""");
        return [.. api.Operations.Select(o => $"{o.Verb.ToLowerInvariant()} {o.Route} = {o.Area}.{o.Name}").Order(StringComparer.Ordinal)];
    }
}
