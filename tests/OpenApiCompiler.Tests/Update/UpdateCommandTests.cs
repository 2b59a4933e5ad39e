using HubSpot.OpenApiCompiler.Commands;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Update;

public sealed class UpdateCommandTests
{
    private const string Widen = """{ "target": "$.components.schemas.Event.properties.size", "description": "Ids are 64-bit.", "update": { "format": "int64" } }""";
    private const string Small = """ "size": { "type": "integer", "format": "int32" } """;

    [Fact]
    public void Adopting_writes_document_and_lock_and_shows_what_there_is_to_do()
    {
        using var folder = new OwnFolder();

        var (code, output) = Run(folder, OwnFolder.Published(members: """ "name": { "type": "string" }, "state": { "type": "string" } """));

        Assert.Equal(0, code);
        Assert.Contains("schema Event, member state: string", output, StringComparison.Ordinal);
        Assert.Contains("  components/schemas/Event/properties/state/description\n", output, StringComparison.Ordinal);
        Assert.Contains("\"state\"", folder.Text, StringComparison.Ordinal);
        Assert.Equal("published.json", folder.Lock.Source);
        Assert.Equal(4, Directory.GetFiles(folder.Folder.Path).Length);
    }

    [Fact]
    public void A_refusal_changes_no_file()
    {
        using var folder = new OwnFolder(Widen, OwnFolder.Published(members: Small));
        var before = Directory.GetFiles(folder.Folder.Path).Order().Select(File.ReadAllText).ToList();

        var (code, output) = Run(folder, OwnFolder.Published());

        Assert.Equal(1, code);
        Assert.Contains("Nothing is written: 1 of our corrections would be lost.", output, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFiles(folder.Folder.Path).Order().Select(File.ReadAllText));
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("""{ "openapi": "3.0.1", "paths": { "/a": { "get": {} } } }""")]
    [InlineData("""{ "openapi": "4.0.0", "paths": {} }""")]
    public void What_cannot_be_used_changes_no_file(string published)
    {
        using var folder = new OwnFolder();
        var before = folder.Text;

        var (code, output) = Run(folder, published);

        Assert.Equal(2, code);
        Assert.Contains("published.json", output, StringComparison.Ordinal);
        Assert.Equal(before, folder.Text);
    }

    [Fact]
    public void Check_ends_with_the_number_of_findings()
    {
        using var folder = new OwnFolder();
        using var output = new StringWriter();

        var fine = CheckCommand.Create().Parse(["--folder", folder.Folder.Path]).Invoke(new() { Output = output });
        File.Delete(folder.Folder.Lock);
        var missing = CheckCommand.Create().Parse(["--folder", folder.Folder.Path]).Invoke(new() { Output = output });
        File.WriteAllText(folder.Folder.Document, "");
        var unusable = CheckCommand.Create().Parse(["--folder", folder.Folder.Path]).Invoke(new() { Output = output, Error = output });

        Assert.Equal((0, 1, 2), (fine, missing, unusable));
        Assert.StartsWith("Everything holds together.", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 finding.", output.ToString(), StringComparison.Ordinal);
    }

    private static (int Code, string Output) Run(OwnFolder folder, string published)
    {
        using var other = new TemporaryFolder();
        using var output = new StringWriter();
        var code = UpdateCommand.Create(TimeProvider.System).Parse([other.Write("published.json", published), "--folder", folder.Folder.Path])
            .Invoke(new() { Output = output, Error = output });
        return (code, output.ToString());
    }
}
