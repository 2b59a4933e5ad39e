using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Names;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Names;

public sealed class NamesFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Operations_and_schemas_are_read()
    {
        var names = Some.Names(_folder, """{ "get /a/{id}": { "client": "Events", "method": "Get" } }""", """{ "Page": ["PageV1", "PageV2"] }""");

        Assert.Equal([new OperationName("get", "/a/{id}", "Events", "Get")], names.Operations);
        Assert.Equal(new Dictionary<string, string> { ["PageV1"] = "Page", ["PageV2"] = "Page" }, names.Classes);
    }

    [Theory]
    [InlineData("/a")]
    [InlineData("GET /a")]
    [InlineData("fetch /a")]
    [InlineData("get a")]
    [InlineData("get  /a")]
    public void A_key_that_is_no_verb_and_path_is_refused(string key)
    {
        var refusal = Refusal($$"""{ "{{key}}": { "client": "Events", "method": "Get" } }""");

        Assert.Equal($"'{key}' must be a verb in lower case and a path, for example 'get /events/{{externalEventId}}'.", refusal.Message);
    }

    [Theory]
    [InlineData("\"Events.Get\"", "'get /a' needs an object with 'client' and 'method'.")]
    [InlineData("""{ "client": "Events" }""", "'' is not a name. Use letters and digits, the first a capital.")]
    [InlineData("""{ "client": "events", "method": "Get" }""", "'events' is not a name. Use letters and digits, the first a capital.")]
    [InlineData("""{ "client": "Events", "method": "Get()" }""", "'Get()' is not a name. Use letters and digits, the first a capital.")]
    [InlineData("""{ "client": "Events", "method": "Get\n" }""", "'Get\n' is not a name. Use letters and digits, the first a capital.")]
    [InlineData("""{ "client": "Events", "method": 7 }""", "'7' is not a name. Use letters and digits, the first a capital.")]
    public void A_name_that_is_none_is_refused(string value, string message)
    {
        var refusal = Refusal($$"""{ "get /a": {{value}} }""");

        Assert.Equal(("/operations/get ~1a", 1, message), (refusal.Pointer, refusal.Line, refusal.Message));
    }

    [Theory]
    [InlineData("get /a", "get /b", "Get", "Get", "'Events.Get' is given to two operations.")]
    [InlineData("get /{a}", "get /{b}", "Get", "Find", "'get /{b}' is listed twice; the names of path parameters make no difference.")]
    [InlineData("get /{a}", "put /{b}", "Get", "Set", "'/{b}' and '/{a}' are one path, so its parameters need the same names in every entry.")]
    public void Entries_that_contradict_each_other_are_refused(string first, string second, string firstMethod, string secondMethod, string message)
    {
        var refusal = Refusal(
            $$"""{ "{{first}}": { "client": "Events", "method": "{{firstMethod}}" }, "{{second}}": { "client": "Events", "method": "{{secondMethod}}" } }""");

        Assert.Equal(message, refusal.Message);
    }

    [Theory]
    [InlineData("""{ "Page": "PageV1" }""", "'Page' must list the schema names that it stands for.")]
    [InlineData("""{ "Page": [7] }""", "'Page' lists a 'Integer', but schema names are texts.")]
    [InlineData("""{ "Page": ["PageV1"], "Leaf": ["PageV1"] }""", "The schema 'PageV1' is listed twice.")]
    [InlineData("""{ "page": ["PageV1"] }""", "'page' is not a name. Use letters and digits, the first a capital.")]
    public void Schemas_that_cannot_be_named_are_refused(string schemas, string message)
    {
        var refusal = Assert.Throws<DocumentException>(() => Some.Names(_folder, schemas: schemas));

        Assert.Equal(message, refusal.Message);
    }

    [Theory]
    [InlineData("""{ "schemas": {} }""", "operations")]
    [InlineData("""{ "operations": {}, "schemas": [] }""", "schemas")]
    public void A_file_without_its_sections_is_refused(string json, string section)
    {
        var file = _folder.Write("names.json", json);

        var refusal = Assert.Throws<DocumentException>(() => NamesFile.Read(file));

        Assert.Equal((file, $"'{section}' must be an object."), (refusal.File, refusal.Message));
    }

    public void Dispose() => _folder.Dispose();

    private DocumentException Refusal(string operations) => Assert.Throws<DocumentException>(() => Some.Names(_folder, operations));
}
