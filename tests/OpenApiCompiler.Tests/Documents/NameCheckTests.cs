using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Tests.Support;
using Newtonsoft.Json;

namespace HubSpot.OpenApiCompiler.Tests.Documents;

public class NameCheckTests
{
    public static TheoryData<string> NamesThatCouldBecomeCode() =>
    [
        "",
        "a b",
        "a; Injected()",
        "a { get; set; } static A() { Injected(); } public string b",
        "a\"); Injected(); //",
        "a\n} class Injected { //",
        "a\u2028b",
        "a\u0000b",
        "{{ a }}",
        "é",
        "-a",
        "a\n",
    ];

    [Theory]
    [MemberData(nameof(NamesThatCouldBecomeCode))]
    public void A_property_with_such_a_name_is_refused_with_its_place(string name)
        => Refused(Some.Api(schemas: $$"""{ "A": { "items": { "properties": { {{Json(name)}}: {} } } } }"""), "/components/schemas/A/items/properties/" + JsonPointer.Escape(name));

    [Theory]
    [MemberData(nameof(NamesThatCouldBecomeCode))]
    public void A_schema_with_such_a_name_is_refused_with_its_place(string name)
        => Refused(Some.Api(schemas: $$"""{ {{Json(name)}}: {} }"""), "/components/schemas/" + JsonPointer.Escape(name));

    [Theory]
    [MemberData(nameof(NamesThatCouldBecomeCode))]
    public void A_parameter_with_such_a_name_is_refused_with_its_place(string name)
        => Refused(Some.Operation($$"""{ "parameters": [{ "name": {{Json(name)}}, "in": "query" }] }"""), "/paths/~1events/get/parameters/0/name");

    [Fact]
    public void A_shared_parameter_with_such_a_name_is_refused_with_its_place()
        => Refused(Some.Document("""{ "paths": {}, "components": { "parameters": { "A": { "name": "a b", "in": "query" } } } }"""), "/components/parameters/A/name");

    [Theory]
    [InlineData("/a b")]
    [InlineData("/a\n: error")]
    [InlineData("/é")]
    [InlineData("a")]
    public void A_path_that_a_message_could_not_show_is_refused(string path)
    {
        var refusal = Assert.Throws<DocumentException>(() => NameCheck.Apply(Some.Api($$"""{ {{Json(path)}}: {} }""")));

        Assert.Equal($"The path '{path}' must start with '/' and consist of visible ASCII characters.", refusal.Message);
    }

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\u0085b")]
    [InlineData("a\u2028b")]
    [InlineData("a\u2029b")]
    public void A_word_of_an_enum_that_would_end_a_comment_is_refused(string word)
    {
        var refusal = Assert.Throws<DocumentException>(() => NameCheck.Apply(Some.Api(schemas: $$"""{ "A": { "enum": ["ok", {{Json(word)}}] } }""")));

        Assert.Equal(("/components/schemas/A/enum/1", "The word 'a?b' must not contain control characters or line separators."), (refusal.Pointer, OneLine.Of(refusal.Message)));
    }

    [Fact]
    public void Names_that_become_names_pass()
    {
        var document = Some.Api(
            """{ "/a/{id}/b-c": { "get": { "parameters": [{ "name": "id", "in": "path" }, { "name": "page.size", "in": "query" }] } } }""",
            """{ "Page_V2": { "properties": { "hs-id": {}, "2nd": {}, "_a.b": { "enum": ["hi-in", "a b", "*/", "é", 7, null] } } } }""");

        NameCheck.Apply(document);
    }

    private static void Refused(OpenApiDocument document, string pointer)
    {
        var refusal = Assert.Throws<DocumentException>(() => NameCheck.Apply(document));

        Assert.Equal(pointer, refusal.Pointer);
        Assert.Matches(@"(?s)\AThe name '.*' cannot become a name in code\. Use letters, digits, '_', '-' and '\.', a letter, digit or '_' first\.\z", refusal.Message);
    }

    private static string Json(string text) => JsonConvert.ToString(text);
}
