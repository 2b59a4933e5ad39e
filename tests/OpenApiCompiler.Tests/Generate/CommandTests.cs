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
        Assert.Equal(["Clients.cs", "Models.cs", "Runtime.cs"], files.Keys);
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

    public void Dispose() => _folder.Dispose();

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var code = await GenerateCommand.Create().Parse(arguments).InvokeAsync(new() { Output = output, Error = errors });
        return (code, output.ToString(), errors.ToString());
    }
}
