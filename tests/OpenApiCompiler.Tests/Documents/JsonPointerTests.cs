using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Documents;

public class JsonPointerTests
{
    [Fact]
    public void A_pointer_names_members_and_positions_and_escapes_what_separates_them()
    {
        var document = Some.Document("""{ "paths": { "/a~b/{c}": { "list": [0, { "d": 1 }] } } }""");

        var pointer = JsonPointer.To(document.Root["paths"]!["/a~b/{c}"]!["list"]![1]!["d"]!);

        Assert.Equal("/paths/~1a~0b~1{c}/list/1/d", pointer);
    }

    [Fact]
    public void The_whole_document_has_an_empty_pointer()
        => Assert.Equal("", JsonPointer.To(Some.Document("{}").Root));

    [Theory]
    [InlineData("#", "root")]
    [InlineData("#/a~1b", "escaped")]
    [InlineData("#/a%20b", "with a space")]
    [InlineData("#/list/1/name", "second")]
    public void A_reference_leads_to_what_it_names(string reference, string name)
    {
        var document = Some.Document(
            """
            { "name": "root", "a/b": { "name": "escaped" }, "a b": { "name": "with a space" }, "list": [0, { "name": { "name": "second" } }] }
            """);

        var found = JsonPointer.Resolve(document.Root, reference);

        Assert.Equal(name, (string?)found?["name"]);
    }

    [Theory]
    [InlineData("#/missing")]
    [InlineData("#/list/2")]
    [InlineData("#/list/-1")]
    [InlineData("#/list/first")]
    [InlineData("#/text/deeper")]
    public void A_reference_to_nothing_finds_nothing(string reference)
    {
        var document = Some.Document("""{ "list": [0, 1], "text": "t" }""");

        Assert.Null(JsonPointer.Resolve(document.Root, reference));
    }
}
