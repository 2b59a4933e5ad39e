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

        var code = await RunAsync(Checkout.Document, "--namespace", "Some.Api", "--output", output);

        var files = Directory.EnumerateFiles(output).Order(StringComparer.Ordinal).ToDictionary(f => Path.GetFileName(f), File.ReadAllText);
        Assert.Equal(0, code);
        Assert.Equal(["Clients.cs", "Models.cs", "Runtime.cs"], files.Keys);
        Assert.Empty(CSharp.Problems(files));
    }

    [Theory]
    [InlineData("""{ "openapi": "2.0" }""", "Some.Api")]
    [InlineData("""{ "openapi": "3.0.1", "paths": {} }""", "Some.class")]
    public async Task What_cannot_be_used_writes_nothing(string document, string space)
    {
        var output = Path.Combine(_folder.Path, "out");

        var code = await RunAsync(_folder.Write("api.json", document), "--namespace", space, "--output", output);

        Assert.Equal(2, code);
        Assert.False(Directory.Exists(output));
    }

    public void Dispose() => _folder.Dispose();

    private static Task<int> RunAsync(params string[] arguments) => GenerateCommand.Create().Parse(arguments).InvokeAsync();
}
