using HubSpot.OpenApiCompiler.Documents;
using Newtonsoft.Json;

namespace HubSpot.OpenApiCompiler.Tests.Documents;

public class YamlTests
{
    [Theory]
    [InlineData("a: 1", """{"a":1}""")]
    [InlineData("200: { description: x }", """{"200":{"description":"x"}}""")]
    [InlineData("a: [1, 1.50, -2e3, 0x1F, 0o17]", """{"a":[1,1.50,-2000.0,31,15]}""")]
    [InlineData("a: [null, ~, true, False]\nb:\nc: d", """{"a":[null,null,true,false],"b":null,"c":"d"}""")]
    [InlineData("a: [yes, on, 2026-11-26, 1_000, \"1\", '', !!str 1, ! 2]", """{"a":["yes","on","2026-11-26","1_000","1","","1","2"]}""")]
    [InlineData("a: |\n  x\n  y\nb: >-\n  x\n  y", """{"a":"x\ny\n","b":"x y"}""")]
    [InlineData("a: &x { b: [ 1 ] }\nc: *x\nd: [ *x, *x ]", """{"a":{"b":[1]},"c":{"b":[1]},"d":[{"b":[1]},{"b":[1]}]}""")]
    [InlineData("a: &x 1\nb: &y [ *x ]\nc: { d: *y, e: 2 }", """{"a":1,"b":[1],"c":{"d":[1],"e":2}}""")]
    [InlineData("a: 123456789012345678901234567890", """{"a":123456789012345678901234567890}""")]
    [InlineData("# remark\n---\na: {} # end\n...", """{"a":{}}""")]
    [InlineData("""{ "a": [ { "b": "c" } ] }""", """{"a":[{"b":"c"}]}""")]
    public void Yaml_is_read_like_the_json_that_says_the_same(string yaml, string json)
        => Assert.Equal(json, Read(yaml).Root.ToString(Formatting.None));

    [Theory]
    [InlineData("a: 1\nb: [ 1\n", "api.yaml(3,1): error OPENAPI001: The file is not valid YAML: ")]
    [InlineData("a: 1\na: 2", "api.yaml(2,1): error OPENAPI001: The file is not valid YAML: Property with the name 'a' already exists in the current JSON object.")]
    [InlineData("a: *b", "api.yaml(1,4): error OPENAPI001: The file is not valid YAML: The alias '*b' stands before or inside what it names.")]
    [InlineData("a: &a [ *a ]", "api.yaml(1,9): error OPENAPI001: The file is not valid YAML: The alias '*a' stands before or inside what it names.")]
    [InlineData("a: &a { b: 1 }\nc:\n  <<: *a", "api.yaml(3,3): error OPENAPI001: The file is not valid YAML: Merge keys ('<<') do not exist in YAML 1.2. Write the members out.")]
    [InlineData("a: 1\n? [ b ]\n: 2", "api.yaml(2,3): error OPENAPI001: The file is not valid YAML: A list cannot be a name in JSON.")]
    [InlineData("a: .inf", "api.yaml(1,4): error OPENAPI001: The file is not valid YAML: JSON has no number '.inf'.")]
    [InlineData("a: !!int x", "api.yaml(1,4): error OPENAPI001: The file is not valid YAML: 'x' is not of the type '!!int'.")]
    [InlineData("a: !run x", "api.yaml(1,4): error OPENAPI001: The file is not valid YAML: The tag '!run' has no meaning in an OpenAPI document.")]
    [InlineData("a: 1\n---\nb: 1", "api.yaml(3,1): error OPENAPI001: The file is not valid YAML: There is more text after the end of the document.")]
    [InlineData("- a", "api.yaml(1,1): error OPENAPI001: The document must be an object, but is 'Array'.")]
    public void What_json_cannot_say_is_refused_with_line_and_column(string yaml, string error)
        => Assert.StartsWith(error, Assert.Throws<DocumentException>(() => Read(yaml)).ToBuildError(), StringComparison.Ordinal);

    [Fact]
    public void Tokens_know_their_lines()
    {
        var document = Read("openapi: 3.0.1\npaths:\n  /a:\n    get: 7\n");

        var fault = Assert.Throws<DocumentException>(() => StructureCheck.Apply(document));

        Assert.Equal((4, 10, "/paths/~1a/get"), (fault.Line, fault.Column, fault.Pointer));
    }

    [Fact]
    public void A_tab_before_a_name_is_refused_in_its_line()
    {
        var fault = Assert.Throws<DocumentException>(() => Read("openapi: 3.0.1\npaths:\n\t/a: {}\n"));

        Assert.Equal(3, fault.Line);
        Assert.Contains("tab", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nested_aliases_do_not_fill_the_memory()
    {
        var lines = Enumerable.Range(1, 12).Select(i => $"a{i}: &a{i} [ {string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))} ]");

        var fault = Assert.Throws<DocumentException>(() => Read("a0: &a0 [ 1 ]\n" + string.Join('\n', lines)));

        Assert.Contains("Aliases make the document too large", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[[[[")]
    [InlineData("- - - - ")]
    public void Deep_nesting_is_refused(string opening)
        => Assert.Throws<DocumentException>(() => Read("a:\n  " + string.Concat(Enumerable.Repeat(opening, 200)) + "x"));

    [Theory]
    [InlineData("api.json", "{ \"a\": 1 }")]
    [InlineData("api.yml", "a: 1")]
    [InlineData("api", "a: 1")]
    [InlineData("api", " { \"a\": 1 }")]
    public void The_name_or_the_text_decides_between_json_and_yaml(string file, string text)
        => Assert.Equal("""{"a":1}""", OpenApiDocument.Parse(new StringReader(text), file).Root.ToString(Formatting.None));

    private static OpenApiDocument Read(string yaml) => OpenApiDocument.Parse(new StringReader(yaml), "api.yaml");
}
