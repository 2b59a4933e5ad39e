using HubSpot.OpenApiCompiler.Commands;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Diff;

public sealed class DiffCommandTests
{
    private const string Base = """{ "openapi": "3.0.1", "paths": { "/a": { "get": { "summary": "TEXT", "responses": { "204": {} } } } } }""";
    private const string More = """{ "openapi": "3.0.1", "paths": { "/a": { "get": { "responses": { "204": {} } } }, "/b": { "get": { "responses": { "204": {} } } } } }""";
    private const string Less = """{ "openapi": "3.0.1", "paths": {} }""";

    [Theory]
    [InlineData(Base, "", 0)]
    [InlineData(Less, "", 0)]
    [InlineData(More, "breaking", 0)]
    [InlineData(More, "any", 1)]
    [InlineData(Less, "breaking", 1)]
    [InlineData(Less, "any", 1)]
    [InlineData("""{ "openapi": "3.0.1", "paths": { "/a": { "get": { "summary": "OTHER TEXT", "responses": { "204": {} } } } } }""", "any", 0)]
    [InlineData("""{ "openapi": "2.0", "paths": {} }""", "", 2)]
    [InlineData("""{ "openapi": "3.0.1", "paths": { "/a": { "get": { "responses": { "200": { "$ref": "file:///etc/passwd" } } } } } }""", "", 2)]
    [InlineData("not JSON", "", 2)]
    public void The_exit_code_tells_how_bad_it_is(string @new, string failOn, int expected)
    {
        using var folder = new TemporaryFolder();
        string[] arguments = [folder.Write("old.json", Base), folder.Write("new.json", @new), .. failOn.Length > 0 ? ["--fail-on", failOn] : Array.Empty<string>()];

        var (code, output, errors) = Run(arguments);

        Assert.Equal(expected, code);
        Assert.Equal(code == 2, output.Length == 0);
        Assert.Equal(code == 2, errors.Contains("new.json", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var (code, _, errors) = Run(["no-such-file.json", "no-such-file.json"]);

        Assert.Equal(2, code);
        Assert.Contains("no-such-file.json", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "Changes: 1 wire-breaking.")]
    [InlineData("markdown", "**Changes: 1 wire-breaking.")]
    [InlineData("json", "{\n  \"format\": 1,")]
    public void The_report_comes_in_three_forms(string format, string beginning)
    {
        using var folder = new TemporaryFolder();

        var (_, output, _) = Run([folder.Write("old.json", Base), folder.Write("new.json", Less), "--format", format]);

        Assert.StartsWith(beginning, output, StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Errors) Run(string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = DiffCommand.Create().Parse(arguments).Invoke(new() { Output = output, Error = errors });
        return (code, output.ToString(), errors.ToString());
    }
}
