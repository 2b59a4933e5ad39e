using HubSpot.OpenApiCompiler.Commands;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Generate;

public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task It_finds_everything_itself_and_writes_files_that_compile()
    {
        var output = Path.Combine(_folder.Path, "out put, ü");

        var (code, log, _) = await RunAsync(Checkout.Document, "--namespace", "Some.Api", "--output", output);

        var files = Directory.EnumerateFiles(output).Order(StringComparer.Ordinal).ToDictionary(f => Path.GetFileName(f), File.ReadAllText);
        Assert.Equal(0, code);
        Assert.Equal(["Clients.cs", "Converters.cs", "Models.cs", "Runtime.cs"], files.Keys);
        Assert.Empty(CSharp.Problems(files));
        Assert.Contains("clients with 36 methods", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_cannot_be_used_is_refused_with_file_and_place_and_nothing_is_written()
    {
        var output = Path.Combine(_folder.Path, "out");
        var file = _folder.Write("api.json", "{\n  \"openapi\": \"2.0\"\n}");

        var (code, _, errors) = await RunAsync(file, "--namespace", "Some.Api", "--output", output);

        Assert.Equal((2, $"{file}(2,18): error OPENAPI001: 'openapi' must be a version 3 text such as '3.0.1'. At '/openapi'."), (code, errors.TrimEnd()));
        Assert.False(Directory.Exists(output));
    }

    [Fact]
    public async Task A_namespace_that_is_none_is_refused()
    {
        var (code, _, errors) = await RunAsync(Checkout.Document, "--namespace", "Some.class", "--output", Path.Combine(_folder.Path, "out"));

        Assert.Equal((2, "'Some.class' is not a namespace. Use names of letters and digits with dots between them, and no keywords."), (code, errors.TrimEnd()));
    }

    [Fact]
    public async Task A_names_file_is_written_and_then_obeyed()
    {
        var output = Path.Combine(_folder.Path, "out");
        var names = Path.Combine(_folder.Path, "names", "names.json");
        await RunAsync(Checkout.Document, "--namespace", "Some.Api", "--output", output, "--names", names);
        var written = await File.ReadAllTextAsync(names);
        await File.WriteAllTextAsync(names, written.Replace("\"method\": \"Search\"", "\"method\": \"LookUp\"", StringComparison.Ordinal));

        var (code, _, _) = await RunAsync(Checkout.Document, "--namespace", "Some.Api", "--output", output, "--names", names);

        Assert.Equal(0, code);
        Assert.Contains(" LookUpAsync(", await File.ReadAllTextAsync(Path.Combine(output, "Clients.cs")), StringComparison.Ordinal);
        Assert.Contains("\"method\": \"LookUp\"", await File.ReadAllTextAsync(names), StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(names)!));
    }

    [Theory]
    [InlineData("{", "The file is not valid JSON: ")]
    [InlineData("""{ "operations": { "get /a": { "client": "A", "method": "class" } }, "schemas": {} }""", "'class' is not a name. Use letters and digits, the first a capital. At '/operations/get ~1a'.")]
    [InlineData("""{ "operations": { "get /a": { "client": "A", "method": "Get", "methud": "" } }, "schemas": {} }""", "'methud' is not known here. Use 'client', 'method', 'enumerate', 'hidden'. At '/operations/get ~1a/methud'.")]
    [InlineData("""{ "operations": {}, "schemas": {}, "hints": {} }""", "'hints' is not known here. Use 'handwritten', 'keys', 'operations', 'schemas', 'types'. At '/hints'.")]
    [InlineData("""{ "operations": { "get /a": { "client": "A", "method": "Get" } }, "schemas": { "AClient": [] } }""", "'AClient' is also the name of the client 'AClient'. Use another name. At '/schemas/AClient'.")]
    [InlineData("""{ "operations": {}, "schemas": { "Task": [] } }""", "'Task' is the name of a type of .NET or of the generated code. Use another name. At '/schemas/Task'.")]
    [InlineData("""{ "operations": { "get /a": { "client": "A", "method": "Get" }, "put /a": { "client": "A", "method": "GetWithResponse" } }, "schemas": {} }""", "'A.GetWithResponse' is given to two operations. At '/operations/put ~1a'.")]
    [InlineData("""{ "operations": { "get /a": { "client": "A", "method": "Get" } }, "schemas": {} }""", "None of the operations in this file is in ")]
    public async Task A_names_file_that_cannot_be_used_is_refused_and_nothing_is_written(string text, string message)
    {
        var output = Path.Combine(_folder.Path, "out");
        var names = _folder.Write("names.json", text);

        var (code, _, errors) = await RunAsync(Checkout.Document, "--namespace", "Some.Api", "--output", output, "--names", names);

        Assert.Equal(2, code);
        Assert.StartsWith(names, errors, StringComparison.Ordinal);
        Assert.Contains($"error OPENAPI001: {message}", errors, StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(names));
        Assert.False(Directory.Exists(output));
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var code = await GenerateCommand.Create().Parse(arguments).InvokeAsync(new() { Output = output, Error = errors });
        return (code, output.ToString(), errors.ToString());
    }
}
