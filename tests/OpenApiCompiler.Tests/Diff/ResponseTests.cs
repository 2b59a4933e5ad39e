namespace HubSpot.OpenApiCompiler.Tests.Diff;

public sealed class ResponseTests
{
    private const string A = """{ "content": { "application/json": { "schema": { "type": "string" } } } }""";
    private const string B = """{ "content": { "application/json": { "schema": { "type": "boolean" } } } }""";

    [Theory]
    [InlineData($$"""{ "200": {{A}} }""", $$"""{ "201": {{A}} }""", "additive success-status-changed")]
    [InlineData("""{ "204": {} }""", """{ "202": {} }""", "additive success-status-changed")]
    [InlineData($$"""{ "200": {{A}} }""", $$"""{ "201": {{B}} }""", "wire-breaking type-changed; additive success-status-changed")]
    [InlineData($$"""{ "200": {{A}} }""", """{ "204": {} }""", "wire-breaking success-response-removed; additive success-response-added")]
    [InlineData($$"""{ "200": {{A}}, "default": {} }""", """{ "default": {} }""", "wire-breaking success-response-removed")]
    [InlineData("""{ "204": {}, "default": {} }""", """{ "default": {} }""", "wire-breaking success-response-removed")]
    [InlineData($$"""{ "200": {{A}}, "207": {{B}} }""", $$"""{ "200": {{A}} }""", "source-breaking success-response-removed")]
    [InlineData($$"""{ "200": {{A}}, "207": {{A}} }""", $$"""{ "200": {{A}} }""", "additive success-response-removed")]
    [InlineData($$"""{ "200": {{A}} }""", $$"""{ "200": {{A}}, "201": {{A}} }""", "additive success-response-added")]
    [InlineData($$"""{ "200": {{A}} }""", $$"""{ "200": {{A}}, "207": {{B}} }""", "wire-breaking success-response-added")]
    [InlineData($$"""{ "200": {{A}} }""", """{ "200": { "content": { "application/json": { "schema": { "type": "string" } } } }, "207": { "content": { "application/json": { "schema": { "type": "string", "enum": [ "a" ] } } } } }""", "source-breaking success-response-added")]
    [InlineData("""{ "default": {} }""", $$"""{ "200": {{A}}, "default": {} }""", "source-breaking success-response-added")]
    [InlineData($$"""{ "200": {{A}} }""", """{ "200": {} }""", "wire-breaking answer-body-removed")]
    [InlineData("""{ "200": {} }""", $$"""{ "200": {{A}} }""", "source-breaking answer-body-added")]
    [InlineData("""{ "204": {} }""", $$"""{ "204": {}, "400": {{A}} }""", "additive error-response-added")]
    [InlineData($$"""{ "204": {}, "400": {{A}} }""", """{ "204": {} }""", "additive error-response-removed")]
    [InlineData($$"""{ "200": {{A}} }""", """{ "200": { "content": { "text/plain": { "schema": { "type": "string" } } } } }""", "wire-breaking media-type-removed; additive media-type-added")]
    [InlineData($$"""{ "200": {{A}} }""", """{ "200": { "content": { "*/*": { "schema": { "type": "string" } } } } }""", "additive media-type-changed")]
    [InlineData("""{ "204": {} }""", """{ "204": { "headers": { "X-A": { "schema": { "type": "string" } } } } }""", "additive header-added")]
    [InlineData("""{ "204": { "headers": { "X-A": { "schema": { "type": "string" } } } } }""", """{ "204": {} }""", "additive header-removed")]
    [InlineData("""{ "204": { "headers": { "X-A": { "required": true } } } }""", """{ "204": {} }""", "wire-breaking header-removed")]
    [InlineData("""{ "204": { "headers": { "X-A": { "required": true } } } }""", """{ "204": { "headers": { "x-a": {} } } }""", "wire-breaking header-became-optional")]
    public void Answers(string old, string @new, string expected)
    {
        var found = Changes.OfOperation($$"""{ "responses": {{old}} }""", $$"""{ "responses": {{@new}} }""");

        Assert.Equal(expected, found);
    }
}
