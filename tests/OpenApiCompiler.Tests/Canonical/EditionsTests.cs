using HubSpot.OpenApiCompiler.Canonical;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Canonical;

public class EditionsTests
{
    [Theory]
    [InlineData("/marketing/v3/marketing-events")]
    [InlineData("/marketing/marketing-events/v3")]
    [InlineData("/marketing/marketing-events/2026-09")]
    [InlineData("/marketing-events/v3/marketing-events")]
    public void Documents_of_all_editions_have_the_same_form(string prefix)
    {
        var document = Some.Api($$"""{ "{{prefix}}/events/{id}": { "get": {} }, "{{prefix}}/": { "get": {} } }""");

        CanonicalForm.Apply(document);

        Assert.Equal(Some.Text("""{ "/": { "get": {} }, "/events/{id}": { "get": {} } }"""), Some.Text(document.Paths));
    }

    [Fact]
    public void Paths_that_become_one_bring_their_operations_together()
    {
        var document = Some.Api("""{ "/marketing/v3/marketing-events/": { "post": {} }, "/marketing/marketing-events/v3": { "get": {} } }""");

        CanonicalForm.Apply(document);

        Assert.Equal(Some.Text("""{ "/": { "get": {}, "post": {} } }"""), Some.Text(document.Paths));
    }

    [Fact]
    public void Paths_that_become_one_with_the_same_operation_are_refused_with_the_line()
    {
        var document = Some.Document(
            "{ \"openapi\": \"3.0.1\", \"paths\": {\n\"/marketing/v3/marketing-events/\": { \"get\": {} },\n\"/marketing/marketing-events/v3\": { \"get\": {} } } }");

        var refusal = Assert.Throws<DocumentException>(() => CanonicalForm.Apply(document));

        Assert.Equal("Two paths end as 'get /' once the edition prefix is taken off.", refusal.Message);
        Assert.Equal((Some.File, 3), (refusal.File, refusal.Line));
    }
}
