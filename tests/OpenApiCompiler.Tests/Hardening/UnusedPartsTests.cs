using HubSpot.OpenApiCompiler.Hardening;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Hardening;

public class UnusedPartsTests
{
    [Fact]
    public void What_no_generated_line_depends_on_is_dropped()
    {
        var document = Some.Document(
            """
            { "openapi": "3.0.3", "info": { "title": "Published", "version": "v3" }, "servers": [{ "url": "https://example.com" }], "tags": [], "security": [],
              "paths": { "/events": { "get": { "tags": ["Basic"], "security": [{ "oauth2": [] }], "responses": {} } } },
              "components": { "schemas": { "A": {} }, "securitySchemes": { "oauth2": {} }, "responses": { "Error": {} } } }
            """);

        UnusedParts.Apply(document);

        Assert.Equal(
            Some.Text(
                """
                { "openapi": "3.0.1", "paths": { "/events": { "get": { "responses": {} } } },
                  "components": { "schemas": { "A": {} } }, "info": { "title": "Generated", "version": "1" } }
                """),
            Some.Text(document.Root));
    }

    [Fact]
    public void A_document_without_these_parts_passes()
    {
        var document = Some.Document("""{ "paths": {} }""");

        UnusedParts.Apply(document);

        Assert.Equal(["paths", "info", "openapi"], document.Root.Properties().Select(p => p.Name));
    }
}
