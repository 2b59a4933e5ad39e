using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Documents;

public sealed class OpenApiDocumentTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_missing_file_is_named()
    {
        var file = Path.Combine(_folder.Path, "missing.json");

        var refusal = Assert.Throws<DocumentException>(() => OpenApiDocument.Read(file));

        Assert.Equal($"{file}: error OPENAPI001: The file does not exist.", refusal.ToBuildError());
    }

    [Fact]
    public void A_file_that_is_not_json_is_refused_with_line_and_column()
    {
        var file = _folder.Write("api.json", "{\n  \"openapi\": nonsense\n}");

        var refusal = Assert.Throws<DocumentException>(() => OpenApiDocument.Read(file));

        Assert.Equal((file, 2, ""), (refusal.File, refusal.Line, refusal.Pointer));
        Assert.InRange(refusal.Column, 13, 21);
        Assert.StartsWith($"{file}(2,{refusal.Column}): error OPENAPI001: The file is not valid JSON: ", refusal.ToBuildError());
        Assert.DoesNotContain("Path '", refusal.Message);
    }

    [Fact]
    public void A_name_given_twice_is_refused_with_its_line()
    {
        var refusal = Refusal("{\n  \"a\": 1,\n  \"a\": 2\n}");

        Assert.Equal(3, refusal.Line);
        Assert.Contains("'a' already exists", refusal.Message);
    }

    [Fact]
    public void Nesting_beyond_the_limit_is_refused()
    {
        var refusal = Refusal(Nested(257));

        Assert.Contains("MaxDepth of 256", refusal.Message);
        Assert.Equal(1, refusal.Line);
    }

    [Fact]
    public void Nesting_up_to_the_limit_is_read()
    {
        var document = Some.Document(Nested(256));

        Assert.Single(document.Root.Properties());
    }

    [Theory]
    [InlineData("{ }\n{ }")]
    [InlineData("{ }\n]")]
    [InlineData("{ }\n, 1")]
    public void Text_after_the_document_is_refused_with_its_line(string text)
    {
        var refusal = Refusal(text);

        Assert.Equal(2, refusal.Line);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData("{ \"a\": 1")]
    public void Text_that_ends_too_early_is_refused(string text)
    {
        var refusal = Refusal(text);

        Assert.StartsWith("The file is not valid JSON: ", refusal.Message);
    }

    [Theory]
    [InlineData("[]", "Array")]
    [InlineData("7", "Integer")]
    [InlineData("null", "Null")]
    public void A_document_that_is_no_object_is_refused(string text, string type)
    {
        var refusal = Refusal(text);

        Assert.Equal($"The document must be an object, but is '{type}'.", refusal.Message);
        Assert.Equal(1, refusal.Line);
    }

    [Fact]
    public void Texts_that_look_like_dates_and_long_numbers_are_read_as_they_stand()
    {
        var document = Some.Document("""{ "day": "2024-05-22T13:38:16.500Z", "number": 0.1234567890123456789 }""");

        Assert.Equal("""{"day":"2024-05-22T13:38:16.500Z","number":0.1234567890123456789}""", document.Root.ToString(Newtonsoft.Json.Formatting.None));
    }

    [Fact]
    public void Comments_are_passed_over()
    {
        var document = Some.Document("/* first */ { \"a\": 1 } // last");

        Assert.Equal("""{"a":1}""", document.Root.ToString(Newtonsoft.Json.Formatting.None));
    }

    [Fact]
    public void Operations_are_those_members_of_a_path_that_are_verbs()
    {
        var document = Some.Api("""{ "/a": { "summary": "x", "get": {}, "parameters": [] }, "/b": { "post": {} } }""");

        var operations = document.Operations().Select(o => $"{o.Verb} {o.Path}");

        Assert.Equal(["get /a", "post /b"], operations);
    }

    [Fact]
    public void A_change_to_a_copy_leaves_the_original_alone()
    {
        var document = Some.Api();

        document.Copy().Root.RemoveAll();

        Assert.NotEmpty(document.Root.Properties());
    }

    public void Dispose() => _folder.Dispose();

    private static DocumentException Refusal(string json) => Assert.Throws<DocumentException>(() => Some.Document(json));

    private static string Nested(int depth) => string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);
}
