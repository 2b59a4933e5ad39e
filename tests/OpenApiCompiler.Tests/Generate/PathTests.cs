using HubSpot.OpenApiCompiler.Documents;

namespace HubSpot.OpenApiCompiler.Tests.Generate;

public class PathTests
{
    [Theory]
    [InlineData("/a b/ü/{x}", "/a%20b/%C3%BC/{x}")]
    [InlineData("/a?b=c#d", "/a%3Fb=c%23d")]
    [InlineData("/a%20b/%2", "/a%20b/%252")]
    [InlineData("/a/{x}.{y-z}", "/a/{x}.{yZ}")]
    [InlineData("/{class}/{x/y}", "/{classValue}/%7Bx/y%7D")]
    [InlineData("/a/{", "/a/%7B")]
    public void A_path_is_sent_escaped_with_names_of_our_own_in_it(string path, string route)
        => Assert.Equal(route, Code.Read(Document(path)).Operations.Single().Route);

    [Theory]
    [InlineData("/../a")]
    [InlineData("/a/./b")]
    [InlineData("/a/%2E%2e")]
    [InlineData("a")]
    [InlineData("")]
    public void A_path_that_would_lead_elsewhere_is_refused_with_its_place(string path)
    {
        var refusal = Assert.Throws<DocumentException>(() => Code.Read(Document(path)));

        Assert.Equal((1, "/paths/" + path.Replace("/", "~1", StringComparison.Ordinal)), (refusal.Line, refusal.Pointer));
    }

    [Fact]
    public void A_parameter_that_is_not_declared_is_a_text_and_remarked()
    {
        var api = Code.Read(Document("/a/{x}"));

        Assert.Equal("x", api.Operations.Single().Parameters.Single().Name);
        Assert.Equal("api.json(1,53): warning OPENAPI003: The path parameter 'x' is not declared; it is read as a text. At '/paths/~1a~1{x}/get'.", api.Remarks.Single());
    }

    private static string Document(string path) => $$"""{ "openapi": "3.0.1", "paths": { "{{path}}": { "get": { "responses": {} } } } }""";
}
